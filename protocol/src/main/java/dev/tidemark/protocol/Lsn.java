package dev.tidemark.protocol;

import java.util.Locale;

/// A position in Postgres's write-ahead log, an unsigned 64-bit number.
///
/// @param value the number; travels as a decimal string on Tidemark's wire
public record Lsn(long value) implements Comparable<Lsn> {
    /// Before any position that Postgres hands out.
    public static final Lsn ZERO = new Lsn(0);

    /// Reads Postgres's own form, two hexadecimal halves: `16/B374D848`.
    ///
    /// @throws IllegalArgumentException if `text` has another form
    public static Lsn parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not an LSN: " + text);
        }
        long high = Long.parseUnsignedLong(text.substring(0, slash), 16);
        long low = Long.parseUnsignedLong(text.substring(slash + 1), 16);
        return new Lsn((high << 32) | low);
    }

    /// Reads the decimal form of Tidemark's wire, as [#toString] writes it.
    ///
    /// @throws NumberFormatException if `text` has another form
    public static Lsn parseDecimal(String text) {
        return new Lsn(Unsigned.parse(text));
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(value, other.value);
    }

    /// Postgres's own form: `16/B374D848`.
    public String toHex() {
        // Not by a format: in the browser those bring calendars and languages along.
        String high = Long.toHexString(value >>> 32);
        String low = Long.toHexString(value & 0xFFFFFFFFL);
        return (high + '/' + low).toUpperCase(Locale.ROOT);
    }

    /// The decimal form of Tidemark's wire.
    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
