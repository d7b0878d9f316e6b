package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.WriteApiUploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One process's ports: fakes over what all processes share, which end together when it crashes.
final class ProcessPorts {
    private static final int LATE_MS = 3_000;
    private static final int LOST_WORDS = 10;

    private final String process;
    private final SimWorld world;
    private final ProcessTime time;
    private final MemoryStorage storage;
    private final FakeBroadcast broadcast;
    private final List<Cancellable> contending = new ArrayList<>();
    private boolean crashed;

    /// @param fault says at each commit what becomes of it
    ProcessPorts(String process, SimWorld world, Supplier<Fault> fault) {
        this.process = process;
        this.world = world;
        time = new ProcessTime(world.time());
        storage = new MemoryStorage(world.disk(), time);
        broadcast = new FakeBroadcast(world.air(), time);
        // Words are hints: nothing may depend on one that comes, or comes in time.
        broadcast.delay((long) world.chance().below(2) * world.chance().below(LATE_MS));
        broadcast.lose(world.chance().below(2) * world.chance().below(LOST_WORDS));
        storage.faults(commit -> fault.get());
        storage.onCrash(this::crash);
    }

    Ports open() {
        FakeLeases leases = new FakeLeases(world.board(), time);
        Leases recorded =
                (lease, contender) -> {
                    Cancellable claim = leases.contend(lease, contender);
                    contending.add(claim);
                    return claim;
                };
        return new Ports(
                new SimNetwork(world, time),
                storage,
                time,
                Chance.seeded(world.chance().nextLong(), 1),
                new Ports.Neighbours(broadcast, recorded),
                Surroundings.steady(),
                Log.silent());
    }

    /// The way to the simulated server; a user's name is proof enough.
    static WriteApiUploader uploader(Ports ports) {
        return new WriteApiUploader(
                ports.transport(),
                ports.time(),
                "http://sim/v1/writes",
                who -> Promise.kept(Optional.of(Map.of("authorization", who))));
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
            world.log().add(process, "crashes");
            time.end();
            storage.crash();
            broadcast.crash();
            contending.forEach(Cancellable::cancel);
        }
    }
}
