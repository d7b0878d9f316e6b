package dev.tidemark.client;

import dev.tidemark.client.contract.BroadcastContract;
import dev.tidemark.client.contract.Fact;
import dev.tidemark.client.contract.LeasesContract;
import dev.tidemark.client.contract.StorageContract;
import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Storage;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class FakesTest {
    @Test
    public void aStoreInMemoryKeepsTheContract() {
        for (Fact<Storage> fact : StorageContract.facts()) {
            FakeTime time = new FakeTime();
            MemoryStorage.Disk disk = new MemoryStorage.Disk();
            fact.check()
                    .accept(
                            new VirtualProcesses<>(
                                    time,
                                    () -> new MemoryStorage(disk, time),
                                    store -> ((MemoryStorage) store).crash()));
        }
    }

    @Test
    public void fakedLeasesKeepTheContract() {
        for (Fact<Leases> fact : LeasesContract.facts()) {
            FakeTime time = new FakeTime();
            FakeLeases.Board board = new FakeLeases.Board();
            fact.check()
                    .accept(
                            new VirtualProcesses<>(
                                    time,
                                    () -> new FakeLeases(board, time),
                                    leases -> board.expire("uploader", 1_000_000)));
        }
    }

    @Test
    public void fakedWordsKeepTheContract() {
        for (Fact<Broadcast> fact : BroadcastContract.facts()) {
            FakeTime time = new FakeTime();
            FakeBroadcast.Air air = new FakeBroadcast.Air();
            fact.check()
                    .accept(
                            new VirtualProcesses<>(
                                    time,
                                    () -> new FakeBroadcast(air, time),
                                    words -> ((FakeBroadcast) words).crash()));
        }
    }
}
