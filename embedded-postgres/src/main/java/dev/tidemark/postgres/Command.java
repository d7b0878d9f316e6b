package dev.tidemark.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Short programs of the operating system, run to their end.
final class Command {
    private static final long TIMEOUT_S = 120;

    private Command() {}

    /// What a program printed, on both of its outputs, and how it ended.
    record Result(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /// A process that has none of our `PG...` and locale variables: they would change what the
    /// server's programs do.
    static ProcessBuilder prepare(Path directory, List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /// Runs to the end. A program that is not there counts as one that failed.
    static Result run(Path directory, List<String> prefix, List<String> command)
            throws IOException {
        Process process;
        try {
            process =
                    prepare(directory, prefix, command)
                            .redirectErrorStream(true)
                            .redirectInput(new File("/dev/null"))
                            .start();
        } catch (IOException missing) {
            return new Result(127, String.valueOf(missing.getMessage()));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Result(124, output);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while running " + command.getFirst());
        }
        return new Result(process.exitValue(), output);
    }
}
