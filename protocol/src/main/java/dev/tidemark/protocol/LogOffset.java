package dev.tidemark.protocol;

import java.util.Optional;

/// A position in a shape's log: "everything up to and including this has been seen".
///
/// A position has a transaction part (the commit LSN, unsigned 64-bit; zero inside the snapshot)
/// and an operation part. `0_n` means snapshot chunk `n` was seen, `0_inf` the whole snapshot, and
/// `L_k` operation `k` of the transaction that committed at `L`. [#BEFORE_ALL] prints as `-1`.
/// Order is by transaction, then operation.
///
/// @param tx commit LSN as an unsigned number
/// @param op operation number, [#INFINITE_OP] for `inf`
public record LogOffset(long tx, long op) implements Comparable<LogOffset> {
    /// The operation part that prints as `inf` and is greater than any other.
    public static final long INFINITE_OP = Long.MAX_VALUE;

    /// Before everything: the offset of a client that has seen nothing.
    public static final LogOffset BEFORE_ALL = new LogOffset(0, -1);

    /// The whole snapshot was seen, and nothing of the log.
    public static final LogOffset SNAPSHOT_END = new LogOffset(0, INFINITE_OP);

    private static final int TX_DIGITS_MAX = 20;
    private static final int OP_DIGITS_MAX = 18;

    /// After snapshot chunk `number`, counted from zero.
    public static LogOffset ofSnapshotChunk(long number) {
        return new LogOffset(0, number);
    }

    /// Reads `-1`, `<tx>_<op>` or `<tx>_inf`; empty for any other text.
    public static Optional<LogOffset> parse(String text) {
        if (text.equals("-1")) {
            return Optional.of(BEFORE_ALL);
        }
        int split = text.indexOf('_');
        if (split < 1 || split > TX_DIGITS_MAX || !digits(text, 0, split)) {
            return Optional.empty();
        }
        String opText = text.substring(split + 1);
        boolean infinite = opText.equals("inf");
        if (!infinite
                && (opText.isEmpty()
                        || opText.length() > OP_DIGITS_MAX
                        || !digits(opText, 0, opText.length()))) {
            return Optional.empty();
        }
        long tx;
        try {
            tx = Unsigned.parse(text.substring(0, split));
        } catch (NumberFormatException tooBig) {
            return Optional.empty();
        }
        return Optional.of(new LogOffset(tx, infinite ? INFINITE_OP : Long.parseLong(opText)));
    }

    /// True for positions inside or at the end of the snapshot, before any log entry.
    public boolean inSnapshot() {
        return tx == 0;
    }

    /// True if this position is later than `other`.
    public boolean isAfter(LogOffset other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(LogOffset other) {
        int byTx = Long.compareUnsigned(tx, other.tx);
        return byTx != 0 ? byTx : Long.compare(op, other.op);
    }

    /// The wire form, as [#parse] reads it.
    @Override
    public String toString() {
        if (op < 0) {
            return "-1";
        }
        String opText = op == INFINITE_OP ? "inf" : Long.toString(op);
        return Long.toUnsignedString(tx) + "_" + opText;
    }

    private static boolean digits(String text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
