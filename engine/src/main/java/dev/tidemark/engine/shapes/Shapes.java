package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.log.DurabilityListener;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.log.ShapeLogs;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.publication.Publication;
import dev.tidemark.engine.snapshot.SnapshotReader;
import dev.tidemark.engine.snapshot.SubsetReader;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// All shapes of one engine. Methods that ask Postgres or wait say so; call them on a virtual
/// thread.
///
/// **Locking.** One lock guards which shapes exist, which changes reach them, and the appending
/// side of their logs. The ingest thread takes it for each change, creation and removal for a
/// moment; nothing waits for Postgres or for a disk's flush while holding it. Finding a shape and
/// reading its log take no lock.
public final class Shapes implements Closeable {
    private static final System.Logger LOG = System.getLogger(Shapes.class.getName());
    private static final String CREATE_FAILED = "Failed to create shape, please retry";

    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock treeChecks = new ReentrantLock();
    private final Registry registry = new Registry();
    private final Routes routes = new Routes();
    private final Progress progress = new Progress();
    private final ShapeLogs logs;
    private final ChangeRouter router;
    private final ShapesConfig config;
    private final Backend backend;
    private final Executor creations;
    private final InstantSource clock;
    private long lastHandleMicros;

    private Shapes(
            ShapesConfig config,
            LogOpener opener,
            Backend backend,
            Executor creations,
            InstantSource clock)
            throws IOException {
        this.config = config;
        this.creations = creations;
        this.backend = backend;
        this.clock = clock;
        logs = opener.open(new Wakeups(registry, progress));
        progress.recovered(logs.durableLsn());
        router =
                new ChangeRouter(
                        lock, logs, routes, new Rotations(), backend::tablesAbove, progress);
        recover();
    }

    /// Opens the data folder and takes up the shapes in it.
    ///
    /// @param creations runs what waits for Postgres, one task for each new shape
    static Shapes open(
            ShapesConfig config,
            LogOpener opener,
            Backend backend,
            Executor creations,
            InstantSource clock)
            throws IOException {
        return new Shapes(config, opener, backend, creations, clock);
    }

    /// Opens the logs' folder.
    interface LogOpener {
        ShapeLogs open(DurabilityListener listener) throws IOException;
    }

    /// Opens the data folder and takes up the shapes in it.
    ///
    /// @param creations runs what waits for Postgres, one task for each new shape
    public static Shapes open(
            ShapesConfig config, LogConfig logConfig, Postgres postgres, Executor creations)
            throws IOException {
        Backend backend = new PostgresBackend(postgres);
        return new Shapes(
                config,
                listener -> ShapeLogs.open(logConfig, listener),
                backend,
                creations,
                InstantSource.system());
    }

    /// The parts that ask Postgres.
    ///
    /// @param streamWaitsFor what the stream of changes waits for; null once it runs
    /// @param restartStream begins the stream from scratch, for the reason given
    public record Postgres(
            Catalog catalog,
            Database database,
            Publication publication,
            SnapshotReader snapshots,
            SubsetReader subsets,
            Supplier<@Nullable String> streamWaitsFor,
            Consumer<String> restartStream) {}

    /// Where the stream of changes goes.
    public ChangeHandler changes() {
        return router;
    }

    /// Checks a request against the catalogue. May ask Postgres.
    public Definition define(ShapeRequest request) {
        return backend.define(request);
    }

    /// Checks a subset query without running it: null if it is fine.
    public Subset.@Nullable Invalid check(ShapeDefinition definition, SubsetQuery query) {
        return backend.check(definition, query);
    }

    /// The shape that serves `definition` to a client that knows it as `handle`; made if there is
    /// none. Waits until its snapshot has begun.
    ///
    /// @param handle null if the client has none yet
    public Resolution resolve(@Nullable ShapeHandle handle, ShapeDefinition definition) {
        Shape shape;
        try {
            shape = begin(definition);
        } catch (IOException refused) {
            LOG.log(System.Logger.Level.ERROR, "a shape's log can't be made", refused);
            return new Resolution.Unavailable(CREATE_FAILED, 1);
        }
        Resolution outcome = awaitStart(shape);
        if (!(outcome instanceof Resolution.Found)) {
            return outcome;
        }
        shape.touch();
        shape.refresh(definition);
        return handle == null || handle.equals(shape.handle())
                ? outcome
                : new Resolution.Replaced(shape);
    }

    /// The live shape of that name. Never waits.
    public Optional<Shape> find(ShapeHandle handle) {
        return registry.find(handle);
    }

    /// The live shape of that definition. Never waits, never makes one.
    public Optional<Shape> find(ShapeDefinition definition) {
        return registry.find(definition.identity());
    }

    /// Removes a shape: its readers are sent away.
    public void delete(Shape shape) {
        remove(shape, "deleted by request");
    }

