package dev.tidemark.bench.rig;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// An nginx with one worker that serves one file from the page cache by `sendfile`.
public final class Nginx implements Closeable {
    /// The file's address.
    public static final String TARGET = "/chunk.json";

    private static final long STOP_MAX_MS = 5000;
    private static final long START_MAX_NANOS = 10_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it.
    ///
    /// @param folder for its files
    /// @param body what it serves
    public static Nginx start(Path program, Path folder, byte[] body)
            throws IOException, InterruptedException {
        Files.write(folder.resolve(TARGET.substring(1)), body);
        int port = freePort();
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, config(folder, port));
        Process process =
                new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", "" + config)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.log").toFile())
                        .start();
        Nginx started = new Nginx(process, port);
        long deadline = System.nanoTime() + START_MAX_NANOS;
        while (!started.answers(body.length)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                started.close();
                throw new IOException(
                        "nginx did not start: " + Files.readString(folder.resolve("output.log")));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return started;
    }

    /// The port that it listens on.
    public int port() {
        return port;
    }

    /// Its first process.
    public long pid() {
        return process.pid();
    }

    private boolean answers(int length) {
        try (HttpConnection connection = HttpConnection.open(port)) {
            return connection.get(TARGET).requireOk().body().length == length;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String config(Path folder, int port) {
        return """
        daemon off;
        worker_processes 1;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          tcp_nodelay on;
          keepalive_requests 100000000;
          open_file_cache max=10;
          types { application/json json; }
          client_body_temp_path %1$s;
          proxy_temp_path %1$s;
          fastcgi_temp_path %1$s;
          uwsgi_temp_path %1$s;
          scgi_temp_path %1$s;
          server {
            listen 127.0.0.1:%2$d;
            root %1$s;
          }
        }
        """
                .formatted(folder, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_MAX_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
