package dev.tidemark.postgres;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A running Postgres server that belongs to this process.
///
/// It listens on the loopback address only and asks for a password that is made with the cluster.
/// The cluster has encoding UTF8 and the built-in locale `C.UTF-8` (before PostgreSQL 17 the locale
/// `C`), so text sorts by code point on each machine alike. Started by root, the server runs as
/// another user, see [RunAs].
///
/// # What can be left behind, and what becomes of it
///
/// - This process was killed: a watching shell sees the end of its input and stops the server. If
///   that was killed too, the next start finds the server by `postmaster.pid` and stops it.
/// - The server was killed: it is started again on the same port, by us or by the next start, once
///   its orphans are gone and the stale file is removed; Postgres replays its log.
/// - The machine was restarted and some other program has the recorded process number: the file
///   is removed, as nothing named postgres works in the folder.
/// - `initdb` was killed: its unfinished folder is made anew.
///
/// A lock on the file `lock` keeps a second process away.
///
/// Threads: [#start] and [#close] block; close may be called from any thread, also twice. A
/// virtual thread starts a killed server again.
public final class EmbeddedPostgres implements Closeable {
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final int START_ATTEMPTS = 20;

    private final Cluster cluster;
    private final FileChannel lock;
    private final String url;

    // Guarded by this.
    private Postmaster postmaster;
    private Process watch;
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster, FileChannel lock, Postmaster postmaster)
            throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.postmaster = postmaster;
        this.url =
                "postgresql://%s:%s@127.0.0.1:%d/postgres"
                        .formatted(Cluster.SUPERUSER, cluster.password(), postmaster.port());
        this.watch = watch(postmaster);
    }

    /// Starts a server on `directory`, making a cluster there if there is none yet; loopback only,
    /// on a free port.
    ///
    /// @throws IOException see [#start(PostgresConfig)]
    public static EmbeddedPostgres start(Path directory) throws IOException {
        return start(PostgresConfig.in(directory));
    }

    /// Starts a server and returns when it accepts connections.
    ///
    /// @throws IOException with the end of the server's log if it does not start; or if another
    ///   process uses the folder, the folder holds something else or the cluster of another major
    ///   version, or there are no binaries for this machine. The message says what to do.
    public static EmbeddedPostgres start(PostgresConfig config) throws IOException {
        Cluster.requireOurs(config.directory());
        Path directory = config.directory().toRealPath();
        Path cache = directory.resolveSibling(".tidemark-cache");
        URL programs = config.programs();
        Binaries binaries =
                programs == null ? Binaries.unpacked(cache) : Binaries.unpacked(cache, programs);
        RunAs runAs = RunAs.whoCanRun(binaries.program("postgres"), directory);
        FileChannel lock = lock(directory);
        try {
            Cluster cluster = Cluster.in(directory, binaries, runAs);
            clearAway(cluster.folder());
            cluster.configure(config.settings());
            EmbeddedPostgres started =
                    new EmbeddedPostgres(cluster, lock, launch(cluster, config.port()));
            started.restartWhenKilled();
            return started;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /// `postgresql://user:password@127.0.0.1:port/postgres`.
    public String url() {
        return url;
    }

    /// The loopback port; a server that was killed comes back on the same.
    public synchronized int port() {
        return postmaster.port();
    }

    /// The number of the server's main process.
    public synchronized long pid() {
        return postmaster.pid();
    }

    /// Stops the server, waiting until it is down: sessions end, transactions that are under way
    /// roll back.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        watch.destroyForcibly();
        stop(postmaster);
        lock.close();
    }

    private void restartWhenKilled() {
        Optional<ProcessHandle> server = ProcessHandle.of(pid());
        Thread.ofVirtual()
                .name("postgres-restart")
                .start(
                        () -> {
                            server.ifPresent(process -> process.onExit().join());
                            restart();
                        });
    }

    private synchronized void restart() {
        if (closed) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "The embedded Postgres was killed; starting it again");
        try {
            watch.destroyForcibly();
            clearAway(cluster.folder());
            postmaster = launch(cluster, postmaster.port());
            watch = watch(postmaster);
            restartWhenKilled();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "The embedded Postgres stays down", failed);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same answer as for another process.
        }
        channel.close();
        throw new IOException(
                "The Postgres in " + directory + " is in use by another process. Stop it first.");
    }

    /// Ends whatever an unclean stop left of the server that was here before.
    private static void clearAway(Path dataFolder) throws IOException {
        Optional<Postmaster> old = Postmaster.recordedIn(dataFolder);
        if (old.isPresent() && old.get().runs()) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Stopping the server that is left on {0}",
                    dataFolder);
            stop(old.get());
        }
        long until = System.nanoTime() + STOP_MAX.toNanos();
        List<ProcessHandle> orphans = Postmaster.processesOf(dataFolder);
        while (!orphans.isEmpty()) {
            // They end by themselves as soon as they look; one in a long query may not look.
            if (System.nanoTime() > until) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            Postmaster.pause();
            orphans = Postmaster.processesOf(dataFolder);
        }
        Files.deleteIfExists(Postmaster.pidFile(dataFolder));
    }

    private static void stop(Postmaster server) throws IOException {
        server.signal("INT");
        if (server.awaitEnd(STOP_MAX)) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "The server does not stop; ending it at once");
        server.signal("QUIT");
        if (!server.awaitEnd(STOP_MAX)) {
            throw new IOException("The server does not stop: process " + server.pid());
        }
    }

    private static Postmaster launch(Cluster cluster, int wantedPort) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            long logBefore = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
            Optional<Postmaster> started = tryLaunch(cluster, port);
            if (started.isPresent()) {
                return started.get();
            }
            String log = cluster.logSince(logBefore);
            boolean passing =
                    (log.contains("could not bind") && wantedPort == 0)
                            || log.contains("pre-existing shared memory block");
            if (!passing || attempt == START_ATTEMPTS) {
                throw new IOException(
                        "PostgreSQL did not start on port " + port + ". Its log says:\n" + log);
            }
        }
    }

    /// `pg_ctl` makes the server a session leader of its own, so a Ctrl-C at the terminal does not
    /// reach it before we are ready to stop it.
    private static Optional<Postmaster> tryLaunch(Cluster cluster, int port) throws IOException {
        List<String> arguments =
                List.of(
                        "start",
                        "--wait",
                        "--timeout=" + START_MAX.toSeconds(),
                        "--silent",
                        "--pgdata=" + cluster.folder(),
                        "--log=" + cluster.log(),
                        "--options=-p " + port);
        Process starter =
                cluster.program("pg_ctl", arguments)
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        // pg_ctl looks ten times a second; the file is there to be seen earlier.
        while (true) {
            Optional<Postmaster> seen = Postmaster.recordedIn(cluster.folder());
            if (seen.isPresent() && seen.get().accepts()) {
                return seen;
            }
            if (!starter.isAlive()) {
                return Postmaster.recordedIn(cluster.folder()).filter(Postmaster::accepts);
            }
            Postmaster.pause();
        }
    }

    /// A shell that stops the server when this process is gone, however it went.
    private static Process watch(Postmaster server) throws IOException {
        String script =
                "trap '' INT HUP TERM; read -r line;"
                        + " [ \"$(head -n 1 \"$2\")\" = \"$1\" ] && kill -INT \"$1\"";
        List<String> command =
                List.of(
                        "sh",
                        "-c",
                        script,
                        "tidemark-postgres-watch",
                        Long.toString(server.pid()),
                        Postmaster.pidFile(server.dataFolder()).toString());
        return Command.prepare(Path.of("/"), List.of(), command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
