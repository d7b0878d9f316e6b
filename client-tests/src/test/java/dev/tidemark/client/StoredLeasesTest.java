package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.contract.BroadcastContract;
import dev.tidemark.client.contract.Fact;
import dev.tidemark.client.contract.LeasesContract;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.sharing.Presence;
import dev.tidemark.client.sharing.StoredBroadcast;
import dev.tidemark.client.sharing.StoredLeases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class StoredLeasesTest {
    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final Chance chance = Chance.seeded(1, 2);

    private static final class Holder implements Leases.Contender {
        private final List<Long> tokens = new ArrayList<>();
        private boolean holding;

        @Override
        public void granted(long token) {
            tokens.add(token);
            holding = true;
        }

        @Override
        public void lost() {
            holding = false;
        }
    }

    private StoredLeases leases(MemoryStorage storage) {
        return new StoredLeases(storage, time, chance, StoredLeases.Terms.USUAL);
    }

    @Test
    public void leasesInAStoreKeepTheContract() {
        for (Fact<Leases> fact : LeasesContract.facts()) {
            FakeTime own = new FakeTime();
            MemoryStorage.Disk store = new MemoryStorage.Disk();
            List<MemoryStorage> storages = new ArrayList<>();
            fact.check()
                    .accept(
                            new VirtualProcesses<>(
                                    own,
                                    () -> {
                                        storages.add(new MemoryStorage(store, own));
                                        return new StoredLeases(
                                                storages.getLast(),
                                                own,
                                                chance,
                                                StoredLeases.Terms.USUAL);
                                    },
                                    leases -> storages.getFirst().crash()));
        }
    }

    @Test
    public void wordsInAStoreKeepTheContract() {
        for (Fact<Broadcast> fact : BroadcastContract.facts()) {
            FakeTime own = new FakeTime();
            MemoryStorage.Disk store = new MemoryStorage.Disk();
            fact.check()
                    .accept(
                            new VirtualProcesses<>(
                                    own,
                                    () ->
                                            new StoredBroadcast(
                                                    new MemoryStorage(store, own), own, chance),
                                    words -> {}));
        }
    }

    @Test
    public void wordsAreTakenAwayAgain() {
        MemoryStorage storage = new MemoryStorage(disk, time);
        StoredBroadcast broadcast = new StoredBroadcast(storage, time, chance);
        time.settle();
        broadcast.publish("news", "one");
        time.pass(5_000);
        broadcast.publish("news", "two");
        time.pass(30_000);

        List<Object> left = new ArrayList<>();
        storage.read("tidemark/broadcast", 0, 10).whenEnded(left::addAll, left::add);
        time.settle();

        assertEquals(List.of(), left);
    }

    @Test
    public void aHolderThatEndedIsFollowedAfterFifteenSeconds() {
        MemoryStorage dying = new MemoryStorage(disk, time);
        Holder first = new Holder();
        Holder second = new Holder();
        leases(dying).contend("uploader", first);
        time.pass(1);
        leases(new MemoryStorage(disk, time)).contend("uploader", second);
        time.pass(60_000);
        assertTrue(first.holding && !second.holding);

        dying.crash();
        time.pass(10_000);
        assertEquals(List.of(), second.tokens);
        time.pass(15_000);

        assertEquals(List.of(2L), second.tokens);
    }

    @Test
    public void aHolderThatCannotRenewKnowsThatItLost() {
        MemoryStorage full = new MemoryStorage(disk, time);
        Holder holder = new Holder();
        leases(full).contend("uploader", holder);
        time.pass(1);

        full.faults(commit -> MemoryStorage.Fault.FULL);
        time.pass(16_000);
        assertTrue(!holder.holding);
        full.faults(commit -> MemoryStorage.Fault.NONE);
        time.pass(16_000);

        assertTrue(holder.holding);
        assertEquals(List.of(1L, 2L), holder.tokens);
    }

    @Test
    public void anUnknownEndNeverGivesATokenTwice() {
        for (int bad = 0; bad < 12; bad++) {
            FakeTime own = new FakeTime();
            MemoryStorage.Disk store = new MemoryStorage.Disk();
            int unsure = bad;
            List<Holder> holders = List.of(new Holder(), new Holder());
            for (Holder holder : holders) {
                MemoryStorage storage = new MemoryStorage(store, own);
                storage.faults(
                        commit ->
                                commit % 12 == unsure
                                        ? MemoryStorage.Fault.UNSURE
                                        : MemoryStorage.Fault.NONE);
                new StoredLeases(storage, own, chance, StoredLeases.Terms.USUAL)
                        .contend("uploader", holder);
            }

            for (int second = 0; second < 300; second++) {
                own.pass(1000);
                assertTrue(!(holders.get(0).holding && holders.get(1).holding));
            }

            List<Long> tokens = new ArrayList<>(holders.get(0).tokens);
            tokens.addAll(holders.get(1).tokens);
            assertEquals(tokens.size(), tokens.stream().distinct().count());
        }
    }

    private StoredLeases known(String process, Set<String> ended) {
        return new StoredLeases(
                new MemoryStorage(disk, time),
                time,
                chance,
                StoredLeases.Terms.USUAL,
                new Presence() {
                    @Override
                    public String name() {
                        return process;
                    }

                    @Override
                    public Promise<Boolean> ended(String other) {
                        return Promise.kept(ended.contains(other));
                    }
                });
    }

    @Test
    public void nobodyWaitsForAProcessThatHasEnded() {
        Set<String> ended = new HashSet<>();
        Holder killed = new Holder();
        Holder waiting = new Holder();
        known("one", ended).contend("uploader", killed);
        time.settle();
        known("two", ended).contend("uploader", waiting);
        time.pass(4_000);
        assertFalse(waiting.holding);

        ended.add("one");
        time.pass(1_000);

        assertTrue(waiting.holding);
        assertTrue(waiting.tokens.getFirst() > killed.tokens.getFirst());
    }

    @Test
    public void aHolderOfWhichNothingIsKnownKeepsItsLease() {
        Holder first = new Holder();
        Holder waiting = new Holder();
        leases(new MemoryStorage(disk, time)).contend("uploader", first);
        time.settle();

        known("two", Set.of("")).contend("uploader", waiting);
        time.pass(60_000);

        assertTrue(first.holding);
        assertFalse(waiting.holding);
    }
}
