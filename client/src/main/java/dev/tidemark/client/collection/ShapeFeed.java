package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Sight;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Retrying;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.MultiShape;
import dev.tidemark.client.shape.RowChange;
import dev.tidemark.client.shape.RowChanges;
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
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings a shape's rows into all collections that want them, and keeps them on the device.
///
/// One batch that reaches the log's end is one step: first its rows, then word to the outbox, which
/// lets the writes go whose effect is in them. Rows come from the device first, so there is
/// something to see before the network answers; a refetch shows net differences only.
///
/// @param <R> a row
public final class ShapeFeed<R> implements ShapeListener<R> {
    private final Setup setup;
    private final RowOps<R> ops;
    private final List<Inflow<R>> inflows = new ArrayList<>();
    private final List<Early> early = new ArrayList<>();
    private final Ports ports;
    private final RowCache cache;
    private ShapeStream<R> stream;
    private final ShapeRows<R> rows;
    private final Promise<Done> loaded = new Promise<>();
    private boolean begun;
    private ShapeProgress progress = ShapeProgress.none();
    private @Nullable Seat<R> seat;
    private boolean shown;
    private @Nullable ShapeFault fault;
    private boolean stopped;
    private boolean gaveUp;

    /// A feed's place among those whose transactions are shown together: what comes goes there
    /// first. An interface, so that a page without groups loads none.
    ///
    /// @param <R> a row
    public interface Seat<R> {
        /// Something came.
        void batch(ShapeBatch<R> batch);

        /// All begins anew.
        void mustRefetch();

        /// The feed goes.
        void leave();
    }

    /// Which shape, and for whom.
    ///
    /// @param cache names the shape and its reader among all that the device keeps, by `OwnedKey`
    /// @param expired one for all streams of a program
    /// @param proof headers that prove who asks; empty while there are none
    public record Setup(
            String cache,
            ShapeRequest request,
            StreamConfig config,
            ExpiredHandles expired,
            Supplier<Promise<Optional<Map<String, String>>>> proof) {}

    /// A feed that has not begun, for nobody yet.
    public ShapeFeed(Setup setup, Ports ports, RowOps<R> ops) {
        this.setup = setup;
        this.ops = ops;
        this.ports = ports;
        cache = new RowCache(ports, setup.cache());
        rows = new ShapeRows<>(ops, setup.request().log());
        stream = proven(Map.of());
    }

    /// Rows that may be wanted before there is a proof to ask for them with.
    private final class Early implements Cancellable {
        private final Subset subset;
        private Cancellable asked = () -> {};

        private Early(Subset subset) {
            this.subset = subset;
        }

        private void ask() {
            asked = ShapeFeed.this.ask(subset);
        }

        @Override
        public void cancel() {
            early.remove(this);
            asked.cancel();
        }
    }

    private ShapeStream<R> proven(Map<String, String> headers) {
        ShapeRequest request = setup.request();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        return new ShapeStream<>(request, setup.config(), ops, ports, setup.expired(), this);
    }

    /// Shows its transactions together with those of others, from before it starts.
    public void together(Seat<R> place) {
        seat = place;
    }

    /// Another collection wants the rows.
    public void add(Inflow<R> inflow) {
        inflows.add(inflow);
        if (shown) {
            inflow.step(
                    () -> {
                        inflow.replaceAll(rows());
                        inflow.progressed(sight(inflow));
                    });
        }
    }

    /// A collection does not want them any more.
    ///
    /// @return whether nobody does
    public boolean remove(Inflow<R> inflow) {
        inflows.remove(inflow);
        return inflows.isEmpty();
    }

    /// Whether this process is the one of its store that keeps the rows.
    public void keeper(boolean now) {
        cache.keeper(now);
    }

    private List<R> rows() {
        List<R> all = new ArrayList<>();
        for (String key : rows.keys()) {
            R row = rows.row(key);
            if (row != null) {
                all.add(row);
            }
        }
        return all;
    }

    private void step(Runnable body) {
        if (inflows.isEmpty()) {
            body.run();
        } else {
            inflows.get(0).step(body);
        }
    }

    private void progressed() {
        shown = true;
        List.copyOf(inflows).forEach(inflow -> inflow.progressed(sight(inflow)));
    }

    /// Shows what the device keeps, then follows the server.
    public void start() {
        cache.read()
                .whenEnded(
                        this::restored,
                        failed -> {
                            log("the device's rows can't be read", failed);
                            begin(Optional.empty());
                        });
    }

    /// Kept once the log's end was reached, now or in an earlier run.
    public Promise<Done> loaded() {
        return loaded;
    }

    /// What was wrong last; empty if nothing is.
    public Optional<ShapeFault> trouble() {
        return Optional.ofNullable(fault);
    }

    /// Whether it gave up, because the server refuses: begin another one when there is new hope.
    public boolean ended() {
        return gaveUp;
    }

    /// Asks for rows inside the shape. What the server refuses is noted, and nothing else happens.
    public Cancellable want(Subset subset) {
        Early wish = new Early(subset);
        if (begun) {
            wish.ask();
        } else {
            early.add(wish);
        }
        return wish;
    }

    private Cancellable ask(Subset subset) {
        ShapeStream.Wanted wanted = stream.want(subset);
        wanted.answered().whenEnded(done -> {}, refused -> log("rows were not given", refused));
        return wanted.release();
    }

