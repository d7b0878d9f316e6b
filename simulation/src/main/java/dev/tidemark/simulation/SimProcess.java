package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.WriteApiUploader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One run of one process: the production outbox over fakes, and the views of two tables.
final class SimProcess {
    static final OutboxSchema SCHEMA =
            new OutboxSchema(
                    1,
                    List.of(
                            new OutboxSchema.Reference(
                                    SimTables.TASKS,
                                    List.of("project"),
                                    SimTables.PROJECTS,
                                    List.of("id"))),
                    Map.of());

    private final String name;
    private final World world;
    private final ProcessTime time;
    private final MemoryStorage storage;
    private final FakeBroadcast broadcast;
    private final List<Cancellable> contending = new ArrayList<>();
    private final Map<String, Entry> mirror = new LinkedHashMap<>();
    private @Nullable Outbox outbox;
    private @Nullable SimScreen screen;
    private boolean crashed;

    /// What all processes share.
    ///
    /// @param changed is told of each step of each process
    /// @param wrong is told which process shows something wrong, and what
    record World(
            FakeTime time,
            SimServer server,
            MemoryStorage.Disk disk,
            FakeBroadcast.Air air,
            FakeLeases.Board board,
            Faults faults,
            Chance chance,
            SimLog log,
            BiConsumer<SimProcess, List<Entry>> changed,
            BiConsumer<String, String> wrong) {}

    SimProcess(String name, World world) {
        this.name = name;
        this.world = world;
        time = new ProcessTime(world.time());
        storage = new MemoryStorage(world.disk(), time);
        broadcast = new FakeBroadcast(world.air(), time);
        storage.faults(commit -> fault());
        storage.onCrash(this::crash);
    }

    private Fault fault() {
        if (world.faults().crashes()) {
            return world.chance().below(2) == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER;
        }
        if (world.faults().diskFails()) {
            return world.chance().below(2) == 0 ? Fault.FULL : Fault.UNSURE;
        }
        return Fault.NONE;
    }

    void start(String user, long position) {
        world.log().add(name, "starts as", user);
        FakeLeases leases = new FakeLeases(world.board(), time);
        Leases recorded =
                (lease, contender) -> {
                    Cancellable claim = leases.contend(lease, contender);
                    contending.add(claim);
                    return claim;
                };
        SimNetwork network =
                new SimNetwork(
                        world.time(),
                        time,
                        world.server(),
                        world.faults(),
                        world.chance(),
                        world.log());
        Credentials credentials = who -> Promise.kept(Optional.of(Map.of("authorization", who)));
        Ports ports =
                new Ports(
                        network,
                        storage,
                        time,
                        Chance.seeded(world.chance().nextLong(), 1),
                        new Ports.Neighbours(broadcast, recorded),
                        Surroundings.steady(),
                        Log.silent());
        WriteApiUploader uploader =
                new WriteApiUploader(network, time, "http://sim/v1/writes", credentials);
        Outbox.open(ports, uploader, Outbox.Setup.of(user, SCHEMA))
                .whenEnded(
                        opened -> opened(opened, position),
                        failed -> {
                            world.log().add(name, "can't open:", failed.getMessage());
                            crash();
                        });
    }

    private void opened(Outbox opened, long position) {
        world.log().add(name, "is open");
        outbox = opened;
        opened.unsettled().forEach(entry -> mirror.put(entry.id(), entry));
        SimScreen shown =
                new SimScreen(world.server(), opened, what -> world.wrong().accept(name, what));
        screen = shown;
        opened.listen(
                touched -> {
                    shown.touched();
                    for (Entry entry : touched) {
                        world.log().add(name, entry.id(), entry.seq(), entry.state());
                        if (entry.state().left() || !entry.user().equals(opened.user())) {
                            mirror.remove(entry.id());
                        } else {
                            mirror.put(entry.id(), entry);
                        }
                    }
                    world.changed().accept(this, touched);
                });
        world.changed().accept(this, opened.unsettled());
        shown.progress(SimTables.PROJECTS, position);
        shown.progress(SimTables.TASKS, position);
    }

    /// The rows of `table` are those of `position` from now on.
    void progress(String table, long position) {
        SimScreen shown = screen;
        if (shown != null && shown.position(table) < position) {
            world.log().add(name, "shows", table, "up to", position);
            shown.progress(table, position);
        }
    }

    long position(String table) {
        return screen == null ? 0 : screen.position(table);
    }

    /// What a person sees; null while it opens, and when the process has ended.
    @Nullable SimScreen screen() {
        return crashed ? null : screen;
    }

    /// Whether all tables that a commit touches have it.
    boolean shows(SimServer.Commit commit) {
        return SimTables.refs(commit.transaction().changes()).stream()
                .allMatch(ref -> position(ref.table()) >= commit.number());
    }

    /// The outbox; null while it opens, and when the process has ended.
    @Nullable Outbox outbox() {
        return crashed ? null : outbox;
    }

    Map<String, Entry> mirror() {
        return mirror;
    }

    String name() {
        return name;
    }

    ProcessTime time() {
        return time;
    }

    boolean crashed() {
        return crashed;
    }

    void crash() {
        if (!crashed) {
            crashed = true;
            world.log().add(name, "crashes");
            time.end();
            storage.crash();
            broadcast.crash();
            contending.forEach(Cancellable::cancel);
        }
    }
}
