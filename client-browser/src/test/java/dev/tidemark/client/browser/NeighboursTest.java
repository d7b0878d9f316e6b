package dev.tidemark.client.browser;

import static org.junit.Assert.assertEquals;

import dev.tidemark.client.browser.store.IndexedDbStorage;
import dev.tidemark.client.browser.store.Words;
import dev.tidemark.client.contract.BroadcastContract;
import dev.tidemark.client.contract.LeasesContract;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.sharing.StoredBroadcast;
import dev.tidemark.client.sharing.StoredLeases;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.SkipJVM;
import org.teavm.junit.TeaVMTestRunner;

/// Words and leases between pages: those of the browser, and those that stand in for them.
@RunWith(TeaVMTestRunner.class)
@SkipJVM
public final class NeighboursTest {
    private static final Time TIME = new PageTime();
    private static final StoredLeases.Terms SHORT = new StoredLeases.Terms(600, 200);
    private static int stores;

    /// Leases of one page, which gives all back when it ends, as the browser does for it.
    private record PageLeases(Leases leases, List<Cancellable> contests) implements Leases {
        @Override
        public Cancellable contend(String name, Contender contender) {
            Cancellable contest = leases.contend(name, contender);
            contests.add(contest);
            return contest;
        }

        static void end(Leases page) {
            ((PageLeases) page).contests().forEach(Cancellable::cancel);
        }
    }

    private static String name() {
        return "neighbours-" + TIME.wallMs() + "-" + ++stores;
    }

    private static Promise<IndexedDbStorage> store(String name) {
        return IndexedDbStorage.open(name, TIME, Words.of(name));
    }

    private static Promise<Leases> locks(String name) {
        return store(name)
                .map(store -> new PageLeases(new LockLeases(name, store, TIME), new ArrayList<>()));
    }

    private static Promise<Leases> stored(String name) {
        return store(name)
                .map(store -> new StoredLeases(store, TIME, Chance.seeded(++stores, 1), SHORT))
                .map(leases -> new PageLeases(leases, new ArrayList<>()));
    }

    @Test
    public void locksKeepTheContractOfLeases() {
        PageProcesses.hold(
                LeasesContract.facts(),
                () -> {
                    String name = name();
                    return new PageProcesses<>(() -> locks(name), PageLeases::end);
                });
    }

    @Test
    public void leasesInTheStoreKeepTheContract() {
        PageProcesses.hold(
                LeasesContract.facts(),
                () -> {
                    String name = name();
                    return new PageProcesses<>(() -> stored(name), PageLeases::end);
                });
    }

    @Test
    public void tokensGrowFromOneKindOfLeaseToTheOther() {
        String name = name();
        PageProcesses<Leases> byLocks = new PageProcesses<>(() -> locks(name), PageLeases::end);
        PageProcesses<Leases> byStore = new PageProcesses<>(() -> stored(name), PageLeases::end);
        List<Long> tokens = new ArrayList<>();

        for (PageProcesses<Leases> kind : List.of(byLocks, byStore, byLocks, byStore)) {
            int before = tokens.size();
            Leases page = kind.start();
            page.contend("uploader", new Noting(tokens));
            kind.until(() -> tokens.size() > before);
            kind.end(page);
        }

        assertEquals(List.of(1L, 2L, 3L, 4L), tokens);
    }

    private record Noting(List<Long> tokens) implements Leases.Contender {
        @Override
        public void granted(long token) {
            tokens.add(token);
        }

        @Override
        public void lost() {}
    }

    @Test
    public void channelsKeepTheContractOfWords() {
        PageProcesses.hold(
                BroadcastContract.facts(),
                () -> {
                    String name = name();
                    return new PageProcesses<Broadcast>(
                            () -> Promise.kept(new ChannelBroadcast(name)), words -> {});
                });
    }

    @Test
    public void wordsInTheStoreKeepTheContract() {
        PageProcesses.hold(
                BroadcastContract.facts(),
                () -> {
                    String name = name();
                    return new PageProcesses<Broadcast>(
                            () ->
                                    store(name)
                                            .map(
                                                    store ->
                                                            new StoredBroadcast(
                                                                    store,
                                                                    TIME,
                                                                    Chance.seeded(++stores, 2))),
                            words -> {});
                });
    }
}
