package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Groups.Group;
import dev.tidemark.client.outbox.Lanes.Lane;
import dev.tidemark.client.outbox.Write.RowRef;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes that travel together: whole transactions in order of their numbers, each group with its
/// first ones.
final class Flight {
    private static final int BYTES_PER_AFTER = 20;

    private final Lane lane;
    private final List<Write> writes = new ArrayList<>();
    private final Set<Group> groups = new LinkedHashSet<>();
    private int changes;
    private int bytes = Outbox.ENVELOPE_BYTES;
    private int schema;

    Flight(Lane lane) {
        this.lane = lane;
    }

    /// How much may travel.
    ///
    /// @param changes of all writes, unless there is only one
    /// @param bytes of all writes, unless there is only one
    record Limits(int changes, int bytes) {
        /// Half as much.
        Limits halved(Flight tooLarge) {
            int content = Math.min(bytes, tooLarge.bytes) - Outbox.ENVELOPE_BYTES;
            return new Limits(
                    Math.max(1, Math.min(changes, tooLarge.changes) / 2),
                    Outbox.ENVELOPE_BYTES + Math.max(1, content / 2 + content % 2));
        }
    }

    /// The way it takes.
    Lane lane() {
        return lane;
    }

    List<Write> writes() {
        return writes;
    }

    Set<Group> groups() {
        return groups;
    }

    int schema() {
        return schema;
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /// Whether nobody has decided about any of it meanwhile.
    boolean undecided() {
        return writes.stream().allMatch(write -> write.state.undecided());
    }

    /// Takes a write along if it fits.
    ///
    /// @param schemaOfWrite the version of the tables in whose words it is sent
    /// @return whether it did
    boolean take(Group group, Write write, int schemaOfWrite, Limits limits) {
        int more = write.bytes + BYTES_PER_AFTER * (write.writes.size() + write.reads.size());
        boolean fits =
                schemaOfWrite == schema
                        && changes + write.changes.size() <= limits.changes()
                        && bytes + more <= limits.bytes();
        if (!writes.isEmpty() && !fits) {
            return false;
        }
        schema = schemaOfWrite;
        changes += write.changes.size();
        bytes += more;
        writes.add(write);
        groups.add(group);
        return true;
    }

    /// Whether it was sent before in the words of older tables, so that it has to say the same.
    static boolean inOldWords(Write write, int current) {
        return write.stored.schema() < current;
    }

    /// The writes by number, each with the numbers of this flight that it builds upon.
    List<Upload.Item> items() {
        Map<RowRef, Long> lastWriter = new LinkedHashMap<>();
        List<Upload.Item> items = new ArrayList<>();
        writes.sort((one, other) -> Long.compare(one.seq, other.seq));
        for (Write write : writes) {
            Set<Long> after = new TreeSet<>(write.refusedBefore());
            for (RowRef row : write.writes) {
                addIfThere(after, lastWriter.put(row, write.seq));
            }
            for (RowRef row : write.reads) {
                addIfThere(after, lastWriter.get(row));
            }
            List<RowChange> said =
                    inOldWords(write, write.schema) ? write.stored.changes() : write.changes;
            items.add(new Upload.Item(write.seq, write.stored.writeId(), List.copyOf(after), said));
        }
        return items;
    }

    private static void addIfThere(Set<Long> after, @Nullable Long seq) {
        if (seq != null) {
            after.add(seq);
        }
    }
}
