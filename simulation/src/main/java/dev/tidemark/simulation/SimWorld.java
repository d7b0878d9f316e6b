package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.port.Chance;

/// What all processes of one run share.
///
/// @param chance what befalls processes and network
/// @param people what people do
record SimWorld(
        FakeTime time,
        SimLog log,
        Chance chance,
        Chance people,
        Faults faults,
        SimServer server,
        MemoryStorage.Disk disk,
        FakeBroadcast.Air air,
        FakeLeases.Board board) {

    /// The world of `seed`.
    ///
    /// @param stream from which four independent sources of chance are drawn
    static SimWorld of(long seed, int stream) {
        FakeTime time = new FakeTime();
        Faults faults = Faults.of(Chance.seeded(seed, stream + 2));
        return new SimWorld(
                time,
                new SimLog(time),
                Chance.seeded(seed, stream),
                Chance.seeded(seed, stream + 1),
                faults,
                new SimServer(Chance.seeded(seed, stream + 3), faults),
                new MemoryStorage.Disk(),
                new FakeBroadcast.Air(),
                new FakeLeases.Board());
    }

    /// What becomes of the next commit of a process.
    Fault ofACommit() {
        if (faults.crashes()) {
            return chance.below(2) == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER;
        }
        if (faults.diskFails()) {
            return chance.below(2) == 0 ? Fault.FULL : Fault.UNSURE;
        }
        return Fault.NONE;
    }
}
