package dev.tidemark.client.database;

import dev.tidemark.client.database.LocalDatabase.Sync;
import dev.tidemark.client.database.Outgoing.Awaited;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Retrying;
import dev.tidemark.client.row.ColumnType;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.client.shape.ShapeProgress;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.stream.ShapeFault;
import dev.tidemark.client.stream.ShapeListener;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.ShapeStatus;
import dev.tidemark.client.stream.ShapeStream;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings a shape's rows into the base of a bound table.
///
/// What reaches the log's end is one commit: the rows, where to go on, and the entries of the
/// change log that settle by them. A log that is read from its beginning goes to the table's `next`
/// and replaces the base at its end. So the base is always what the server had at one moment, but
/// after a long absence, when more comes than fits into memory.
///
/// @param <R> a row
final class TableFeed<R> implements ShapeListener<R> {
    private static final int HELD_MAX = 50_000;
    private static final int LINE_MAX = 4;
    private static final String FULL_LINE = "the database is busy";

    private final Setup setup;
    private final RowOps<R> ops;
    private final Ports ports;
    private final Means means;
    private final List<ServerChange> held = new ArrayList<>();
    private final Promise<Done> loaded = new Promise<>();
    private ShapeStream<R> stream;
    private ShapeProgress progress = ShapeProgress.none();
    private Optional<String> trouble = Optional.empty();
    private String checkedSchema = "";
    private boolean anew;
    private boolean moved;
    private boolean paused;
    private boolean begun;
    private boolean stopped;

    /// Which shape, and for whom.
    ///
    /// @param expired one for all streams of a program
    /// @param proof headers that prove who asks; empty while there are none
    record Setup(
            Binding binding,
            ShapeRequest request,
            StreamConfig config,
            ExpiredHandles expired,
            Supplier<Promise<Optional<Map<String, String>>>> proof) {}

    /// What it writes by.
    record Means(LocalDatabase database, WriteLine line, Watcher watcher) {}

    /// Who waits for rows.
    interface Watcher {
        /// What the base of all its tables shows by now; it is settled in this very commit.
        List<Awaited> settling();

        /// A write failed for good.
        void failed(Throwable failure);
    }

    TableFeed(Setup setup, Ports ports, RowOps<R> ops, Means means) {
        this.setup = setup;
        this.ops = ops;
        this.ports = ports;
        this.means = means;
        stream = another();
        means.line().watch(this::throttle);
    }

    private ShapeStream<R> another() {
        return new ShapeStream<>(
                setup.request(), setup.config(), ops, ports, setup.expired(), this);
    }

    /// Goes on from where the base is.
    void start() {
        means.database()
                .state(setup.binding().table())
                .whenEnded(this::startFrom, means.watcher()::failed);
    }

    private void startFrom(Optional<String> stored) {
        if (stopped) {
            return;
        }
        Checkpoint from = null;
        if (stored.isPresent()) {
            try {
                from = Checkpoint.parse(stored.get());
            } catch (WireException unreadable) {
                note("where the table was can't be read, it is fetched anew");
            }
        }
        begun = true;
        if (from == null) {
            beginAnew();
            stream.start();
        } else {
            progress = ShapeProgress.at(from);
            loaded.keep(Done.DONE);
            stream.start(from);
        }
    }

    /// Kept once the base is what the server had at some moment.
    Promise<Done> loaded() {
        return loaded;
    }

    /// What was wrong last; empty if nothing is.
    Optional<String> trouble() {
        return trouble;
    }

    /// Whether the base, once what is under way is done, has the effect of a transaction.
    boolean includes(long txid, Lsn commit) {
        return progress.includes(txid, commit);
    }

    /// Whether it gave up, because the server refuses: begin another one when there is new hope.
    boolean ended() {
        return begun && !stopped && stream.status() == ShapeStatus.STOPPED;
    }

    void refresh() {
        stream.refresh();
    }

    void stop() {
        stopped = true;
        stream.stop();
    }

    private void beginAnew() {
        anew = true;
        held.clear();
        String table = setup.binding().table();
        write(() -> means.database().beginAnew(table));
    }

    @Override
    public void mustRefetch() {
        progress.mustRefetch();
        beginAnew();
    }

