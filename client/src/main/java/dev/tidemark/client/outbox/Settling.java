package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.EntryState.Pace;
import dev.tidemark.client.outbox.Flight.Lanes;
import dev.tidemark.client.outbox.Write.RowRef;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.protocol.Lsn;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets accepted writes go when their effect is in the rows of all who look.
///
/// A write waits for every open view of each of its tables. A table that was looked at before, but
/// by nobody now, is waited for too: its rows may be older than the write when somebody looks
/// again. A table that nobody ever looked at is not.
final class Settling {
    private final Steps steps;
    private final Lanes lanes;
    private final Time time;
    private final long slowMs;
    private final Map<String, List<TableView>> views = new LinkedHashMap<>();
    private final Set<String> viewedBefore = new LinkedHashSet<>();
    private Consumer<Fact> note = fact -> {};
    private Consumer<String> firstView = table -> {};
    private @Nullable Cancellable alarm;
    private long settled;
    private int numbers;

    Settling(Steps steps, Lanes lanes, Time time, long slowMs) {
        this.steps = steps;
        this.lanes = lanes;
        this.time = time;
        this.slowMs = slowMs;
    }

    /// The ways to servers, which know how rows show what took effect.
    Lanes lanes() {
        return lanes;
    }

    /// Who stores what is found out here.
    void storedBy(Consumer<Fact> noting, Consumer<String> viewing) {
        note = noting;
        firstView = viewing;
    }

    /// Tables that somebody looked at in an earlier run.
    void viewedBefore(List<String> tables) {
        viewedBefore.addAll(tables);
    }

    /// How many left since the start.
    long settled() {
        return settled;
    }

    View open(String table) {
        TableView view = new TableView(table, numbers++);
        views.computeIfAbsent(table, unknown -> new ArrayList<>()).add(view);
        if (viewedBefore.add(table)) {
            firstView.accept(table);
        }
        return view;
    }

    private final class TableView implements View {
        private final String table;
        private final int number;
        private @Nullable Sight sight;

        private TableView(String table, int number) {
            this.table = table;
            this.number = number;
        }

        @Override
        public void progressed(Sight newSight) {
            sight = newSight;
            steps.run(
                    () -> {
                        noteEchoes();
                        List.copyOf(steps.book().accepted()).forEach(Settling.this::check);
                    });
        }

        @Override
        public void close() {
            List<TableView> others = views.get(table);
            if (others != null && others.remove(this) && !others.isEmpty()) {
                steps.run(() -> List.copyOf(steps.book().accepted()).forEach(Settling.this::check));
            }
        }

        /// An echo may come before the answer, and be gone again when that arrives.
        private void noteEchoes() {
            if (lanes.anyMatch()) {
                for (Write write : steps.book().toSend()) {
                    if (write.attempts > 0) {
                        echoed(write);
                    }
                }
            }
        }

        private boolean echoed(Write write) {
            boolean all = true;
            for (int i = 0; i < write.saying().size(); i++) {
                RowChange change = write.saying().get(i);
                if (change.table().equals(table)) {
                    String place = number + "/" + i;
                    if (!write.echoedAt(place) && echoes(write, change)) {
                        write.echoAt(place);
                    }
                    all &= write.echoedAt(place);
                }
            }
            return all;
        }

        private boolean echoes(Write write, RowChange change) {
            Sight now = sight;
            Optional<Match> match = lanes.match(change.table());
            if (now == null || match.isEmpty()) {
                return false;
            }
            if (change.operation() == Operation.DELETE) {
                return now.row(change.key()).isEmpty();
            }
            return now.row(change.key())
                    .filter(row -> match.get().echoes(write.stored.writeId(), change, row))
                    .isPresent();
        }
    }

    /// Whether somebody of this process shows rows of `table`, so that they are known here.
    boolean shows(String table) {
        return views.getOrDefault(table, List.of()).stream().anyMatch(view -> view.sight != null);
    }