    /// Looks at once what is new.
    public void refresh() {
        stream.refresh();
    }

    /// Follows no more. What is shown stays until somebody replaces it.
    public void stop() {
        stopped = true;
        stream.stop();
        leave();
    }

    /// Follows no more, and keeps nothing any more on the device. What is there already is the
    /// caller's to delete.
    public void erase() {
        cache.drop();
        stop();
    }

    private void leave() {
        Seat<R> taken = seat;
        seat = null;
        if (taken != null) {
            taken.leave();
        }
    }

    private void restored(RowCache.Kept kept) {
        if (stopped) {
            return;
        }
        try {
            Checkpoint from =
                    kept.checkpoint().isPresent()
                            ? Checkpoint.parse(kept.checkpoint().get())
                            : null;
            if (from == null) {
                begin(Optional.empty());
                return;
            }
            for (Map.Entry<String, String> row : kept.rows().entrySet()) {
                rows.restore(row.getKey(), row.getValue());
            }
            rows.restored();
            progress = ShapeProgress.at(from);
            step(
                    () -> {
                        List<R> all = rows();
                        List.copyOf(inflows).forEach(inflow -> inflow.replaceAll(all));
                        progressed();
                    });
            loaded.keep(Done.DONE);
            begin(Optional.of(from));
        } catch (WireException bad) {
            // Not ours to understand any more; the server has it all.
            log("the device's rows are unreadable, they come again", bad);
            rows.mustRefetch();
            begin(Optional.empty());
        }
    }

    private void begin(Optional<Checkpoint> from) {
        proof().whenEnded(
                        proof -> {
                            if (stopped) {
                                return;
                            }
                            if (proof.isEmpty()) {
                                giveUp();
                                return;
                            }
                            stream = proven(proof.get());
                            begun = true;
                            early.forEach(Early::ask);
                            early.clear();
                            if (from.isPresent()) {
                                stream.start(from.get());
                            } else {
                                stream.start();
                            }
                        },
                        impossible -> giveUp());
    }

    /// What is kept is shown meanwhile, as who has no network may get no proof either.
    private Promise<Optional<Map<String, String>>> proof() {
        return Retrying.until(ports, () -> !stopped, setup.proof());
    }

    @Override
    public void batch(ShapeBatch<R> batch) {
        if (stopped) {
            return;
        }
        if (seat != null && batch.subset().isEmpty()) {
            seat.batch(batch);
        } else {
            show(batch);
        }
    }

    /// What the group shows of this shape next.
    void show(MultiShape.Part<R> part) {
        if (part.refetched()) {
            begunAnew();
        }
        show(part.batch());
    }

    /// Nothing happened here up to `lsn`.
    void passed(Lsn lsn) {
        if (shown) {
            progress.upTo(lsn);
            progressed();
        }
    }

    private void show(ShapeBatch<R> batch) {
        step(
                () -> {
                    RowChanges<R> changes = rows.accept(batch);
                    progress.accept(batch);
                    for (RowChange<R> change : changes.shown()) {
                        inflows.forEach(inflow -> inflow.change(change.before(), change.after()));
                    }
                    if (!shown && batch.upToDate() && batch.subset().isEmpty()) {
                        // What a feed that gave up left there may be gone.
                        List<R> all = rows();
                        inflows.forEach(inflow -> inflow.replaceAll(all));
                    }
                    cache.touched(changes.touched());
                    if (batch.upToDate() && batch.subset().isEmpty()) {
                        progressed();
                    }
                });
        if (batch.upToDate() && batch.subset().isEmpty()) {
            fault = null;
            cache.save(batch.checkpoint().toJson(), rows);
            loaded.keep(Done.DONE);
        }
    }

    @Override
    public void mustRefetch() {
        if (seat != null) {
            seat.mustRefetch();
        } else {
            begunAnew();
        }
    }

    private void begunAnew() {
        rows.mustRefetch();
        progress.mustRefetch();
    }

    @Override
    public void fault(ShapeFault happened) {
        fault = happened;
        ports.log().log(
                Log.Level.WARNING,
                "shape",
                Map.of("what", happened.what(), "advice", happened.advice()));
    }

    @Override
    public Promise<Decision> refused(ShapeFault.Refused refusal) {
        return refusal.status() == 401
                ? proof().map(
                                proof ->
                                        proof.isPresent()
                                                ? new Decision.Retry(Map.of(), proof.get())
                                                : new Decision.Stop())
                : Promise.kept(new Decision.Stop());
    }

    @Override
    public void status(ShapeStatus now) {
        if (now == ShapeStatus.STOPPED && !stopped) {
            giveUp();
        }
    }

    private void giveUp() {
        gaveUp = true;
        leave();
    }

    /// The rows as they are when it is asked.
    private Sight sight(Inflow<R> inflow) {
        return new Sight() {
            @Override
            public boolean includes(long txid, Lsn commit) {
                return progress.includes(txid, commit);
            }

            @Override
            public Optional<Cells> row(Cells key) {
                return inflow.row(key).map(ShapeFeed.this::cells);
            }
        };
    }

    private Cells cells(R row) {
        return Effect.cells(ops, row);
    }

    private void log(String event, Throwable why) {
        ports.log().log(Log.Level.WARNING, event, Map.of("why", String.valueOf(why.getMessage())));
    }
}
