package dev.tidemark.client.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.query.ListEdit;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fold by touched rows against one of all rows, after every step.
final class FoldSimulationTest {
    private static final int STEPS = 150;

    private final FakeWriteLog log = new FakeWriteLog();
    private final Ground<Row> ground = new Ground<>(new Rows(), Log.silent());
    private final Ground.Opened<Todo, String, Row> opened =
            ground.open(Todo.TYPE, Pattern.SHARED, log);
    private final Collection<Todo, String> todos = opened.collection();
    private final Inflow<Row> inflow = opened.inflow();
    private final TreeMap<String, Todo> server = new TreeMap<>();
    private final Live<Todo> live = todos.query().orderBy(Comparator.comparing(Todo::title)).live();
    private final List<LiveRow<Todo>> mirror = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSeenIsTheFoldOfAllWritesOverTheNewestRows(long seed) {
        Random random = new Random(seed);
        live.listen(edits -> edits.forEach(this::edit));

        for (int step = 0; step < STEPS; step++) {
            String what = step(random);

            assertThat(live.rows()).as("step %s: %s", step, what).isEqualTo(naive());
            assertThat(mirror).isEqualTo(live.rows());
        }
    }

    private String step(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> {
                ground.transactions().run(() -> write(random));
                yield "write";
            }
            case 4 -> {
                first(EntryState.Storing.class).ifPresent(log::store);
                yield "store";
            }
            case 5 -> {
                first(EntryState.Stored.class).ifPresent(log::accept);
                yield "accept";
            }
            case 6 -> {
                first(EntryState.Accepted.class).ifPresent(this::settle);
                yield "settle";
            }
            case 7 -> {
                Class<? extends EntryState> state =
                        random.nextBoolean() ? EntryState.Stored.class : EntryState.Parked.class;
                first(state).ifPresent(id -> parkOrWithdraw(id, state));
                yield "refuse";
            }
            case 8 -> {
                Todo foreign = todo(random);
                changeServer(foreign.id(), random.nextInt(4) == 0 ? null : foreign);
                yield "foreign";
            }
            default -> {
                int before = mirror.size();
                Todo gone = random.nextBoolean() ? null : server.get(key(random));
                if (gone != null) {
                    server.remove(gone.id());
                }
                inflow.replaceAll(server.values().stream().map(Todo::row).toList());
                assertThat(mirror.size()).isGreaterThanOrEqualTo(before - 1);
                yield "refetch";
            }
        };
    }

    private void write(Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            String key = key(random);
            switch (random.nextInt(4)) {
                case 0 -> todos.insert(todo(random));
                case 1 -> todos.delete(key);
                case 2 -> todos.update(key, c -> c.add(Todo.VOTES, (long) random.nextInt(5)));
                default ->
                        todos.update(
                                key,
                                c -> {
                                    c.set(Todo.TITLE, "t" + random.nextInt(5));
                                    if (random.nextBoolean()) {
                                        c.set(Todo.DONE, random.nextBoolean());
                                    }
                                });
            }
        }
    }

    /// The server's effect and the leave of the write, in one step and any order.
    private void settle(String id) {
        List<RowChange> changes = log.entry(id).changes();
        inflow.step(
                () -> {
                    log.settle(id);
                    for (RowChange change : changes) {
                        String key = Todo.TYPE.keyText(change.key());
                        changeServer(key, naive(server.get(key), change));
                    }
                });
    }

    private void changeServer(String key, @Nullable Todo after) {
        Todo before = after == null ? server.remove(key) : server.put(key, after);
        if (before != null || after != null) {
            inflow.change(before == null ? null : before.row(), after == null ? null : after.row());
        }
    }

    private void parkOrWithdraw(String id, Class<? extends EntryState> state) {
        if (state == EntryState.Parked.class) {
            log.withdraw(id);
        } else {
            log.park(id, "no");
        }
    }

    private Optional<String> first(Class<? extends EntryState> state) {
        return log.ids(state).stream().findFirst();
    }

    private static String key(Random random) {
        return "k" + random.nextInt(7);
    }

    private static Todo todo(Random random) {
        return new Todo(
                key(random), "t" + random.nextInt(5), random.nextInt(9), random.nextBoolean());
    }

    private List<LiveRow<Todo>> naive() {
        TreeMap<String, Todo> rows = new TreeMap<>(server);
        TreeMap<String, RowStatus> statuses = new TreeMap<>();
        for (Entry entry : log.unsettled()) {
            for (RowChange change : entry.changes()) {
                String key = Todo.TYPE.keyText(change.key());
                statuses.merge(key, status(entry.state()), RowStatus::and);
                if (entry.visible()) {
                    Todo after = naive(rows.get(key), change);
                    if (after == null) {
                        rows.remove(key);
                    } else {
                        rows.put(key, after);
                    }
                }
            }
        }
        List<LiveRow<Todo>> all = new ArrayList<>();
        rows.forEach(
                (key, todo) ->
                        all.add(
                                new LiveRow<>(
                                        key,
                                        todo,
                                        statuses.getOrDefault(key, new RowStatus.Synced()))));
        all.sort(
                Comparator.comparing((LiveRow<Todo> row) -> row.value().title())
                        .thenComparing(LiveRow::key));
        return all;
    }

    private static RowStatus status(EntryState state) {
        if (state instanceof EntryState.Parked) {
            return new RowStatus.Rejected("no");
        }
        return state instanceof EntryState.Accepted
                ? new RowStatus.Accepted()
                : new RowStatus.Stored();
    }

    private static @Nullable Todo naive(@Nullable Todo row, RowChange change) {
        String title = change.values().get("title");
        String done = change.values().get("done");
        String add = change.increments().get("votes");
        return switch (change.operation()) {
            case INSERT ->
                    new Todo(
                            Todo.TYPE.keyText(change.key()),
                            String.valueOf(title),
                            Long.parseLong(String.valueOf(change.values().get("votes"))),
                            Boolean.parseBoolean(done));
            case UPDATE ->
                    row == null
                            ? null
                            : new Todo(
                                    row.id(),
                                    title == null ? row.title() : title,
                                    row.votes() + (add == null ? 0 : Long.parseLong(add)),
                                    done == null ? row.done() : Boolean.parseBoolean(done));
            case DELETE -> null;
        };
    }

    private void edit(ListEdit<Todo> edit) {
        switch (edit) {
            case ListEdit.Inserted<Todo>(int index, LiveRow<Todo> row) -> mirror.add(index, row);
            case ListEdit.Removed<Todo>(int index, LiveRow<Todo> row) ->
                    assertThat(mirror.remove(index)).isEqualTo(row);
            case ListEdit.Updated<Todo>(int index, LiveRow<Todo> before, LiveRow<Todo> after) ->
                    assertThat(mirror.set(index, after)).isEqualTo(before);
            case ListEdit.Moved<Todo>(
                            int from,
                            int to,
                            LiveRow<Todo> before,
                            LiveRow<Todo> after) -> {
                assertThat(mirror.remove(from)).isEqualTo(before);
                mirror.add(to, after);
            }
        }
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only == null ? LongStream.range(0, 200) : LongStream.of(only);
    }
}