    @Override
    public void batch(ShapeBatch<R> batch) {
        if (stopped || batch.subset().isPresent()) {
            return;
        }
        check(batch.checkpoint().schema());
        for (ShapeMessage<R> message : batch.messages()) {
            switch (message) {
                case ShapeMessage.Change<R> change -> held.add(change(change));
                case ShapeMessage.Move<R> move ->
                        moved |= move.direction() == ShapeMessage.Direction.OUT;
                case ShapeMessage.SnapshotEnd<R> end -> {}
                case ShapeMessage.UpToDate<R> upToDate -> {}
            }
        }
        progress.accept(batch);
        if (batch.upToDate()) {
            show(batch.checkpoint());
        } else if (anew || held.size() > HELD_MAX) {
            write(store(take()));
        }
    }

    private List<ServerChange> take() {
        List<ServerChange> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    private Supplier<Promise<Done>> store(List<ServerChange> changes) {
        String table = setup.binding().table();
        return anew
                ? () -> means.database().addAnew(table, changes)
                : () ->
                        means.database()
                                .sync(new Sync(Map.of(table, changes), List.of(), Map.of()));
    }

    private void show(Checkpoint checkpoint) {
        String table = setup.binding().table();
        List<ServerChange> changes = take();
        // Where rows may have left that are still here, nobody goes on after a crash.
        Map<String, String> state = moved ? Map.of() : Map.of(table, checkpoint.toJson());
        List<LocalDatabase.Range> settled =
                means.watcher().settling().stream().map(Awaited::range).toList();
        trouble = Optional.empty();
        if (anew) {
            anew = false;
            write(() -> means.database().addAnew(table, changes));
            write(() -> means.database().swap(table, settled, state))
                    .whenEnded(done -> loaded.keep(Done.DONE), failed -> {});
        } else {
            write(() -> means.database().sync(new Sync(Map.of(table, changes), settled, state)));
        }
        if (moved) {
            // Which rows left, only their tags would tell; the base does not keep those.
            moved = false;
            stream.stop();
            stream = another();
            paused = false;
            beginAnew();
            stream.start();
        }
    }

    private Promise<Done> write(Supplier<Promise<Done>> step) {
        Promise<Done> written = means.line().add(step);
        written.whenEnded(done -> {}, means.watcher()::failed);
        throttle();
        return written;
    }

    private void throttle() {
        boolean full = means.line().length() > LINE_MAX;
        if (full && !paused) {
            paused = true;
            stream.pause(FULL_LINE);
        } else if (!full && paused) {
            paused = false;
            stream.resume(FULL_LINE);
        }
    }

    private ServerChange change(ShapeMessage.Change<R> change) {
        R value = change.value();
        return switch (change.kind()) {
            case INSERT -> new ServerChange.Put(cells(value, setup.binding().columns()));
            case UPDATE ->
                    new ServerChange.Update(
                            cells(value, setup.binding().key()),
                            cells(value, setup.binding().values()));
            case DELETE -> new ServerChange.Delete(cells(value, setup.binding().key()));
        };
    }

    private Cells cells(R row, List<ColumnType> columns) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        for (ColumnType column : columns) {
            if (ops.has(row, column.name())) {
                cells.put(column.name(), ops.text(row, column.name()));
            }
        }
        return Cells.ofAll(cells);
    }

    private void check(String schema) {
        if (schema.equals(checkedSchema)) {
            return;
        }
        checkedSchema = schema;
        try {
            RowSchema server = RowSchema.parse(schema);
            for (ColumnType column : setup.binding().columns()) {
                ColumnType other = server.column(column.name());
                if (other == null) {
                    note("the server's table has no column " + column.name());
                } else if (ColumnForm.of(other) != ColumnForm.of(column)
                        || other.inKey() != column.inKey()) {
                    note("the server's column " + column.name() + " is " + other.type());
                }
            }
        } catch (WireException bad) {
            note("the server's schema can't be read");
        }
    }

    private void note(String what) {
        trouble = Optional.of(what);
        ports.log().log(
                Log.Level.WARNING,
                "a bound table",
                Map.of("table", setup.binding().table(), "what", what));
    }

    @Override
    public void fault(ShapeFault happened) {
        trouble = Optional.of(happened.what() + ". " + happened.advice());
    }

    @Override
    public Promise<Decision> refused(ShapeFault.Refused refusal) {
        return refusal.status() == 401
                ? Retrying.until(ports, () -> !stopped, setup.proof())
                        .map(
                                proof ->
                                        proof.isPresent()
                                                ? new Decision.Retry(Map.of(), proof.get())
                                                : new Decision.Stop())
                : Promise.kept(new Decision.Stop());
    }
}
