package dev.tidemark.server;

import dev.tidemark.engine.ingest.Demand;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.server.extension.Endpoint;
import dev.tidemark.server.extension.Extension;
import dev.tidemark.server.extension.Host;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.identity.Identities;
import dev.tidemark.server.identity.IdentityConfig.Roles;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.server.named.NamedShapeRoute;
import dev.tidemark.server.settings.Settings;
import dev.tidemark.server.write.BatchRoute;
import dev.tidemark.server.write.WriteDesk;
import dev.tidemark.server.write.WriteRoute;
import dev.tidemark.server.write.WriteService;
import dev.tidemark.server.write.WriteService.Preparation;
import dev.tidemark.write.LoneChanges;
import dev.tidemark.write.Writes;
import dev.tidemark.write.table.TableRules;
import dev.tidemark.write.topic.TopicSchema;
import java.io.Closeable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The write path, wired: service, desk, routes, and what a program adds.
final class Writing implements Closeable, Host {
    private static final long FORGET_FIRST_HOURS = 1;
    private static final long FORGET_EVERY_HOURS = 24;
    private static final long SWEEP_SECONDS = 5;

    private final WriteService service;
    private final WriteDesk desk;
    private final ScheduledExecutorService upkeep;
    private final Map<String, Map<Method, Endpoint>> endpoints = new TreeMap<>();
    private final Map<String, String> shapes = new TreeMap<>();
    private final Map<String, Handler> opened = new TreeMap<>();

    /// What it works with.
    record Parts(
            Identities identities,
            NamedShapeRoute named,
            Metrics metrics,
            Executor blocking,
            Demand demand) {}

    private Writing(WriteService service, WriteDesk desk, ScheduledExecutorService upkeep) {
        this.service = service;
        this.desk = desk;
        this.upkeep = upkeep;
    }

    /// Adds the routes of the write path: those of the server if tables are declared, and those of
    /// the extensions.
    static Writing open(
            Settings settings,
            DatabaseUrl followed,
            Parts parts,
            List<Extension> extensions,
            Routes routes) {
        List<TableRules> tables = settings.definitions().tables();
        WriteService service =
                WriteService.open(
                        settings.writes(),
                        followed,
                        tables,
                        settings.identity().roles(),
                        InstantSource.system());
        Demand demand = parts.demand();
        WriteDesk desk = new WriteDesk(service, parts.identities(), parts.blocking(), demand);
        Writing writing = new Writing(service, desk, upkeep());
        demand.listen(writing.new Rest());
        if (!tables.isEmpty()) {
            routes.any("/v1/writes", new WriteRoute(service, desk, parts.metrics()));
            routes.any("/api/writes/batch", new BatchRoute(service, desk, parts.metrics(), tables));
        }
        boolean topics = !settings.definitions().topics().isEmpty();
        if (topics) {
            List<String> roles = actingRoles(settings.identity().roles());
            service.prepareBy(connection -> TopicSchema.install(connection, roles));
        }
        for (Extension extension : extensions) {
            extension.install(writing);
        }
        writing.opened.forEach(routes::reading);
        writing.paths().forEach(path -> routes.any(path, writing.own(path, desk, parts.named())));
        parts.metrics()
                .gauge(
                        "tidemark.writes.requests",
                        "Requests to write under way",
                        desk,
                        WriteDesk::underWay);
        if (!tables.isEmpty() || topics || !extensions.isEmpty()) {
            writing.begin(parts.blocking());
        }
        return writing;
    }

    /// Lets the database alone with the engine. Again and again, because preparing the database
    /// and forgetting do not look whether anybody asks.
    private final class Rest implements Demand.Listener {
        private @Nullable Future<?> sweeping;

        @Override
        public void ceased() {
            if (!upkeep.isShutdown()) {
                sweeping =
                        upkeep.scheduleWithFixedDelay(
                                service::rest, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
            }
        }

        @Override
        public void resumed() {
            if (sweeping != null) {
                sweeping.cancel(false);
            }
        }
    }

    WriteService service() {
        return service;
    }

    WriteDesk desk() {
        return desk;
    }

    private static List<String> actingRoles(Roles roles) {
        if (roles.users().isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(roles.users());
        all.add(roles.nobody());
        return all;
    }

    @Override
    public Host route(Method method, String path, Endpoint endpoint) {
        Map<Method, Endpoint> methods =
                endpoints.computeIfAbsent(path, _ -> new EnumMap<>(Method.class));
        if (methods.putIfAbsent(method, endpoint) != null) {
            throw new IllegalArgumentException(method + " " + path + " is taken");
        }
        return this;
    }

    @Override
    public Host shape(String path, String name) {
        if (shapes.putIfAbsent(path, name) != null) {
            throw new IllegalArgumentException("GET " + path + " is taken");
        }
        return this;
    }

    @Override
    public Host open(String path, Handler handler) {
        if (opened.putIfAbsent(path, handler) != null) {
            throw new IllegalArgumentException("GET " + path + " is taken");
        }
        return this;
    }

    @Override
    public Host prepare(Preparation preparation) {
        service.prepareBy(preparation);
        return this;
    }

    @Override
    public Writes writes() {
        return service.writes();
    }

    @Override
    public LoneChanges loneChanges() {
        return service.loneChanges();
    }

    @Override
    public void close() {
        upkeep.shutdownNow();
        service.close();
    }

    /// Prepares the database before somebody waits for it, and forgets old outcomes daily.
    private void begin(Executor blocking) {
        blocking.execute(service::obstacle);
        Future<?> _ =
                upkeep.scheduleWithFixedDelay(
                        service::forget, FORGET_FIRST_HOURS, FORGET_EVERY_HOURS, TimeUnit.HOURS);
    }

    private static ScheduledExecutorService upkeep() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("tidemark-upkeep").daemon().factory());
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>(endpoints.keySet());
        paths.addAll(shapes.keySet());
        return paths;
    }

    private Handler own(String path, WriteDesk desk, NamedShapeRoute named) {
        Map<Method, Endpoint> methods = endpoints.getOrDefault(path, Map.of());
        String shape = shapes.get(path);
        if (shape != null && methods.containsKey(Method.GET)) {
            throw new IllegalArgumentException("GET " + path + " is taken");
        }
        return (request, exchange) -> {
            exchange.route(path);
            Method method = request.method();
            Endpoint endpoint = methods.get(method);
            if (endpoint != null) {
                desk.take(request, exchange, identity -> endpoint.answer(identity, request));
            } else if (shape != null && (method == Method.GET || method == Method.HEAD)) {
                named.read(shape, request, exchange);
            } else if (method == Method.OPTIONS) {
                exchange.respond(Cors.preflight(request, Cors.OWN_ROUTES));
            } else {
                Headers headers =
                        new Headers().addLines(Cors.OWN_ROUTES).add("cache-control", "no-store");
                exchange.respond(Response.text(404, headers, "Not found"));
            }
        };
    }
}
