package dev.tidemark.engine.ingest;

import java.util.Arrays;

/// The values of one row as slices of one buffer, in Postgres's text form; reused between rows.
///
/// Column numbers count from zero in the order of [Relation#columns].
public final class Tuple {
    private static final int NULL = -1;
    private static final int UNCHANGED = -2;

    private byte[] bytes = new byte[0];
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int count;

    /// Starts over with `buffer` behind all values.
    public void reset(byte[] buffer, int columns) {
        bytes = buffer;
        count = 0;
        if (starts.length < columns) {
            starts = new int[columns];
            lengths = new int[columns];
        }
    }

    /// Adds a value that lies in the buffer.
    public void add(int start, int length) {
        starts[count] = start;
        lengths[count++] = length;
    }

    /// Adds SQL NULL.
    public void addNull() {
        add(0, NULL);
    }

    /// Adds a large value that the update left alone and Postgres therefore did not send.
    public void addUnchanged() {
        add(0, UNCHANGED);
    }

    /// Number of values.
    public int count() {
        return count;
    }

    /// The buffer in which the values lie.
    public byte[] bytes() {
        return bytes;
    }

    /// First byte of a value that is neither null nor unchanged.
    public int start(int column) {
        return starts[column];
    }

    /// Bytes of a value that is neither null nor unchanged.
    public int length(int column) {
        return lengths[column];
    }

    public boolean isNull(int column) {
        return lengths[column] == NULL;
    }

    public boolean isUnchanged(int column) {
        return lengths[column] == UNCHANGED;
    }

    /// Whether this column holds the same text as that of `other`; two nulls are the same.
    public boolean sameValue(int column, Tuple other, int otherColumn) {
        int length = lengths[column];
        int otherLength = other.lengths[otherColumn];
        if (length != otherLength || length < 0) {
            return length == otherLength;
        }
        int start = starts[column];
        int otherStart = other.starts[otherColumn];
        return Arrays.equals(
                bytes, start, start + length, other.bytes, otherStart, otherStart + length);
    }
}
