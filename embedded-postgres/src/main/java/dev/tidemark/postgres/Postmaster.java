package dev.tidemark.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A server's main process, known by the `postmaster.pid` that it keeps in its data folder.
///
/// The file can outlive its process, and another program can have the number since. So a process
/// counts as the server of a folder only if it is a `postgres` that works in this very folder.
///
/// Source: PostgreSQL, `src/include/utils/pidfile.h`.
record Postmaster(Path dataFolder, long pid, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final Duration POLL = Duration.ofMillis(5);

    /// What the folder's file says, true or not; empty if there is none or it is unfinished.
    static Optional<Postmaster> recordedIn(Path dataFolder) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile(dataFolder));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.getFirst().strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            return Optional.of(new Postmaster(dataFolder, pid, port, status));
        } catch (RuntimeException unfinished) {
            return Optional.empty();
        }
    }

    static Path pidFile(Path dataFolder) {
        return dataFolder.resolve("postmaster.pid");
    }

    /// Every process of PostgreSQL that works in `dataFolder`: the main one, or what a killed one
    /// left behind. Where the system does not tell the folder of a process, the main one only.
    static List<ProcessHandle> processesOf(Path dataFolder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(process, dataFolder)).toList();
        }
    }

    boolean accepts() {
        return status.equals("ready");
    }

    boolean runs() {
        return ProcessHandle.of(pid).filter(process -> worksIn(process, dataFolder)).isPresent();
    }

    /// Tells the server to end, without waiting: `INT` ends the sessions and leaves a clean
    /// cluster, `QUIT` ends at once and leaves the log to be replayed.
    void signal(String name) throws IOException {
        Command.run(Path.of("/"), List.of(), List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    /// Waits until the server is down.
    ///
    /// @return false if it was not within `limit`
    boolean awaitEnd(Duration limit) throws IOException {
        long until = System.nanoTime() + limit.toNanos();
        while (runs()) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        LockSupport.parkNanos(POLL.toNanos());
    }

    private static boolean worksIn(ProcessHandle process, Path dataFolder) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(dataFolder)
                    && isPostgres(Files.readSymbolicLink(proc.resolve("exe")).toString());
        } catch (IOException noProcOrNotAllowed) {
            // In a container even root may not look at another user's process this way.
            return isMainProcessByName(process, dataFolder);
        }
    }

    private static boolean isMainProcessByName(ProcessHandle process, Path dataFolder) {
        return process.info()
                .commandLine()
                .filter(line -> isPostgres(line) && line.contains(dataFolder.toString()))
                .isPresent();
    }

    private static boolean isPostgres(String program) {
        return program.contains("/postgres");
    }
}
