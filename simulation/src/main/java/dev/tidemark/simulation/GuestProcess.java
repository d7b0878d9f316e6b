package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.Account;
import dev.tidemark.client.session.OwnPorts;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.WriteApiUploader;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of one program that people sign in to and out of: the production session over its two
/// outboxes, and what each of them shows.
final class GuestProcess {
    private static final int LOADING_MS = 400;

    private final String name;
    private final World world;
    private final ProcessTime time;
    private final MemoryStorage storage;
    private final FakeBroadcast broadcast;
    private final List<Cancellable> contending = new ArrayList<>();
    private @Nullable Open open;
    private boolean crashed;

    /// What all processes share.
    ///
    /// @param fault is asked at each commit of each process
    /// @param wrong is told when a process shows something else than the rule says
    record World(
            FakeTime time,
            SimServer server,
            MemoryStorage.Disk disk,
            Neighbours neighbours,
            Chances chances,
            Supplier<Fault> fault,
            Consumer<String> wrong) {}

    /// What processes know of each other by.
    record Neighbours(FakeBroadcast.Air air, FakeLeases.Board board) {}

    /// What happens, and what it is called.
    record Chances(Chance chance, Faults faults, SimLog log) {}

    /// One of the outboxes, and what it shows.
    record Part(Outbox outbox, SimScreen screen) {}

    /// A program that has started.
    record Open(Session session, Part kept, Part memory) {
        List<Part> parts() {
            return List.of(kept, memory);
        }
    }

    GuestProcess(String name, World world) {
        this.name = name;
        this.world = world;
        time = new ProcessTime(world.time());
        storage = new MemoryStorage(world.disk(), time);
        broadcast = new FakeBroadcast(world.neighbours().air(), time);
        storage.faults(commit -> world.fault().get());
        storage.onCrash(this::crash);
    }

    void start() {
        log().add(name, "starts");
        SimNetwork network =
                new SimNetwork(
                        world.time(),
                        time,
                        world.server(),
                        world.chances().faults(),
                        world.chances().chance(),
                        log());
        FakeLeases leases = new FakeLeases(world.neighbours().board(), time);
        Leases recorded =
                (lease, contender) -> {
                    Cancellable claim = leases.contend(lease, contender);
                    contending.add(claim);
                    return claim;
                };
        Ports ports =
                new Ports(
                        network,
                        storage,
                        time,
                        Chance.seeded(world.chances().chance().nextLong(), 1),
                        new Ports.Neighbours(broadcast, recorded),
                        Surroundings.steady(),
                        Log.silent());
        Credentials credentials = who -> Promise.kept(Optional.of(Map.of("authorization", who)));
        WriteApiUploader uploader =
                new WriteApiUploader(network, time, "http://sim/v1/writes", credentials);
        Session.user(storage)
                .then(user -> Outbox.open(ports, uploader, setup(user)))
                .then(
                        kept ->
                                Outbox.open(OwnPorts.of(ports), uploader, setup(kept.user()))
                                        .then(memory -> session(ports, kept, memory)))
                .whenEnded(
                        opened -> {
                            log().add(name, "is open for", opened.session().identity());
                            open = opened;
                        },
                        failed -> {
                            log().add(name, "can't open:", failed.getMessage());
                            crash();
                        });
    }

    private static Outbox.Setup setup(String user) {
        return Outbox.Setup.of(user, SimProcess.SCHEMA);
    }

    private Promise<Open> session(Ports ports, Outbox kept, Outbox memory) {
        return Session.open(
                        new Session.Setup(
                                storage,
                                Session.Work.of(kept),
                                Session.Work.of(memory),
                                new Known(),
                                SimProcess.SCHEMA,
                                ports.chance()))
                .map(session -> new Open(session, part(kept), part(memory)));
    }

    private Part part(Outbox outbox) {
        SimScreen screen =
                new SimScreen(
                        world.server(), outbox, what -> world.wrong().accept(name + ", " + what));
        outbox.listen(touched -> screen.touched());
        return new Part(outbox, screen);
    }

    /// What the server has, though it takes a while until that is known.
    private final class Known implements Account {
        @Override
        public Promise<Done> loaded(Set<String> tables) {
            Promise<Done> loaded = new Promise<>();
            time.after(world.chances().chance().below(LOADING_MS), () -> loaded.keep(Done.DONE));
            return loaded;
        }

        @Override
        public boolean has(String table, Cells key) {
            return world.server().has(table, String.valueOf(key.get("id")));
        }
    }

    /// What runs; null while it opens, and when the process has ended.
    @Nullable Open open() {
        return crashed ? null : open;
    }

    /// Shows all that the server has, and whether that is what the rule says.
    void look(long position) {
        Open running = open();
        if (running == null) {
            return;
        }
        for (Part part : running.parts()) {
            part.screen().progress(SimTables.TASKS, position);
            part.screen().check();
        }
    }

    String name() {
        return name;
    }

    boolean crashed() {
        return crashed;
    }

    void crash() {
        if (!crashed) {
            crashed = true;
            log().add(name, "crashes");
            time.end();
            storage.crash();
            broadcast.crash();
            contending.forEach(Cancellable::cancel);
        }
    }

    private SimLog log() {
        return world.chances().log();
    }
}
