package dev.tidemark.patterns;

import dev.tidemark.server.Tidemark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The example's server. Settings come from the environment; without any it is for one machine:
/// port 3001 of the loopback address, guests, a Postgres of its own.
public final class Main {
    private static final int PORT = 3001;

    private Main() {}

    /// Runs until it is told to stop.
    public static void main(String[] args) throws IOException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Tidemark.Builder builder = TodoApp.on(configured(System.getenv()));
        try (Tidemark tidemark = builder.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "example-stop"));
            System.out.println("The example listens on " + tidemark.url());
            stopped.await();
        }
    }

    private static Tidemark.Builder configured(Map<String, String> environment) {
        Tidemark.Builder builder =
                Tidemark.builder().port(PORT).data(Path.of("data", "write-patterns"));
        if (!environment.containsKey("TIDEMARK_SECRET")) {
            builder.host("127.0.0.1").insecure().set("TIDEMARK_GUEST_TOKENS", "true");
        }
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith("TIDEMARK_") || name.equals("DATABASE_URL")) {
                        builder.set(name, value);
                    }
                });
        return builder;
    }
}
