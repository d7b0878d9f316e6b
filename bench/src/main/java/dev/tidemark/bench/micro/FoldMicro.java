package dev.tidemark.bench.micro;

import dev.tidemark.bench.client.Task;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Inflow;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A collection of ten thousand rows, of which a thousand have a write that waits.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FoldMicro {
    /// How many writes wait.
    public static final int PENDING = 1000;

    private static final int ROWS = 10_000;

    private final List<Row> synced = new ArrayList<>();
    private final List<Entry> pending = new ArrayList<>();
    private final Map<String, Task> map = new HashMap<>();
    private Ground.@Nullable Opened<Task, String, Row> opened;
    private @Nullable Live<Task> live;
    private int turn;

    /// Nothing is there yet.
    public FoldMicro() {}

    /// Makes rows and writes.
    @Setup
    public void makeCollection() {
        Rows ops = new Rows();
        Ground<Row> ground = new Ground<>(ops, Log.silent());
        for (int i = 0; i < ROWS; i++) {
            map.put(Task.idOf(i), Task.of(i));
            synced.add(row(ops, Task.of(i), 0));
        }
        for (int i = 0; i < PENDING; i++) {
            RowChange edit =
                    RowChange.update(
                            "tasks", Cells.of("id", Task.idOf(i)), Cells.of("title", "edit " + i));
            pending.add(
                    new Entry(
                            "write " + i,
                            i + 1L,
                            "alice",
                            List.of(edit),
                            new EntryState.Stored(),
                            0,
                            0));
        }
        Ground.Opened<Task, String, Row> both =
                ground.open(Task.TYPE, Pattern.SHARED, new FixedLog(pending));
        both.inflow().replaceAll(synced);
        opened = both;
        live = both.collection().live();
    }

    private static Row row(Rows ops, Task task, int votes) {
        Map<String, @Nullable String> columns = new HashMap<>();
        columns.put("id", task.id());
        columns.put("title", task.title());
        columns.put("votes", Integer.toString(votes));
        columns.put("done", Boolean.toString(task.done()));
        return ops.of(columns);
    }

    /// The server changes each row that has a write: a thousand folds in one step, and the list
    /// follows.
    @Benchmark
    public int thousandFolds() {
        turn++;
        Rows ops = new Rows();
        Inflow<Row> inflow = Optional.ofNullable(opened).orElseThrow().inflow();
        inflow.step(
                () -> {
                    for (int i = 0; i < PENDING; i++) {
                        inflow.change(synced.get(i), row(ops, Task.of(i), turn));
                    }
                });
        return Optional.ofNullable(live).orElseThrow().size();
    }

    /// The server changes one row that has a write, while a thousand wait.
    @Benchmark
    public int oneFold() {
        turn++;
        Inflow<Row> inflow = Optional.ofNullable(opened).orElseThrow().inflow();
        inflow.change(synced.getFirst(), row(new Rows(), Task.of(0), turn));
        return Optional.ofNullable(live).orElseThrow().size();
    }

    /// The same thousand rows and edits in a map.
    @Benchmark
    public int thousandInHashMap() {
        turn++;
        for (int i = 0; i < PENDING; i++) {
            Task task = Task.of(i);
            map.put(task.id(), new Task(task.id(), task.title(), turn, task.done()));
            map.computeIfPresent(task.id(), (id, old) -> edited(old));
        }
        return map.size();
    }

    /// The same row and edit in a map.
    @Benchmark
    public int oneInHashMap() {
        turn++;
        Task task = Task.of(0);
        map.put(task.id(), new Task(task.id(), task.title(), turn, task.done()));
        map.computeIfPresent(task.id(), (id, old) -> edited(old));
        return map.size();
    }

    private static Task edited(Task old) {
        return new Task(old.id(), "edit", old.votes(), old.done());
    }
}
