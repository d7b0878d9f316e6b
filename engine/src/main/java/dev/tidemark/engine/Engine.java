package dev.tidemark.engine;

import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.follow.FollowedTables;
import dev.tidemark.engine.ingest.Demand;
import dev.tidemark.engine.ingest.IdentityFile;
import dev.tidemark.engine.ingest.Ingest;
import dev.tidemark.engine.ingest.IngestConfig;
import dev.tidemark.engine.ingest.IngestFigures;
import dev.tidemark.engine.ingest.IngestStatus;
import dev.tidemark.engine.ingest.RetainedWal;
import dev.tidemark.engine.policy.Policies;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.publication.Publication;
import dev.tidemark.engine.publication.PublicationConfig;
import dev.tidemark.engine.shapes.Shapes;
import dev.tidemark.engine.snapshot.AnswerRoom;
import dev.tidemark.engine.snapshot.SnapshotLimits;
import dev.tidemark.engine.snapshot.SnapshotReader;
import dev.tidemark.engine.snapshot.SubsetReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A running sync engine: follows one database and keeps the logs of its shapes.
///
///     Engine engine = Engine.start(EngineConfig.of(DatabaseUrl.parse(url), folder));
///     Definition definition = engine.shapes().define(request);
///
/// This is where clock, chance and threads come from: nothing below makes its own.
public final class Engine implements Closeable {
    private static final System.Logger LOG = System.getLogger(Engine.class.getName());

    /// How old an answer of the catalogue may be: DDL is noticed after that at the latest.
    private static final Duration CATALOG_FRESHNESS = Duration.ofSeconds(1);

    /// How old the figure of the retained WAL may be.
    private static final Duration RETAINED_WAL_INTERVAL = Duration.ofSeconds(10);

    /// The slot is made in the first moments.
    private static final Duration SAMPLING_DELAY = Duration.ofSeconds(1);

    /// The longest that readers who only wait go by policies that have changed.
    private static final Duration POLICY_INTERVAL = Duration.ofSeconds(5);

    private static final long SUBSET_BYTES_MAX = 64L << 20;

    /// What changed in the tables while nobody followed is looked for soon after the start or the
    /// sleep, and again while the database is away.
    private static final Duration LOOK_DELAY = Duration.ofSeconds(1);

    /// Without their connections they end at once.
    private static final Duration TASKS_END = Duration.ofSeconds(10);

    private final Demand demand;
    private final Database database;
    private final Shapes shapes;
    private final Policies policies;
    private final FollowedTables followed;
    private final ScheduledExecutorService timer;
    private final ExecutorService creations;
    private final RetainedWal retainedWal;
    private final Future<?> tending;
    private final Future<?> sampling;
    private final Future<?> watching;
    private final Ingest ingest;

    /// The same as `ingest`, for the shapes, which are there before it.
    private final AtomicReference<@Nullable Ingest> following = new AtomicReference<>();

