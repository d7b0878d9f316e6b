package dev.tidemark.client.jdk.store;

import dev.tidemark.client.contract.BroadcastContract;
import dev.tidemark.client.contract.Fact;
import dev.tidemark.client.contract.LeasesContract;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.sharing.StoredBroadcast;
import dev.tidemark.client.sharing.StoredLeases;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Leases and words between processes over both real stores.
final class NeighboursContractTest {
    private static final StoredLeases.Terms SHORT = new StoredLeases.Terms(600, 200);

    @TempDir private Path directory;

    private record Neighbour(JdkStorage storage, Leases leases, Broadcast broadcast)
            implements Leases, Broadcast, AutoCloseable {
        @Override
        public Cancellable contend(String name, Contender contender) {
            return leases.contend(name, contender);
        }

        @Override
        public void publish(String channel, String text) {
            broadcast.publish(channel, text);
        }

        @Override
        public Cancellable subscribe(String channel, Consumer<String> listener) {
            return broadcast.subscribe(channel, listener);
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    private static Neighbour over(JdkStorage storage, Executor core) {
        Chance chance = Chance.seeded(System.nanoTime(), storage.hashCode());
        return new Neighbour(
                storage,
                new StoredLeases(storage, RealProcesses.time(core), chance, SHORT),
                new StoredBroadcast(storage, RealProcesses.time(core), chance));
    }

    private RealProcesses<Neighbour> inFiles() {
        return new RealProcesses<>(core -> over(JdkStorage.inFiles(directory, core), core));
    }

    private RealProcesses<Neighbour> inSqlite() {
        return new RealProcesses<>(
                core -> over(JdkStorage.inSqlite(directory.resolve("store.db"), core), core));
    }

    static Stream<Fact<Leases>> leases() {
        return LeasesContract.facts().stream();
    }

    static Stream<Fact<Broadcast>> words() {
        return BroadcastContract.facts().stream();
    }

    @ParameterizedTest
    @MethodSource("leases")
    void leasesInFilesKeepTheContract(Fact<Leases> fact) {
        try (RealProcesses<Neighbour> processes = inFiles()) {
            fact.check().accept(processes.as(Leases.class));
        }
    }

    @ParameterizedTest
    @MethodSource("leases")
    void leasesInSqliteKeepTheContract(Fact<Leases> fact) {
        try (RealProcesses<Neighbour> processes = inSqlite()) {
            fact.check().accept(processes.as(Leases.class));
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsInFilesKeepTheContract(Fact<Broadcast> fact) {
        try (RealProcesses<Neighbour> processes = inFiles()) {
            fact.check().accept(processes.as(Broadcast.class));
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsInSqliteKeepTheContract(Fact<Broadcast> fact) {
        try (RealProcesses<Neighbour> processes = inSqlite()) {
            fact.check().accept(processes.as(Broadcast.class));
        }
    }
}
