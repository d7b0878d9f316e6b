package dev.tidemark.server;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.server.definitions.Definitions;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.extension.Extension;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.HttpConfig;
import dev.tidemark.server.http.HttpServer;
import dev.tidemark.server.http.TimeSource;
import dev.tidemark.server.identity.Identities;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.server.metrics.MetricsRoute;
import dev.tidemark.server.named.NamedShapeRoute;
import dev.tidemark.server.settings.Settings;
import dev.tidemark.server.settings.SettingsSource;
import dev.tidemark.server.shape.ShapeRoute;
import dev.tidemark.server.topic.TopicHub;
import dev.tidemark.write.table.TableRules;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A running server, in this process.
///
///     try (Tidemark tidemark = Tidemark.builder().data(folder).port(0).insecure().start()) {
///         System.out.println(tidemark.url());
///     }
///
/// Without a database it runs a Postgres of its own in the data folder, which persists. [#start]
/// returns when requests are accepted, before the database answers; requests wait for it.
public final class Tidemark implements Closeable {
    private static final System.Logger LOG = System.getLogger(Tidemark.class.getName());

    private final Settings settings;
    private final String databaseUrl;
    private final Engine engine;
    private final ShapeRoute shapes;
    private final TopicHub topics;
    private final HttpServer server;
    private final Deque<Closeable> opened;
    private boolean closed;

    private Tidemark(Settings settings, Parts parts, Deque<Closeable> opened) {
        this.settings = settings;
        this.databaseUrl = parts.databaseUrl();
        this.engine = parts.engine();
        this.shapes = parts.shapes();
        this.topics = parts.topics();
        this.server = parts.server();
        this.opened = opened;
    }

    private record Parts(
            String databaseUrl,
            Engine engine,
            ShapeRoute shapes,
            TopicHub topics,
            HttpServer server) {}

    /// Begins to describe a server.
    public static Builder builder() {
        return new Builder();
    }

    /// Starts a server.
    ///
    /// @throws IOException if the port is taken, the data folder can't be used, or the Postgres of
    ///   the server's own does not start; the message says what to do
    public static Tidemark start(Settings settings) throws IOException {
        return start(settings, List.of());
    }

    static Tidemark start(Settings settings, List<Extension> extensions) throws IOException {
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            return new Tidemark(settings, open(settings, extensions, opened), opened);
        } catch (IOException | RuntimeException failed) {
            closeAll(opened);
            throw failed;
        }
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    /// Where clients on this machine find it: `http://127.0.0.1:3000`.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /// The database that it follows, with its password: `postgresql://user:password@host/database`.
    /// Empty if the database was named by the settings.
    public String databaseUrl() {
        return databaseUrl;
    }

    /// How far the engine is.
    public EngineStatus status() {
        return engine.status();
    }

    /// Stops accepting requests, answers those that wait, lets answers arrive for a bounded time,
    /// and closes everything. A second call does nothing.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        server.wind();
        shapes.stop();
        topics.stop();
        try {
            if (!server.awaitIdle(settings.operation().shutdownGrace())) {
                LOG.log(System.Logger.Level.INFO, "some clients were cut off");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        closeAll(opened);
    }

    private static Parts open(
            Settings settings, List<Extension> extensions, Deque<Closeable> opened)
            throws IOException {
        String ownDatabase = "";
        DatabaseUrl database = settings.engine().database();
        if (database == null) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data().resolve("postgres"));
            opened.push(postgres);
            ownDatabase = postgres.url();
            database = DatabaseUrl.parse(ownDatabase);
        }
        Engine engine =
                Engine.start(settings.engine().on(database, settings.data().resolve("shapes")));
        opened.push(engine);

        BlockingTasks blocking = new BlockingTasks();
        opened.push(blocking);
        TimeSource time = TimeSource.system();
        RandomGenerator random = RandomGenerator.getDefault();
        ShapeRoute shapes = new ShapeRoute(engine, settings.shape(), time, random, blocking);
        opened.push(shapes);
        Identities identities = Identities.open(settings.identity(), time::now);
        opened.push(identities);

