package dev.tidemark.client.outbox;

import dev.tidemark.client.retry.Backoff;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One write in memory. Changed by [Book] alone, but for the sender's own fields.
final class Write {
    final StoredWrite stored;

    /// In the words of the current tables, or as stored if it was sent before they changed: a
    /// number that is sent again has to say the same.
    final List<RowChange> changes;

    final int schema;
    final Set<RowRef> writes;
    final Set<RowRef> reads;
    final int bytes;

    /// Nearly always none, and there may be a hundred thousand writes.
    private Set<Long> refusedBefore = Set.of();

    private Set<String> echoes = Set.of();

    long seq;
    EntryState state;
    boolean onDisk;
    int attempts;

    /// Failures of the server in a row.
    int failures;

    /// How many writes had succeeded when the first of these failures came.
    long successesBefore;

    long notBeforeMs;
    long acceptedMs;
    @Nullable Backoff backoff;
    private @Nullable Entry picture;

    Write(StoredWrite stored, List<RowChange> changes, Rows rows, EntryState state) {
        this.stored = stored;
        this.changes = changes;
        this.schema = rows.schema();
        this.writes = rows.writes();
        this.reads = rows.reads();
        this.bytes = rows.bytes();
        this.state = state;
    }

    /// What a write touches.
    ///
    /// @param writes rows that it changes
    /// @param reads rows that its foreign keys point to
    /// @param bytes about how long it is on the wire
    /// @param schema version of the tables
    record Rows(Set<RowRef> writes, Set<RowRef> reads, int bytes, int schema) {}

    String id() {
        return stored.id();
    }

    /// Refused numbers that it builds upon, though it was sent before they were refused.
    Set<Long> refusedBefore() {
        return refusedBefore;
    }

    void refusedBefore(long seq) {
        Set<Long> more = new TreeSet<>(refusedBefore);
        more.add(seq);
        refusedBefore = more;
    }

    /// Whether that place (view and change) has shown its echo.
    boolean echoedAt(String place) {
        return echoes.contains(place);
    }

    void echoAt(String place) {
        Set<String> more = new LinkedHashSet<>(echoes);
        more.add(place);
        echoes = more;
    }

    /// Whether it builds upon `earlier`.
    boolean buildsUpon(Set<RowRef> tainted) {
        return writes.stream().anyMatch(tainted::contains)
                || reads.stream().anyMatch(tainted::contains);
    }

    void changed() {
        picture = null;
    }

    Entry picture() {
        Entry drawn = picture;
        if (drawn == null) {
            drawn =
                    new Entry(
                            stored.id(),
                            seq,
                            stored.user(),
                            changes,
                            state,
                            attempts,
                            stored.enqueuedMs());
            picture = drawn;
        }
        return drawn;
    }

    /// A row, by its table and primary key.
    record RowRef(String table, Cells key) {}
}
