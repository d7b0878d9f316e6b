package dev.tidemark.server;

import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The server as a process of its own, so that it can be killed or given little memory.
public final class ServerProcess implements AutoCloseable {
    private final TestDatabase database;
    private final Path folder;
    private final int port;
    private final List<String> javaOptions;
    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Process process;

    /// @param folder for its data and its log
    public ServerProcess(TestDatabase database, Path folder, String... javaOptions)
            throws IOException {
        this.database = database;
        this.folder = folder;
        this.port = freePort();
        this.javaOptions = List.of(javaOptions);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Adds a setting.
    public ServerProcess with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void start() throws IOException {
        Path log = folder.resolve("server.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(javaOptions);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.tidemark.server.Main",
                        "serve"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DATABASE_URL", database.url());
        builder.environment().put("ELECTRIC_REPLICATION_STREAM_ID", database.name());
        builder.environment().put("ELECTRIC_INSECURE", "true");
        builder.environment().put("ELECTRIC_PORT", Integer.toString(port));
        builder.environment().put("ELECTRIC_STORAGE_DIR", folder.resolve("storage").toString());
        builder.environment().putAll(settings);
        Files.writeString(
                log, "---- start\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
    }

    /// As `kill -9` does.
    public void kill() {
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
