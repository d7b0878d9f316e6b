package dev.tidemark.engine.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The relations that this connection has described so far, by oid.
///
/// Sorted arrays instead of a map: it is asked once per row and must not box the oid.
final class RelationCache {
    private int[] oids = new int[16];
    private Relation[] relations = new Relation[16];
    private int count;

    @Nullable Relation find(int oid) {
        int index = Arrays.binarySearch(oids, 0, count, oid);
        return index < 0 ? null : relations[index];
    }

    void put(Relation relation) {
        int index = Arrays.binarySearch(oids, 0, count, relation.oid());
        if (index >= 0) {
            relations[index] = relation;
            return;
        }
        if (count == oids.length) {
            oids = Arrays.copyOf(oids, 2 * count);
            relations = Arrays.copyOf(relations, 2 * count);
        }
        int free = -index - 1;
        System.arraycopy(oids, free, oids, free + 1, count - free);
        System.arraycopy(relations, free, relations, free + 1, count - free);
        oids[free] = relation.oid();
        relations[free] = relation;
        count++;
    }
}
