package dev.tidemark.patterns;

import dev.tidemark.server.Program;
import java.util.List;

/// The example as a program: the server's own, with the todos and their page.
public final class Main {
    private Main() {}

    /// Runs until it is told to stop.
    public static void main(String[] args) throws InterruptedException {
        System.exit(
                Program.run(
                        List.of(args), System.getenv(), System.out, System.err, new PageExample()));
    }
}