        Metrics metrics = new Metrics();
        MetricsRoute figures = new MetricsRoute(metrics, blocking);
        NamedShapeRoute named =
                new NamedShapeRoute(
                        settings.definitions().shapes(),
                        shapes,
                        engine.policies(),
                        engine.demand(),
                        identities,
                        blocking);
        Routes routes =
                new Routes()
                        .reading("/v1/health", new HealthRoute(engine))
                        .all("/v1/shape", shapes)
                        .below(NamedShapeRoute.PATH, named);
        if (settings.operation().metricsOnMainPort()) {
            routes.reading("/metrics", figures);
        }
        Writing.Parts parts =
                new Writing.Parts(identities, named, metrics, blocking, engine.demand());
        Writing writing = Writing.open(settings, database, parts, extensions, routes);
        opened.push(writing);
        TopicHub topics =
                Topics.open(
                        settings,
                        new Topics.Parts(engine, writing, metrics, time, blocking),
                        routes);
        opened.push(topics);
        routes.orRoot();
        Wiring wiring = new Wiring(settings, metrics, time, random, blocking);
        HttpServer server = wiring.listen(settings.http(), routes);
        opened.push(server);
        Integer metricsPort = settings.operation().metricsPort();
        if (metricsPort != null) {
            HttpConfig config = HttpConfig.at(settings.http().host(), metricsPort).withOneLoop();
            opened.push(wiring.listen(config, new Routes().reading("/metrics", figures)));
        }
        Figures.register(metrics, engine, shapes, server);
        // Once more, to be the first that ends: its tasks answer on the loops of the servers.
        opened.push(blocking);
        return new Parts(ownDatabase, engine, shapes, topics, server);
    }

    /// What every listening port is made with.
    private record Wiring(
            Settings settings,
            Metrics metrics,
            TimeSource time,
            RandomGenerator random,
            BlockingTasks blocking) {
        HttpServer listen(HttpConfig config, Handler handler) throws IOException {
            return HttpServer.start(
                    config,
                    new HttpServer.Parts(
                            "Tidemark/" + Version.current(),
                            handler,
                            metrics,
                            time,
                            random,
                            blocking,
                            settings.operation().accessLog()));
        }
    }

    private static void closeAll(Deque<Closeable> opened) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "closing failed", e);
            }
        }
    }

    /// Describes a server; what is not said has the defaults of `docs/settings.md`.
    public static final class Builder {
        private final Map<String, String> values = new HashMap<>();
        private Definitions definitions = Definitions.NONE;
        private final List<Extension> extensions = new ArrayList<>();

        private Builder() {}

        /// The database to follow: `postgresql://user:password@host:port/database`, as a role that
        /// may replicate. Without it the server runs a Postgres of its own in the data folder.
        public Builder database(String url) {
            return set("DATABASE_URL", url);
        }

        /// The folder for everything that persists.
        public Builder data(Path folder) {
            return set("TIDEMARK_STORAGE_DIR", folder.toString());
        }

        /// The port to listen on; 0 for any free one.
        public Builder port(int port) {
            return set("TIDEMARK_PORT", Integer.toString(port));
        }

        /// The address to listen on.
        public Builder host(String address) {
            return set("TIDEMARK_HOST", address);
        }

        /// What requests must bring.
        public Builder secret(String secret) {
            return set("TIDEMARK_SECRET", secret);
        }

        /// Everybody who reaches the port may read everything.
        public Builder insecure() {
            return set("TIDEMARK_INSECURE", "true");
        }

        /// Offers a shape by name, beside those of the definitions file.
        ///
        /// @throws IllegalArgumentException if the name is taken or can't stand in a path
        public Builder shape(String name, NamedShape shape) {
            definitions = definitions.with(name, shape);
            return this;
        }

        /// Lets clients write a table, beside those of the definitions file. Validators and
        /// conflict policies of one's own come in here.
        ///
        /// @throws IllegalArgumentException if the table is there already
        public Builder table(TableRules rules) {
            definitions = definitions.with(rules);
            return this;
        }

        /// Offers a topic by name, beside those of the definitions file: one value that clients
        /// read, write and listen to.
        ///
        /// @throws IllegalArgumentException if the name is taken or can't stand in a path
        public Builder topic(String name, TopicRules topic) {
            definitions = definitions.with(name, topic);
            return this;
        }

        /// Adds paths of one's own.
        public Builder extension(Extension extension) {
            extensions.add(extension);
            return this;
        }

        /// Any setting by one of its names in `docs/settings.md`.
        public Builder set(String name, @Nullable String value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }

        /// Starts the server.
        ///
        /// @throws IOException if it can't; see [Tidemark#start]
        /// @throws IllegalArgumentException if a setting can't be used; the message names it
        public Tidemark start() throws IOException {
            Settings settings = Settings.read(SettingsSource.of(values));
            return Tidemark.start(settings.offering(definitions), List.copyOf(extensions));
        }
    }
}