    /// The newest row that somebody shows.
    Optional<Cells> row(RowRef row) {
        for (TableView view : views.getOrDefault(row.table(), List.of())) {
            Sight sight = view.sight;
            if (sight != null) {
                return sight.row(row.key());
            }
        }
        return Optional.empty();
    }

    /// The row as it will be before `change` of `write`.
    ///
    /// @param said what the earlier changes of the same write come to
    Optional<Cells> before(
            Write write, RowChange change, List<RowChange> said, OutboxSchema schema) {
        Optional<Cells> row = row(new RowRef(change.table(), change.key()));
        for (Write earlier : steps.book().of(new RowRef(change.table(), change.key()))) {
            boolean counts = earlier.seq != 0 && earlier.seq < write.seq && earlier.state.visible();
            for (RowChange one : counts ? earlier.saying() : List.<RowChange>of()) {
                row = same(one, change) ? schema.after(row, one) : row;
            }
        }
        for (RowChange one : said) {
            row = same(one, change) ? schema.after(row, one) : row;
        }
        return row;
    }

    private static boolean same(RowChange one, RowChange other) {
        return one.table().equals(other.table()) && one.key().equals(other.key());
    }

    /// Whether a write holds an intent over rows that nobody shows here.
    boolean mute(Write write) {
        return write.means()
                && write.changes.stream()
                        .anyMatch(one -> one.intent() != null && !shows(one.table()));
    }

    /// Whether one of those that go first is mute.
    boolean anyMute() {
        for (Groups.Group group : steps.book().groups().idle()) {
            if (mute(group.first())) {
                return true;
            }
        }
        return false;
    }

    /// The server has done it. It may leave at once: the rows may have been quicker.
    void accepted(Write write, Receipt receipt) {
        write.acceptedMs = time.ticksMs();
        steps.set(write, new EntryState.Accepted(receipt, Pace.USUAL));
        check(write);
        watch();
    }

    /// Lets an accepted write go if all have its effect.
    void check(Write write) {
        if (write.state instanceof EntryState.Accepted(Receipt receipt, Pace pace)
                && shown(write, receipt)) {
            settled++;
            steps.set(write, new EntryState.Settled());
            if (write.onDisk) {
                note.accept(new Fact.Settled(write.seq, write.stored.writeId(), receipt));
            }
        }
    }

    private boolean shown(Write write, Receipt receipt) {
        if (receipt instanceof Receipt.Unseen) {
            return true;
        }
        for (RowRef row : write.writes) {
            List<TableView> all = views.getOrDefault(row.table(), List.of());
            // Not on the disk any more: another process has seen it, and only open views count.
            if (all.isEmpty() && write.onDisk && viewedBefore.contains(row.table())) {
                return false;
            }
            for (TableView view : all) {
                if (!shown(view, write, receipt)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean shown(TableView view, Write write, Receipt receipt) {
        Sight sight = view.sight;
        return switch (receipt) {
            case Receipt.Unseen unseen -> true;
            case Receipt.Committed(long txid, Lsn commit) ->
                    sight != null && sight.includes(txid, commit);
            case Receipt.Echo echo -> view.echoed(write);
        };
    }

    /// Labels what takes longer than usual; nothing is decided by it.
    private void watch() {
        if (alarm == null) {
            alarm =
                    time.after(
                            slowMs,
                            () -> {
                                alarm = null;
                                steps.run(this::label);
                            });
        }
    }

    private void label() {
        boolean more = false;
        for (Write write : List.copyOf(steps.book().accepted())) {
            if (write.state instanceof EntryState.Accepted(Receipt receipt, Pace pace)
                    && pace == Pace.USUAL) {
                if (time.ticksMs() - write.acceptedMs >= slowMs) {
                    steps.set(write, new EntryState.Accepted(receipt, Pace.SLOW));
                } else {
                    more = true;
                }
            }
        }
        if (more) {
            watch();
        }
    }
}