    /// Removes the shapes whose definition satisfies a condition: their readers are sent away.
    public void deleteIf(Predicate<ShapeDefinition> condition, String reason) {
        for (Shape shape : registry.all()) {
            if (condition.test(shape.definition())) {
                remove(shape, reason);
            }
        }
    }

    /// The definitions of all live shapes, in no order.
    public List<ShapeDefinition> definitions() {
        return registry.all().stream().map(Shape::definition).toList();
    }

    /// Runs a query inside a shape, in one read-only transaction. Asks Postgres.
    public Subset subset(Shape shape, SubsetQuery query) {
        return backend.subset(shape.definition(), query);
    }

    /// The position up to which everything in the database's log is processed and durable.
    public Lsn processedLsn() {
        return progress.processed();
    }

    /// Number of live shapes.
    public int count() {
        return registry.count();
    }

    /// How much the logs of all shapes hold.
    public ShapeLogs.Gauges gauges() {
        return logs.gauges();
    }

    /// Why their logs can't go on before a new start; null while all is well.
    public @Nullable String failure() {
        return logs.failure();
    }

    /// Removes what should not stay: shapes beyond the limit and those whose tables changed
    /// unnoticed. Asks Postgres.
    ///
    /// @return false if it did not answer
    public boolean tend() {
        for (Shape shape : registry.surplus(config.shapesMax())) {
            remove(shape, "longest unused, and there are more than " + config.shapesMax());
        }
        // Not those that are being made: their tables may not be published yet.
        List<Shape> settled = registry.all().stream().filter(Shape::snapshotTaken).toList();
        boolean answered = true;
        try {
            backend.misfits(settled, this::tablesInUse).forEach(this::remove);
        } catch (IOException away) {
            LOG.log(System.Logger.Level.DEBUG, "the publication can''t be checked now", away);
            answered = false;
        }
        return checkPartitions() && answered;
    }

