package dev.tidemark.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where it was measured, as far as it matters for reading the figures.
///
/// @param cores that this process may use
/// @param memoryMib of the machine
/// @param system name and version
/// @param java version
public record Machine(int cores, long memoryMib, String system, String java) {
    private static final Path LOAD = Path.of("/proc/loadavg");

    /// This one.
    public static Machine here() {
        long bytes =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getTotalMemorySize();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                bytes >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.runtime.version"));
    }

    /// Runnable processes over the last minute, all programs together; -1 if the system does not
    /// say.
    public static double load() {
        try {
            if (Files.exists(LOAD)) {
                return Double.parseDouble(Files.readString(LOAD).split(" ", 2)[0]);
            }
        } catch (IOException unreadable) {
            return -1;
        }
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
