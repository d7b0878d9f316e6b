package dev.tidemark.bench.rig;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A server in a process of its own, started by the script of verbs with the options that users
/// get.
public final class ServerProcess implements Closeable {
    private static final Duration ACTIVE_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 20_000_000;

    private final Process process;
    private final Path folder;
    private final BufferedReader out;
    private final int port;

    private ServerProcess(Process process, Path folder, BufferedReader out, int port) {
        this.process = process;
        this.folder = folder;
        this.out = out;
        this.port = port;
    }

    /// Starts `serve` and returns when it listens.
    static ServerProcess start(Path script, Map<String, String> settings, Path folder)
            throws IOException {
        ServerProcess started = start(script, "serve", settings, folder, "Tidemark listens on ");
        started.drain();
        return started;
    }

    /// Starts `demo` and returns when it says that it is ready.
    public static ServerProcess demo(Path script, Path folder) throws IOException {
        ServerProcess started = start(script, "demo", Map.of(), folder, "Tidemark is ready on ");
        started.drain();
        return started;
    }

    private static ServerProcess start(
            Path script, String verb, Map<String, String> settings, Path folder, String sign)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        script.toString(), verb, "--port", "0", "--data", folder.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(ServerProcess::isSetting);
        if (verb.equals("serve")) {
            environment.put("TIDEMARK_INSECURE", "true");
            environment.put("TIDEMARK_HOST", "127.0.0.1");
        }
        environment.putAll(settings);
        Path log = folder.resolve("server.log");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(sign)) {
                String url = line.substring(sign.length()).split(" ", 2)[0];
                return new ServerProcess(process, folder, out, URI.create(url).getPort());
            }
        }
        throw new IOException("the server did not start; " + log + " says why");
    }

    /// The port that it listens on.
    public int port() {
        return port;
    }

    /// Everything that it keeps.
    public Path folder() {
        return folder;
    }

    /// The process itself: the script became it.
    public long pid() {
        return process.pid();
    }

    /// The options that its virtual machine runs with, so that others can run with the same.
    public List<String> javaOptions() {
        List<String> options = new ArrayList<>();
        String[] arguments = process.info().arguments().orElse(new String[0]);
        for (String argument : arguments) {
            if (argument.startsWith("-X")) {
                options.add(argument);
            }
        }
        return options;
    }

    /// Returns once it follows the database.
    void awaitActive() throws IOException {
        long deadline = System.nanoTime() + ACTIVE_MAX.toNanos();
        try (HttpConnection connection = HttpConnection.open(port)) {
            while (connection.get("/v1/health").status() != 200) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("the server did not become active; see " + folder);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /// One of its figures for operators, by its name in Prometheus's form.
    public double metric(String name) throws IOException {
        try (HttpConnection connection = HttpConnection.open(port)) {
            return connection
                    .get("/metrics")
                    .text()
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no metric " + name));
        }
    }

    /// Stops it as a user would, or by force if that takes too long.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                @Nullable String line = out.readLine();
                                while (line != null) {
                                    line = out.readLine();
                                }
                            } catch (IOException ended) {
                                // The process is gone.
                            }
                        });
    }

    private static boolean isSetting(String name) {
        return name.startsWith("TIDEMARK_")
                || name.startsWith("ELECTRIC_")
                || name.equals("DATABASE_URL");
    }
}