    private Engine(EngineConfig config) throws IOException {
        Path folder = config.log().directory();
        Files.createDirectories(folder);
        timer = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("timer-", 0).factory());
        creations =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("snapshot-", 0).factory());
        demand = new Demand(config.stream().idleLimit(), System::nanoTime);
        database = Database.open(config.database());
        Catalog catalog = new Catalog(database, Clock.systemUTC(), CATALOG_FRESHNESS);
        Publication publication =
                new Publication(
                        database,
                        PublicationConfig.of(
                                config.stream().names().publication(),
                                config.stream().publishing()));
        shapes = openShapes(config, catalog, publication);
        followed = new FollowedTables(catalog, publication);
        policies = new Policies(catalog, database, shapes, System::nanoTime);
        demand.listen(new Rest());
        ingest =
                Ingest.start(
                        new IngestConfig(
                                config.stream().url(),
                                config.stream().names(),
                                config.stream().slotLife(),
                                new IdentityFile(folder.resolve("stream-identity")),
                                InstantSource.system(),
                                System::nanoTime,
                                RandomGenerator.getDefault(),
                                demand),
                        followed.before(shapes.changes()));
        following.set(ingest);
        long intervalMs = config.shapes().watchInterval().toMillis();
        tending =
                timer.scheduleWithFixedDelay(
                        this::tend, intervalMs, intervalMs, TimeUnit.MILLISECONDS);
        checkPartitionsSoon();
        long policyMs = Math.min(intervalMs, POLICY_INTERVAL.toMillis());
        watching =
                timer.scheduleWithFixedDelay(
                        this::watchPolicies, policyMs, policyMs, TimeUnit.MILLISECONDS);
        retainedWal = new RetainedWal(database, config.stream().names().slot());
        sampling =
                timer.scheduleWithFixedDelay(
                        this::sampleWal,
                        SAMPLING_DELAY.toMillis(),
                        RETAINED_WAL_INTERVAL.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private Shapes openShapes(EngineConfig config, Catalog catalog, Publication publication)
            throws IOException {
        SnapshotLimits limits = SnapshotLimits.defaults();
        return Shapes.open(
                config.shapes(),
                config.log(),
                new Shapes.Postgres(
                        catalog,
                        database,
                        publication,
                        new SnapshotReader(database, timer, limits),
                        new SubsetReader(
                                database,
                                limits,
                                AnswerRoom.inHeap(SUBSET_BYTES_MAX),
                                RandomGenerator.getDefault()),
                        this::streamWaitsFor,
                        this::restartStream),
                this::create);
    }

    /// Opens the data folder and begins to follow the database in the background; returns at once,
    /// before the database answers.
    ///
    /// @throws IOException if the data folder can't be opened
    public static Engine start(EngineConfig config) throws IOException {
        return new Engine(config);
    }

    /// How far it is.
    public EngineStatus status() {
        String failure = shapes.failure();
        if (failure != null) {
            return new EngineStatus.Failed(failure);
        }
        IngestStatus status = ingest.status();
        return switch (status) {
            case IngestStatus.Streaming streaming -> new EngineStatus.Active();
            case IngestStatus.Asleep asleep -> new EngineStatus.Asleep(status.waitingFor());
            case IngestStatus.CatchingUp late -> new EngineStatus.Asleep(status.waitingFor());
            case IngestStatus.WaitingForLock waiting ->
                    new EngineStatus.Waiting(status.waitingFor());
            case IngestStatus.Connecting connecting ->
                    new EngineStatus.Starting(status.waitingFor());
            case IngestStatus.CreatingSlot creating ->
                    new EngineStatus.Starting(status.waitingFor());
            case IngestStatus.Failed(String reason) -> new EngineStatus.Failed(reason);
        };
    }

    /// Whether the database is let alone, or is being woken, however long that takes: then the logs
    /// may lack what was written meanwhile, and [#status] need not be asleep any more.
    public boolean waking() {
        return ingest.waking();
    }

    /// Its shapes.
    public Shapes shapes() {
        return shapes;
    }

    /// Row-level security for its shapes.
    public Policies policies() {
        return policies;
    }

    /// Tables that the program follows for itself.
    public FollowedTables followed() {
        return followed;
    }

    /// Who asks for something. With an idle limit, whoever reads shapes has to say so here first,
    /// and then wait until [#status] is active.
    public Demand demand() {
        return demand;
    }

    /// Figures of the replication stream, for monitoring.
    public IngestFigures stream() {
        return ingest.figures();
    }

    /// WAL that Postgres keeps because of this engine's slot, a few seconds old; empty while it is
    /// not known.
    public OptionalLong retainedWalBytes() {
        return demand.resting() ? OptionalLong.empty() : retainedWal.bytes();
    }

    /// Stops following, makes everything durable and closes the files.
    @Override
    public void close() throws IOException {
        tending.cancel(false);
        sampling.cancel(false);
        watching.cancel(false);
        ingest.close();
        // Ends the snapshots that are under way: they write into the folder, and use the timer.
        database.close();
        creations.shutdown();
        awaitEnd(creations, "a snapshot has not ended yet");
        timer.shutdownNow();
        awaitEnd(timer, "looking after the shapes has not ended yet");
        shapes.close();
    }

    private static void awaitEnd(ExecutorService tasks, String otherwise) {
        try {
            if (!tasks.awaitTermination(TASKS_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, otherwise);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String streamWaitsFor() {
        Ingest running = following.get();
        if (running == null) {
            return "replication client to be ready";
        }
        IngestStatus status = running.status();
        return status instanceof IngestStatus.Streaming ? null : status.waitingFor();
    }

    private void restartStream(String reason) {
        Ingest running = following.get();
        if (running != null) {
            running.restartFromScratch(reason);
        }
    }

    /// Makes a shape, which somebody asked for, however long it takes.
    private void create(Runnable creation) {
        creations.execute(
                () -> {
                    try (Demand.Hold _ = demand.lasting()) {
                        creation.run();
                    }
                });
    }

    /// What lets the database alone with the stream.
    private final class Rest implements Demand.Listener {
        @Override
        public void ceased() {
            database.rest();
        }

        @Override
        public void resumed() {
            database.resume();
            tendSoon();
        }
    }

    private void sampleWal() {
        if (!demand.resting()) {
            retainedWal.sample();
        }
    }

    private void checkPartitionsSoon() {
        soon(this::checkPartitions);
    }

    private void tendSoon() {
        soon(this::makeUp);
    }

    private void soon(Runnable look) {
        Future<?> _ = timer.schedule(look, LOOK_DELAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void checkPartitions() {
        if (demand.resting()) {
            return;
        }
        try {
            if (!shapes.checkPartitions()) {
                checkPartitionsSoon();
            }
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "closed before the partitions were checked");
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "checking the partitions", unexpected);
        }
    }

    /// Does what was left out during a sleep.
    private void makeUp() {
        if (demand.resting()) {
            return;
        }
        try {
            if (streamWaitsFor() != null || !tendAll()) {
                tendSoon();
            }
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "closed before the tables were looked at");
        }
    }

    private void watchPolicies() {
        if (demand.resting()) {
            return;
        }
        try {
            policies.tend();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "watching the policies", unexpected);
        }
    }

    private void tend() {
        if (!demand.resting()) {
            boolean _ = tendAll();
        }
    }

    /// @return false if the database did not answer
    private boolean tendAll() {
        boolean answered = true;
        try {
            answered = shapes.tend();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "tending the shapes", unexpected);
        }
        try {
            answered &= followed.tend();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "tending the followed tables", unexpected);
        }
        return answered;
    }
}
