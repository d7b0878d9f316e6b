package dev.tidemark.page.card;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.page.card.Line.Mark;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a card shows, computed of rows and writes.
///
/// @param stored what the card says of a write that waits here
/// @param rows todos in the card's order
/// @param entries the card's writes that have not left, in order
record Desk(String stored, List<LiveRow<Todo>> rows, List<Entry> entries) {
    /// When what was refused was made: it never was.
    static final String NEVER = "";

    /// The todos, each with its state, and after them those that were refused before they were any.
    List<Line> lines() {
        Map<String, Entry> byRow = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (RowChange change : entry.changes()) {
                // The first refused one of a row is the one to decide about.
                Entry before = byRow.get(id(change));
                if (before == null || !refused(before)) {
                    byRow.put(id(change), entry);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (LiveRow<Todo> row : rows) {
            shown.add(row.value().id());
            lines.add(line(row, byRow.get(row.value().id())));
        }
        for (Map.Entry<String, Entry> write : byRow.entrySet()) {
            if (!shown.contains(write.getKey())) {
                refusedInsert(write.getKey(), write.getValue()).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /// Whether something was written here and is not settled.
    boolean pending() {
        return entries.stream().anyMatch(entry -> !refused(entry));
    }

    private Line line(LiveRow<Todo> row, @Nullable Entry entry) {
        Mark mark =
                switch (row.status()) {
                    case RowStatus.Synced synced -> mark(entry);
                    case RowStatus.Accepted accepted -> Mark.ACCEPTED;
                    case RowStatus.Stored stored ->
                            mark(entry) == Mark.UNSTORED ? Mark.UNSTORED : Mark.WAITING;
                    case RowStatus.Rejected rejected -> Mark.REFUSED;
                };
        Todo todo = row.value();
        return switch (mark) {
            case SETTLED -> new Line(todo.id(), todo, mark, "", Optional.empty());
            case ACCEPTED -> new Line(todo.id(), todo, mark, "server has it", Optional.empty());
            case WAITING -> new Line(todo.id(), todo, mark, waiting(entry), Optional.empty());
            case UNSTORED ->
                    new Line(
                            todo.id(),
                            todo,
                            mark,
                            "not stored: "
                                    + Optional.ofNullable(entry).flatMap(Desk::unstored).orElse(""),
                            Optional.empty());
            case REFUSED ->
                    new Line(
                            todo.id(),
                            todo,
                            mark,
                            entry == null ? "refused" : refusal(entry),
                            Optional.ofNullable(entry).map(Entry::id));
        };
    }

    /// A card whose rows do not show its writes knows of them by its entries alone.
    private static Mark mark(@Nullable Entry entry) {
        if (entry == null) {
            return Mark.SETTLED;
        }
        if (refused(entry)) {
            return Mark.REFUSED;
        }
        if (unstored(entry).isPresent()) {
            return Mark.UNSTORED;
        }
        return entry.state() instanceof EntryState.Accepted ? Mark.ACCEPTED : Mark.WAITING;
    }

    private String waiting(@Nullable Entry entry) {
        return entry != null && entry.state() instanceof EntryState.Storing
                ? "being stored"
                : stored;
    }

    /// Why the device does not keep a write; empty if it does, or is about to.
    static Optional<String> unstored(Entry entry) {
        return entry.state() instanceof EntryState.Storing storing
                ? storing.trouble()
                : Optional.empty();
    }

    private static Optional<Line> refusedInsert(String id, Entry entry) {
        RowChange first = entry.changes().getFirst();
        String title = first.values().get("title");
        if (!refused(entry) || first.operation() != Operation.INSERT || title == null) {
            return Optional.empty();
        }
        Cells values = first.values();
        Todo todo =
                new Todo(
                        id,
                        title,
                        "true".equals(values.get("completed")),
                        NEVER,
                        "true".equals(values.get("shared")),
                        null);
        return Optional.of(
                new Line(id, todo, Mark.REFUSED, refusal(entry), Optional.of(entry.id())));
    }

    static boolean refused(Entry entry) {
        return entry.state() instanceof EntryState.Parked
                || entry.state() instanceof EntryState.Blocked;
    }

    static String refusal(Entry entry) {
        return switch (entry.state()) {
            case EntryState.Parked parked -> "refused: " + parked.refusal().reason().message();
            case EntryState.Blocked blocked -> "held back: it builds on a refused write";
            default -> "";
        };
    }

    private static String id(RowChange change) {
        String id = change.key().get("id");
        return id == null ? "" : id;
    }
}
