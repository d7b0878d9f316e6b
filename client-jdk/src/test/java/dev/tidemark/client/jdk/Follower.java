package dev.tidemark.client.jdk;

import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.RowChange;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.ShapeProgress;
import dev.tidemark.client.shape.ShapeRows;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.stream.ShapeFault;
import dev.tidemark.client.stream.ShapeListener;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.ShapeStatus;
import dev.tidemark.client.stream.ShapeStream;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.protocol.Lsn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A device that follows one shape and keeps its rows.
final class Follower implements ShapeListener<Row>, AutoCloseable {
    final List<ShapeFault> faults = new CopyOnWriteArrayList<>();
    final List<RowChange<Row>> changes = new CopyOnWriteArrayList<>();
    private final CoreThread core = CoreThread.with(Runnable::run);
    private final Map<String, Row> shown = new ConcurrentSkipListMap<>();
    private final ShapeStream<Row> stream;
    private final Rows ops = new Rows();
    // The rest belongs to the core's thread but for what is volatile.
    private final ShapeRows<Row> rows;
    private ShapeProgress progress = ShapeProgress.none();
    private volatile ShapeStatus status = ShapeStatus.STOPPED;
    private final AtomicInteger refetches = new AtomicInteger();
    private volatile @Nullable Checkpoint checkpoint;

    Follower(ShapeRequest request, StreamConfig config) {
        Ports ports =
                JdkPorts.alone(core, new MemoryStorage(new MemoryStorage.Disk(), core.time()));
        rows = new ShapeRows<>(ops, request.log());
        stream = new ShapeStream<>(request, config, ops, ports, ExpiredHandles.inMemory(), this);
    }

    Follower start() {
        core.run(stream::start);
        return this;
    }

    /// Goes on where another device was, with its rows.
    Follower startFrom(Follower other) throws Exception {
        Checkpoint from = other.checkpoint;
        if (from == null) {
            throw new IllegalStateException("it never got anywhere");
        }
        Checkpoint stored = Checkpoint.parse(from.toJson());
        for (String key : other.rows.keys()) {
            rows.restore(key, other.rows.stored(key).orElseThrow());
            Row row = rows.row(key);
            if (row != null) {
                shown.put(key, row);
            }
        }
        rows.restored();
        progress = ShapeProgress.at(stored);
        core.run(() -> stream.start(stored));
        return this;
    }

    CompletionStage<?> want(Subset subset) {
        return core.ask(() -> stream.want(subset).answered());
    }

    void pause() {
        core.run(() -> stream.pause("test"));
    }

    void resume() {
        core.run(() -> stream.resume("test"));
    }

    /// Whether a transaction's effect is in the rows.
    boolean includes(long txid, Lsn lsn) throws Exception {
        return core.ask(() -> Promise.kept(progress.includes(txid, lsn)))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /// Values of `column` by those of `id`.
    Map<String, @Nullable String> column(String column) {
        Map<String, @Nullable String> values = new TreeMap<>();
        for (Row row : shown.values()) {
            values.put(String.valueOf(row.text("id")), row.text(column));
        }
        return values;
    }

    List<String> ids() {
        return new ArrayList<>(column("id").keySet());
    }

    ShapeStatus streamStatus() {
        return status;
    }

    int refetches() {
        return refetches.get();
    }

    @Override
    public void batch(ShapeBatch<Row> batch) {
        List<RowChange<Row>> now = rows.accept(batch).shown();
        progress.accept(batch);
        for (RowChange<Row> change : now) {
            Row after = change.after();
            if (after == null) {
                shown.remove(change.key());
            } else {
                shown.put(change.key(), after);
            }
        }
        changes.addAll(now);
        if (batch.upToDate()) {
            checkpoint = batch.checkpoint();
        }
    }

    @Override
    public void mustRefetch() {
        rows.mustRefetch();
        progress.mustRefetch();
        refetches.incrementAndGet();
    }

    @Override
    public void fault(ShapeFault fault) {
        faults.add(fault);
    }

    @Override
    public void status(ShapeStatus now) {
        status = now;
    }

    /// Follows no more.
    void leave() {
        core.run(stream::stop);
    }

    @Override
    public void close() {
        leave();
        core.close();
    }
}
