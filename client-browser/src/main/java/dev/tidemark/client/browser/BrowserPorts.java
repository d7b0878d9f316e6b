package dev.tidemark.client.browser;

import dev.tidemark.client.browser.js.BroadcastChannel;
import dev.tidemark.client.browser.js.Locks;
import dev.tidemark.client.browser.store.IndexedDbStorage;
import dev.tidemark.client.browser.store.Words;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.VolatileStorage;
import dev.tidemark.client.sharing.StoredBroadcast;
import dev.tidemark.client.sharing.StoredLeases;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.crypto.Crypto;
import org.teavm.jso.typedarrays.Int32Array;

/// All ports of a page, and what this browser lacks.
///
/// One page opens a store once. Everything works in every browser; `lacks` says what is weaker in
/// this one, for people to read.
///
/// @param ports for the core
/// @param lacks empty in a browser of 2022 or later that is allowed to keep something
public record BrowserPorts(Ports ports, List<Lack> lacks) {
    /// Something this browser has not, or not now.
    ///
    /// @param what it is
    /// @param why for people
    public record Lack(What what, String why) {
        /// What may be missing.
        public enum What {
            /// Writes live as long as the page, and other pages know nothing of them.
            STORE,
            /// Other pages learn of writes a little later.
            WORDS,
            /// When a page ends, its duties are another's only after 15 s.
            LOCKS
        }
    }

    public BrowserPorts {
        lacks = List.copyOf(lacks);
    }

    /// Opens the store `name` of this origin and what goes with it. Never broken: without a store
    /// the ports have one in memory, and [Lack.What#STORE] says why.
    public static Promise<BrowserPorts> open(String name) {
        PageTime time = new PageTime();
        return IndexedDbStorage.open(name, time, Words.of(name))
                .map(storage -> shared(name, time, storage))
                .recover(failure -> Promise.kept(alone(time, failure)));
    }

    private static BrowserPorts shared(String name, Time time, Storage storage) {
        List<Lack> lacks = new ArrayList<>();
        Chance chance = chance();
        Broadcast words;
        if (BroadcastChannel.isSupported()) {
            words = new ChannelBroadcast(name);
        } else {
            words = new StoredBroadcast(storage, time, chance);
            lacks.add(new Lack(Lack.What.WORDS, "the browser has no channels between pages"));
        }
        Leases leases;
        if (Locks.areSupported()) {
            leases = new LockLeases(name, storage, time);
        } else {
            leases = new StoredLeases(storage, time, chance, StoredLeases.Terms.USUAL);
            lacks.add(new Lack(Lack.What.LOCKS, "the browser has no locks, or none for this page"));
        }
        Ports.Neighbours neighbours = new Ports.Neighbours(words, leases);
        return new BrowserPorts(with(time, storage, chance, neighbours), lacks);
    }

    private static BrowserPorts alone(Time time, Throwable failure) {
        Ports.Neighbours nobody = new Ports.Neighbours(Broadcast.alone(), Leases.alone(time));
        return new BrowserPorts(
                with(time, new VolatileStorage(time), chance(), nobody),
                List.of(new Lack(Lack.What.STORE, String.valueOf(failure.getMessage()))));
    }

    private static Ports with(
            Time time, Storage storage, Chance chance, Ports.Neighbours neighbours) {
        PageSurroundings surroundings = new PageSurroundings(time);
        surroundings.begin();
        return new Ports(
                new FetchTransport(time),
                storage,
                time,
                chance,
                neighbours,
                surroundings,
                new ConsoleLog());
    }

    private static Chance chance() {
        Int32Array seed = new Int32Array(4);
        Crypto.current().getRandomValues(seed);
        return Chance.seeded(
                (long) seed.get(0) << 32 | (seed.get(1) & 0xFFFFFFFFL),
                (long) seed.get(2) << 32 | (seed.get(3) & 0xFFFFFFFFL));
    }
}
