package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.OutboxSchema.Migration;
import dev.tidemark.client.outbox.OutboxSchema.Reference;
import dev.tidemark.client.outbox.Write.RowRef;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatchJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes writes of what is stored: in the words of the current tables, with the rows they touch.
final class Writing {
    private static final EntryState STORED = new EntryState.Stored();

    private final OutboxSchema schema;

    Writing(OutboxSchema schema) {
        this.schema = schema;
    }

    int version() {
        return schema.version();
    }

    /// A write that a person made just now.
    Write fresh(StoredWrite stored) {
        return write(stored, stored.changes(), new EntryState.Storing(Optional.empty()));
    }

    /// A write from the disk.
    ///
    /// @throws JsonException if this program can't read it; quarantine it
    Write read(StoredWrite stored) throws JsonException {
        if (stored.schema() > schema.version()) {
            throw new JsonException(
                    "of version " + stored.schema() + " of the tables, use a newer program");
        }
        return write(stored, upgraded(stored), STORED);
    }

    private List<RowChange> upgraded(StoredWrite stored) throws JsonException {
        List<RowChange> changes = stored.changes();
        for (int version = stored.schema(); version < schema.version(); version++) {
            Migration migration = schema.migrations().get(version);
            if (migration == null) {
                throw new JsonException(
                        "of version "
                                + version
                                + " of the tables, and nobody declared how to go on");
            }
            try {
                changes = List.copyOf(migration.upgrade(changes));
            } catch (RuntimeException thrown) {
                throw new JsonException("the migration from version " + version + " fails", thrown);
            }
            if (changes.isEmpty()) {
                throw new JsonException("nothing is left after version " + version);
            }
        }
        return changes;
    }

    private Write write(StoredWrite stored, List<RowChange> changes, EntryState state) {
        Set<RowRef> writes = writes(changes);
        Write.Rows rows = new Write.Rows(writes, reads(changes, writes), schema.version());
        return new Write(stored, changes, rows, state);
    }

    /// As small as can be: there may be a hundred thousand writes, nearly all of one row.
    private static Set<RowRef> writes(List<RowChange> changes) {
        if (changes.size() == 1) {
            return Set.of(new RowRef(changes.get(0).table(), changes.get(0).key()));
        }
        Set<RowRef> writes = new LinkedHashSet<>();
        changes.forEach(change -> writes.add(new RowRef(change.table(), change.key())));
        return writes;
    }

    private Set<RowRef> reads(List<RowChange> changes, Set<RowRef> writes) {
        if (schema.references().isEmpty()) {
            return Set.of();
        }
        Set<RowRef> reads = new LinkedHashSet<>();
        for (RowChange change : changes) {
            for (Reference reference : schema.references()) {
                RowRef parent = parent(reference, change);
                if (parent != null && !writes.contains(parent)) {
                    reads.add(parent);
                }
            }
        }
        return reads.isEmpty() ? Set.of() : reads;
    }

    private static @Nullable RowRef parent(Reference reference, RowChange change) {
        if (!reference.table().equals(change.table())) {
            return null;
        }
        Cells key = Cells.NONE;
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = reference.columns().get(i);
            Cells from = change.values().has(column) ? change.values() : change.key();
            String text = from.get(column);
            if (text == null) {
                // An update that leaves the reference alone, or a reference to nothing.
                return null;
            }
            key = key.with(reference.parentColumns().get(i), text);
        }
        return new RowRef(reference.parent(), key);
    }

    static int bytes(List<RowChange> changes) {
        JsonBytes json = new JsonBytes(256);
        // The greatest number and some of what it builds upon: what is not known before it is sent.
        WriteBatchJson.write(new ClientTransaction(Long.MAX_VALUE, List.of(), changes), json);
        return json.size();
    }
}
