package dev.tidemark.patterns;

import dev.tidemark.server.Tidemark;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The example's server: settings come from the environment, the port is 3001 if it says nothing.
public final class Main {
    private Main() {}

    /// Runs until it is told to stop.
    public static void main(String[] args) throws IOException, InterruptedException {
        Tidemark.Builder builder = TodoApp.on(Tidemark.builder()).port(3001);
        for (Map.Entry<String, String> setting : System.getenv().entrySet()) {
            String name = setting.getKey();
            if (name.startsWith("TIDEMARK_") || name.equals("DATABASE_URL")) {
                builder.set(name, setting.getValue());
            }
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try (Tidemark tidemark = builder.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "example-stop"));
            System.out.println("The example listens on " + tidemark.url());
            stopped.await();
        }
    }
}
