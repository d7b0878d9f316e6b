package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.sharing.StoredLeases;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.Uploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One simulated process of a file: the production code over [SimSql] and [SimBackend]. It may end
/// or be stopped for a while at any moment.
final class SimDevice {
    private static final OutboxSchema TABLES =
            new OutboxSchema(
                    1,
                    List.of(
                            new OutboxSchema.Reference(
                                    "todos", List.of("list"), "lists", List.of("id"))),
                    Map.of());
    private static final OutboxConfig UPLOADS =
            new OutboxConfig(20, 5, 64 * 1024, 1, 200, 2_000, 4, 10_000, 1_000);

    private final Clock clock;
    private final SimSql sql;
    private final Promise<SyncedDatabase> opening;

    /// A clock that stops with its process.
    private static final class Clock implements Time {
        private final FakeTime world;
        private final List<Runnable> missed = new ArrayList<>();
        private boolean stopped;
        private boolean ended;

        Clock(FakeTime world) {
            this.world = world;
        }

        @Override
        public long wallMs() {
            return world.wallMs();
        }

        @Override
        public long ticksMs() {
            return world.ticksMs();
        }

        @Override
        public Cancellable after(long delayMs, Runnable task) {
            boolean[] over = new boolean[1];
            world.after(
                    delayMs,
                    () -> {
                        if (stopped) {
                            missed.add(
                                    () -> {
                                        if (!over[0]) {
                                            task.run();
                                        }
                                    });
                        } else if (!ended && !over[0]) {
                            task.run();
                        }
                    });
            return () -> over[0] = true;
        }
    }

    SimDevice(
            FakeTime world,
            SimSql.Disk disk,
            SimBackend backend,
            Chance chance,
            SimSql.Faults faults) {
        this(world, disk, chance, faults, Around.of(backend));
    }

    /// What is around a process.
    ///
    /// @param opened is told the database
    record Around(
            Function<Time, Transport> network,
            Function<Time, Uploader> uploader,
            List<SyncedDatabase.BoundShape> shapes,
            Consumer<SyncedDatabase> opened) {
        static Around of(SimBackend backend) {
            return with(backend::transport, backend::uploader);
        }

        static Around with(Function<Time, Transport> network, Function<Time, Uploader> uploader) {
            return new Around(
                    network,
                    uploader,
                    List.of(shape("lists", SimBackend.LISTS), shape("todos", SimBackend.TASKS)),
                    synced -> synced.follow(Optional.of("ann")));
        }
    }

    /// A process with other things around it.
    SimDevice(
            FakeTime world, SimSql.Disk disk, Chance chance, SimSql.Faults faults, Around around) {
        clock = new Clock(world);
        sql = new SimSql(disk, clock, chance, faults, this::end);
        Ports ports =
                new Ports(
                        around.network().apply(clock),
                        new MemoryStorage(new MemoryStorage.Disk(), clock),
                        clock,
                        chance,
                        new Ports.Neighbours(Broadcast.alone(), Leases.alone(clock)),
                        Surroundings.steady(),
                        Log.silent());
        opening =
                SyncedDatabase.open(
                        new SyncedDatabase.Setup<>(
                                sql,
                                around.shapes(),
                                ports,
                                new Rows(),
                                new SyncedDatabase.Server(
                                        "http://server/v1/shape",
                                        around.uploader().apply(clock),
                                        Credentials.none()),
                                new SyncedDatabase.Options(
                                        TABLES, UPLOADS, new StoredLeases.Terms(2_000, 600))));
        opening.whenEnded(around.opened(), failed -> {});
    }

    static SyncedDatabase.BoundShape shape(String table, String schema) {
        try {
            return new SyncedDatabase.BoundShape(
                    Binding.of(table, table, RowSchema.parse(schema)),
                    whole -> whole,
                    StreamConfig.standard());
        } catch (WireException | Binding.BindingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable SyncedDatabase synced() {
        return opening.outcome() instanceof Outcome.Kept<SyncedDatabase>(SyncedDatabase synced)
                        && !clock.ended
                        && !clock.stopped
                ? synced
                : null;
    }

    /// What ended its opening; empty if nothing did.
    String failure() {
        return opening.outcome() instanceof Outcome.Broken<SyncedDatabase>(Throwable reason)
                ? String.valueOf(reason)
                : "";
    }

    boolean ended() {
        return clock.ended;
    }

    void end() {
        clock.ended = true;
        sql.end();
    }

    /// Stops it, as `SIGSTOP` does.
    void stop() {
        clock.stopped = true;
    }

    /// Lets it go on with all that it missed.
    void goOn() {
        clock.stopped = false;
        List<Runnable> due = List.copyOf(clock.missed);
        clock.missed.clear();
        due.forEach(one -> clock.after(0, one));
    }

    void heal() {
        sql.heal();
    }
}
