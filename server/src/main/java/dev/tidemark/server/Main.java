package dev.tidemark.server;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// The server as a program.
public final class Main {
    private Main() {}

    /// Runs until it is told to stop.
    public static void main(String[] args) throws InterruptedException {
        System.exit(run(List.of(args), System.getenv(), System.out, System.err));
    }

    static int run(
            List<String> args, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        return Program.run(args, environment, out, err, new Demo());
    }
}
