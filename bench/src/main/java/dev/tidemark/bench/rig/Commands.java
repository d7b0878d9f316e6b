package dev.tidemark.bench.rig;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs other programs to their end.
public final class Commands {
    private static final File NOWHERE = new File("/dev/null");

    private Commands() {}

    /// Runs a command whose output goes to `/dev/null`.
    ///
    /// @return how long it took in nanoseconds
    /// @throws IOException if it fails, with what it said
    public static long nanosOf(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(NOWHERE);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        byte[] said = process.getErrorStream().readAllBytes();
        int status = process.waitFor();
        long nanos = System.nanoTime() - start;
        requireSuccess(command, status, said);
        return nanos;
    }

    /// Runs a command and returns what it printed.
    ///
    /// @throws IOException if it fails, with what it printed
    public static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        requireSuccess(command, process.waitFor(), said);
        return new String(said, StandardCharsets.UTF_8);
    }

    /// A program of this Java installation.
    public static String java(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static void requireSuccess(List<String> command, int status, byte[] said)
            throws IOException {
        if (status != 0) {
            throw new IOException(
                    "%s ended with %d: %s"
                            .formatted(
                                    command.getFirst(),
                                    status,
                                    new String(said, StandardCharsets.UTF_8).strip()));
        }
    }
}
