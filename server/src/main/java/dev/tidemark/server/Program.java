package dev.tidemark.server;

import dev.tidemark.engine.EngineStatus;
import dev.tidemark.server.settings.Key;
import dev.tidemark.server.settings.SettingException;
import dev.tidemark.server.settings.Settings;
import dev.tidemark.server.settings.SettingsSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A program around a server: `serve` and `demo`, on the command line.
public final class Program {
    private static final int USAGE = 2;
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final long LOOK_MS = 20;

    private static final String HELP =
            """
            usage: tidemark serve|demo [options]

              serve   follows DATABASE_URL, or a Postgres of its own; settings come from the
                      environment and the settings file (docs/settings.md)
              demo    the same without secret on the loopback address, with a table to try

              --port N       port to listen on, 0 for any free one
              --data DIR     folder for everything that persists
              --config FILE  settings file, the same as TIDEMARK_CONFIG
              --help         this text
            """;

    private Program() {}

    /// Runs until it is told to stop.
    ///
    /// @param args a verb and its options
    /// @param example what `demo` shows
    /// @return the exit status
    public static int run(
            List<String> args,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            Example example)
            throws InterruptedException {
        if (args.contains("--help") || args.isEmpty()) {
            out.print(HELP);
            return args.isEmpty() ? USAGE : 0;
        }
        try {
            Map<String, String> options = options(args.subList(1, args.size()));
            return switch (args.getFirst()) {
                case "serve" -> serve(source(options, environment), out);
                case "demo" -> {
                    Map<String, String> defaults = demoDefaults(options, environment, example);
                    yield demo(source(defaults, environment), out, example);
                }
                default -> {
                    err.print(HELP);
                    yield USAGE;
                }
            };
        } catch (SettingException refused) {
            err.println("tidemark: " + refused.getMessage());
            return USAGE;
        } catch (IOException failed) {
            err.println("tidemark: " + failed.getMessage());
            return 1;
        }
    }

    private static int serve(SettingsSource source, PrintStream out)
            throws IOException, InterruptedException {
        Settings settings = Settings.read(source);
        logTo(settings.operation().logLevel());
        Logger log = Logger.getLogger(Program.class.getName());
        source.unused().forEach(name -> log.info(name + " has no effect here"));
        try (Tidemark tidemark = Tidemark.start(settings)) {
            closeOnSignal(tidemark);
            out.println("Tidemark listens on " + tidemark.url());
            return watch(tidemark);
        }
    }

    private static int demo(SettingsSource source, PrintStream out, Example example)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Settings settings = Settings.read(source);
        logTo(System.Logger.Level.WARNING);
        try (Tidemark tidemark = Tidemark.start(example.offered(settings), example.extensions())) {
            closeOnSignal(tidemark);
            String database =
                    tidemark.databaseUrl().isEmpty()
                            ? source.value(Key.DATABASE_URL)
                            : tidemark.databaseUrl();
            example.begin(database);
            awaitActive(tidemark);
            long ms = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            out.print(example.introduction(tidemark.url(), database, ms));
            out.flush();
            return watch(tidemark);
        }
    }

    private static void awaitActive(Tidemark tidemark) throws InterruptedException {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (!(tidemark.status() instanceof EngineStatus.Active)
                && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOK_MS);
        }
    }

    /// Waits for a state that only a person can end.
    private static int watch(Tidemark tidemark) throws InterruptedException {
        while (true) {
            if (tidemark.status() instanceof EngineStatus.Failed(String reason)) {
                Logger.getLogger(Program.class.getName()).severe(reason);
                return 1;
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static void closeOnSignal(Tidemark tidemark) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    try {
                                        tidemark.close();
                                    } catch (IOException e) {
                                        Logger.getLogger(Program.class.getName())
                                                .log(Level.WARNING, "stopping failed", e);
                                    }
                                },
                                "tidemark-stop"));
    }

    private static SettingsSource source(
            Map<String, String> options, Map<String, String> environment) {
        String file = options.getOrDefault("TIDEMARK_CONFIG", environment.get("TIDEMARK_CONFIG"));
        SettingsSource source =
                file == null
                        ? SettingsSource.of(environment)
                        : SettingsSource.of(environment, Path.of(file));
        return source.under(options);
    }

    private static Map<String, String> demoDefaults(
            Map<String, String> options, Map<String, String> environment, Example example) {
        Map<String, String> values = new HashMap<>(options);
        example.defaults()
                .forEach(
                        (name, value) -> {
                            if (!environment.containsKey(name)) {
                                values.putIfAbsent(name, value);
                            }
                        });
        values.put("TIDEMARK_INSECURE", "true");
        values.putIfAbsent("TIDEMARK_HOST", "127.0.0.1");
        boolean users =
                environment.containsKey("TIDEMARK_JWT_SECRET")
                        || environment.containsKey("TIDEMARK_JWT_KEYS");
        if (!users) {
            values.put("TIDEMARK_GUEST_TOKENS", "true");
        }
        return values;
    }

    private static Map<String, String> options(List<String> args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            @Nullable String name =
                    switch (args.get(i)) {
                        case "--port" -> "TIDEMARK_PORT";
                        case "--data" -> "TIDEMARK_STORAGE_DIR";
                        case "--config" -> "TIDEMARK_CONFIG";
                        default -> null;
                    };
            if (name == null) {
                throw new SettingException("unknown option " + args.get(i) + "; --help lists all");
            }
            if (i + 1 == args.size()) {
                throw new SettingException(args.get(i) + " needs a value");
            }
            values.put(name, args.get(i + 1));
        }
        return values;
    }

    private static void logTo(System.Logger.Level level) {
        System.setProperty(
                "java.util.logging.SimpleFormatter.format",
                "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        Level least =
                switch (level) {
                    case ALL, TRACE, DEBUG -> Level.FINE;
                    case INFO -> Level.INFO;
                    case WARNING -> Level.WARNING;
                    case ERROR, OFF -> Level.SEVERE;
                };
        Logger root = LogManager.getLogManager().getLogger("");
        root.setLevel(least);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(least);
        }
        // Netty tells at FINE which of its optional parts are missing, at length.
        NETTY.setLevel(Level.INFO);
        // The pool tells of each start and stop, which nobody asked for.
        HIKARI.setLevel(Level.WARNING);
    }

    /// Held, because the log manager forgets loggers that nobody holds, with their levels.
    private static final Logger NETTY = Logger.getLogger("io.netty");

    private static final Logger HIKARI = Logger.getLogger("com.zaxxer.hikari");
}
