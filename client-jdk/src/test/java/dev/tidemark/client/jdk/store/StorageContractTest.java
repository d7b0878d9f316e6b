package dev.tidemark.client.jdk.store;

import dev.tidemark.client.contract.Fact;
import dev.tidemark.client.contract.StorageContract;
import dev.tidemark.client.port.Storage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StorageContractTest {
    @TempDir private Path directory;

    static Stream<Fact<Storage>> facts() {
        return StorageContract.facts().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void filesKeepTheContract(Fact<Storage> fact) {
        try (RealProcesses<JdkStorage> processes =
                new RealProcesses<>(core -> JdkStorage.inFiles(directory.resolve("store"), core))) {
            fact.check().accept(processes.as(Storage.class));
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void sqliteKeepsTheContract(Fact<Storage> fact) {
        try (RealProcesses<JdkStorage> processes =
                new RealProcesses<>(
                        core -> JdkStorage.inSqlite(directory.resolve("store.db"), core))) {
            fact.check().accept(processes.as(Storage.class));
        }
    }
}
