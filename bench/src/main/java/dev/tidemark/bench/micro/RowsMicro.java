package dev.tidemark.bench.micro;

import dev.tidemark.bench.client.Task;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Inflow;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.row.WireMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A hundred thousand rows from the text of the server's answer into a collection.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RowsMicro {
    /// How many rows.
    public static final int ROWS = 100_000;

    private String answer = "";
    private List<WireMessage<Row>> messages = List.of();

    /// Nothing is there yet.
    public RowsMicro() {}

    /// Makes the answer.
    @Setup
    public void makeAnswer() throws WireException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < ROWS; i++) {
            Task task = Task.of(i);
            text.append(i == 0 ? "" : ",")
                    .append("{\"key\":\"\\\"public\\\".\\\"tasks\\\"/\\\"")
                    .append(task.id())
                    .append("\\\"\",\"value\":{\"id\":\"")
                    .append(task.id())
                    .append("\",\"title\":\"")
                    .append(task.title())
                    .append("\",\"votes\":\"")
                    .append(task.votes())
                    .append("\",\"done\":\"")
                    .append(task.done())
                    .append("\"},\"headers\":{\"operation\":\"insert\"}}");
        }
        answer = text.append(']').toString();
        messages = new Rows().messages(answer);
    }

    /// From text to what a collection shows.
    @Benchmark
    public Object fromText() throws WireException {
        return applied(new Rows().messages(answer));
    }

    /// From rows to what a collection shows.
    @Benchmark
    public Object fromRows() {
        return applied(messages);
    }

    private static Object applied(List<WireMessage<Row>> all) {
        Ground<Row> ground = new Ground<>(new Rows(), Log.silent());
        Ground.Opened<Task, String, Row> opened =
                ground.open(Task.TYPE, Pattern.SHARED, new FixedLog(List.of()));
        Inflow<Row> inflow = opened.inflow();
        inflow.step(() -> all.forEach(message -> inflow.change(null, message.value())));
        Collection<Task, String> tasks = opened.collection();
        if (tasks.get(Task.idOf(ROWS - 1)).isEmpty()) {
            throw new IllegalStateException("rows are missing");
        }
        return tasks;
    }

    /// As many records into a map.
    @Benchmark
    public Object hashMap() {
        Map<String, Task> tasks = new HashMap<>();
        for (int i = 0; i < ROWS; i++) {
            Task task = Task.of(i);
            tasks.put(task.id(), task);
        }
        return tasks;
    }
}
