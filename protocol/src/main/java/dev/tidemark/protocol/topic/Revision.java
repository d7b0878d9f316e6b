package dev.tidemark.protocol.topic;

import dev.tidemark.protocol.Unsigned;

/// Which state of a topic: `<epoch>-<counter>`, two unsigned 64-bit numbers.
///
/// Within an epoch the counter grows by each change, so that a greater one is newer. A source that
/// can't go on counting (a restored backup, a lost table) begins a new epoch, greater than the one
/// before, such as the milliseconds since 1970; whatever its counter, a new epoch is newer than all
/// before. Order is by epoch, then counter, both unsigned.
///
/// @param epoch of the source, unsigned
/// @param counter of changes in the epoch, unsigned; 0 means never written
public record Revision(long epoch, long counter) implements Comparable<Revision> {
    private static final int DIGITS_MAX = 20;
    private static final long COUNTER_MAX = -1;

    /// The state before the first write in `epoch`.
    public static Revision begin(long epoch) {
        return new Revision(epoch, 0);
    }

    /// Reads `<epoch>-<counter>`: decimal digits without leading zeros, each at most 2^64-1.
    ///
    /// @throws IllegalArgumentException if `text` has any other form; says which
    public static Revision parse(String text) {
        int split = text.indexOf('-');
        if (split < 0) {
            throw new IllegalArgumentException("not a revision: no - between epoch and counter");
        }
        return new Revision(
                number("epoch", text.substring(0, split)),
                number("counter", text.substring(split + 1)));
    }

    private static long number(String part, String digits) {
        if (digits.length() > DIGITS_MAX) {
            throw new IllegalArgumentException("not a revision: the " + part + " is too long");
        }
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw new IllegalArgumentException("not a revision: the " + part + " begins with 0");
        }
        try {
            return Unsigned.parse(digits);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "not a revision: the " + part + " has " + wrong.getMessage(), wrong);
        }
    }

    /// The revision of the next change.
    ///
    /// @throws IllegalStateException if the counter is at its end; a new epoch has to begin
    public Revision next() {
        if (counter == COUNTER_MAX) {
            throw new IllegalStateException(
                    "nothing comes after " + this + ", a new epoch has to begin");
        }
        return new Revision(epoch, counter + 1);
    }

    /// Whether this is newer than `other`.
    public boolean isAfter(Revision other) {
        return compareTo(other) > 0;
    }

    /// Whether both were counted by the same source without a break.
    public boolean sameEpoch(Revision other) {
        return epoch == other.epoch;
    }

    @Override
    public int compareTo(Revision other) {
        int byEpoch = Long.compareUnsigned(epoch, other.epoch);
        return byEpoch == 0 ? Long.compareUnsigned(counter, other.counter) : byEpoch;
    }

    /// The wire form, as [#parse] reads it.
    @Override
    public String toString() {
        return Long.toUnsignedString(epoch) + '-' + Long.toUnsignedString(counter);
    }
}
