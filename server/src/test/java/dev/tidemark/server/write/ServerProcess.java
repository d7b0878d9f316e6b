package dev.tidemark.server.write;

import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The server as a process of its own, so that it can be killed. Guests may write to `counters`.
final class ServerProcess implements AutoCloseable {
    private final TestDatabase database;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    ServerProcess(TestDatabase database, Path folder) throws IOException {
        this.database = database;
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        Files.writeString(
                folder.resolve("definitions.json"),
                "{\"tables\": {\"counters\": {\"columns\": [\"n\"]}}}");
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.tidemark.server.Main",
                        "serve");
        builder.environment()
                .putAll(
                        Map.of(
                                "DATABASE_URL", database.url(),
                                "TIDEMARK_REPLICATION_STREAM_ID", database.name(),
                                "TIDEMARK_INSECURE", "true",
                                "TIDEMARK_GUEST_TOKENS", "true",
                                "TIDEMARK_DEFINITIONS",
                                        folder.resolve("definitions.json").toString(),
                                "TIDEMARK_PORT", Integer.toString(port),
                                "TIDEMARK_STORAGE_DIR", folder.resolve("storage").toString()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        process = builder.start();
    }

    /// As `kill -9` does.
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