    /// Those of shapes that are being made too: they count before their tables are published.
    private Set<Integer> tablesInUse() {
        return registry.all().stream()
                .map(shape -> shape.definition().table().oid())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Finds out which partitions came and went unnoticed, perhaps while nobody followed. Asks
    /// Postgres.
    ///
    /// @return false if it did not answer
    public boolean checkPartitions() {
        List<Table> partitioned;
        lock.lock();
        try {
            partitioned = routes.partitionedTables();
        } finally {
            lock.unlock();
        }
        boolean answered = true;
        for (Table root : partitioned) {
            answered &= checkTree(root);
        }
        return answered;
    }

    /// Finds out which partitions came and went: those that came get into the stream with whole
    /// rows, and a shape whose rows changed with them begins anew.
    private boolean checkTree(Table root) {
        // One at a time: what was asked later must not be overwritten by what was asked earlier.
        treeChecks.lock();
        try {
            Set<Partition> below = Set.copyOf(backend.tablesBelow(root));
            Set<Integer> unknown;
            lock.lock();
            try {
                unknown =
                        routes.unknownPartitions(
                                root.oid(), below.stream().map(Partition::oid).toList());
            } finally {
                lock.unlock();
            }
            List<Integer> attached = unknown.isEmpty() ? List.of() : backend.attached(unknown);
            byte[] note = StoredDefinition.encode(below);
            List<ShapeLog> knowing;
            lock.lock();
            try {
                for (Routes.Misfit misfit : routes.learnTree(root.oid(), below, attached)) {
                    removeLocked(misfit.shape(), misfit.reason());
                }
                knowing =
                        routes.logsThatKnow(root.oid(), below).stream()
                                .filter(log -> !log.noted(note))
                                .toList();
            } finally {
                lock.unlock();
            }
            logs.note(knowing, note);
            if (!unknown.isEmpty()) {
                backend.publish(root);
            }
            return true;
        } catch (IOException away) {
            LOG.log(System.Logger.Level.DEBUG, "partitions can''t be asked for now", away);
            return false;
        } finally {
            treeChecks.unlock();
        }
    }

    /// Makes everything durable and closes the files.
    @Override
    public void close() throws IOException {
        logs.close();
    }

    private void recover() {
        for (ShapeLog log : logs.shapes()) {
            ShapeDefinition definition = StoredDefinition.decode(log.definition()).orElse(null);
            if (definition == null) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "shape {0} was stored by another version, its clients fetch anew",
                        log.handle());
                logs.remove(log);
            } else if (definition.table().partitioned() && log.note() == null) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "which partitions shape {0} knew is lost, its clients fetch anew",
                        log.handle());
                logs.remove(log);
            } else {
                Shape shape = new Shape(definition, log, clock);
                shape.noteSnapshotTaken();
                shape.started().complete(new Resolution.Found(shape));
                // A crash may take back a removal; the log lists the newer shape later.
                registry.find(definition.identity())
                        .ifPresent(older -> removeLocked(older, "a newer one replaced it"));
                registry.add(shape);
                routes.add(shape, -1);
                byte[] note = log.note();
                if (note != null) {
                    routes.addPartitions(shape, StoredDefinition.decodePartitions(note));
                }
            }
        }
    }

    /// The live shape of that definition; if there is none, one that has just begun.
    Shape begin(ShapeDefinition definition) throws IOException {
        Shape shape = registry.find(definition.identity()).orElse(null);
        if (shape != null) {
            return shape;
        }
        byte[] stored = StoredDefinition.encode(definition);
        lock.lock();
        try {
            shape = registry.find(definition.identity()).orElse(null);
            if (shape != null) {
                return shape;
            }
            ShapeLog log = logs.create(nextHandle(definition.identity()), stored);
            shape = new Shape(definition, log, clock);
            registry.add(shape);
            routes.add(shape, router.lastTransaction());
        } finally {
            lock.unlock();
        }
        create(shape);
        return shape;
    }

    private void create(Shape shape) {
        try {
            creations.execute(() -> new Creation(this, backend).run(shape));
        } catch (RejectedExecutionException closing) {
            shape.started().complete(new Resolution.Unavailable(CREATE_FAILED, 1));
            remove(shape, "the engine is closing");
        }
    }

    private Resolution awaitStart(Shape shape) {
        try {
            return shape.started().get(config.startLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return new Resolution.SnapshotFailed(
                    "Snapshot query took too long to start reading from the database");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Resolution.Unavailable(CREATE_FAILED, 1);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Takes in the partitions below a new shape's table; the creating thread calls it.
    void addPartitions(Shape shape, Set<Partition> partitions) throws IOException {
        lock.lock();
        try {
            routes.addPartitions(shape, partitions);
        } finally {
            lock.unlock();
        }
        logs.note(List.of(shape.log()), StoredDefinition.encode(partitions));
    }

    /// Lets the log drop what the snapshot contains; the creating thread calls it.
    ///
    /// @param walEnd the write-ahead log's end after the snapshot was taken
    /// @return false if the snapshot came too early: it does not see a transaction that the stream
    ///   has carried already
    boolean snapshotTaken(Shape shape, PgSnapshot snapshot, Lsn walEnd) {
        lock.lock();
        try {
            Route route = routes.of(shape);
            if (route == null) {
                return true;
            }
            if (router.missedBy(snapshot, route.bornInTransaction)) {
                return false;
            }
            shape.log().snapshotTaken(snapshot, walEnd);
            shape.noteSnapshotTaken();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void remove(Shape shape, String reason) {
        lock.lock();
        try {
            removeLocked(shape, reason);
        } finally {
            lock.unlock();
        }
    }

    private void removeLocked(Shape shape, String reason) {
        if (registry.remove(shape)) {
            LOG.log(System.Logger.Level.INFO, "shape {0} removed: {1}", shape.handle(), reason);
            routes.remove(shape);
            logs.remove(shape.log());
            shape.end();
        }
    }

    /// A number from the definition and the time in microseconds, later than any before.
    private ShapeHandle nextHandle(String identity) {
        CRC32C hash = new CRC32C();
        hash.update(identity.getBytes(StandardCharsets.UTF_8));
        long number = 10_000_000 + hash.getValue() % 90_000_000;
        lastHandleMicros = Math.max(lastHandleMicros + 1, clock.millis() * 1000);
        return new ShapeHandle(number + "-" + lastHandleMicros);
    }

    private final class Rotations implements ChangeRouter.Rotation {
        @Override
        public void rotate(Shape shape, String reason) {
            removeLocked(shape, reason);
        }

        @Override
        public void tableChanged(int oid) {
            backend.tableChanged(oid);
        }

        @Override
        public void treeChanged(Table root) {
            try {
                creations.execute(() -> checkTree(root));
            } catch (RejectedExecutionException closing) {
                LOG.log(System.Logger.Level.DEBUG, "closing, partitions are looked at later");
            }
        }
    }

    /// Passes on what has become durable: to the stream's progress, then to each grown shape's
    /// readers. Runs on the log's thread.
    private static final class Wakeups implements DurabilityListener {
        private final Registry registry;
        private final Progress progress;

        Wakeups(Registry registry, Progress progress) {
            this.registry = registry;
            this.progress = progress;
        }

        @Override
        public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
            progress.durable(commitLsn, endLsn);
            for (int i = 0; i < grown.size(); i++) {
                registry.find(grown.get(i).handle()).ifPresent(Shape::grown);
            }
        }

        @Override
        public void stalled(String reason) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "shape logs can''t be written, changes wait: {0}",
                    reason);
        }
    }
}
