package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;
import java.util.Arrays;

/// Which entries close the chunks of one shape's log. Added to under the change log's lock,
/// searched by anyone.
final class ChunkEnds {
    private static final int FIELDS = 3;
    private static final int TX = 0;
    private static final int OP = 1;
    private static final int ORDINAL = 2;

    private volatile long[] ends = new long[FIELDS];
    private volatile int count;

    void add(long tx, long op, long ordinal) {
        int at = count * FIELDS;
        if (at == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[at + TX] = tx;
        ends[at + OP] = op;
        ends[at + ORDINAL] = ordinal;
        publish(count + 1);
    }

    private void publish(int newCount) {
        count = newCount;
    }

    int count() {
        return count;
    }

    LogOffset offset(int chunk) {
        long[] all = ends;
        return new LogOffset(all[chunk * FIELDS + TX], all[chunk * FIELDS + OP]);
    }

    /// Ordinal of the entry that closes a chunk.
    long ordinal(int chunk) {
        return ends[chunk * FIELDS + ORDINAL];
    }

    /// The first chunk that ends after an offset; [#count] if none does.
    int firstAfter(LogOffset offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset(middle).isAfter(offset)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
