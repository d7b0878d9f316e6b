package dev.tidemark.bench.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the system says about a process and its children.
///
/// @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat</a>
public final class ProcessFigures {
    /// The kernel counts a hundred ticks a second towards programs on every architecture.
    private static final double TICK_MICROS = 10_000;

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private ProcessFigures() {}

    /// Whether this system says anything.
    public static boolean available() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    /// Processor time since the start of `pid` and its children, in microseconds.
    public static double cpuMicros(long pid) throws IOException {
        double ticks = 0;
        for (long each : family(pid)) {
            String stat = Files.readString(Path.of("/proc/" + each + "/stat"));
            // Behind the program's name, which may hold anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            ticks += Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        }
        return ticks * TICK_MICROS;
    }

    /// Resident memory of `pid` in bytes.
    public static long residentBytes(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElseThrow(() -> new IOException("process " + pid + " says no VmRSS"));
        }
    }

    private static long[] family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(ProcessHandle::pid)
                .toArray();
    }
}
