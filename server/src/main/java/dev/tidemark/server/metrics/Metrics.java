package dev.tidemark.server.metrics;

import dev.tidemark.server.http.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The server's meters.
public final class Metrics implements HttpServer.Observer {
    private static final String ROUTE = "route";
    private static final int STATUS_MAX = 600;

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, RouteMeters> routes = new ConcurrentHashMap<>();
    private final Map<String, Counter> counts = new ConcurrentHashMap<>();

    @Override
    public void finished(String route, int status, long nanos) {
        RouteMeters meters = routes.get(route);
        if (meters == null) {
            meters = routes.computeIfAbsent(route, RouteMeters::new);
        }
        meters.finished(status, nanos);
    }

    /// A figure that is asked for when somebody looks.
    ///
    /// @param source held for as long as the registry lives
    public <T> void gauge(String name, String meaning, T source, ToDoubleFunction<T> figure) {
        Gauge.builder(name, source, figure)
                .description(meaning)
                .strongReference(true)
                .register(registry);
    }

    /// A figure that only grows.
    ///
    /// @param source must live as long as the registry
    public <T> void counter(String name, String meaning, T source, ToDoubleFunction<T> figure) {
        FunctionCounter.builder(name, source, figure).description(meaning).register(registry);
    }

    /// Counts one more of those that have `value` as `tag`, of which there must be few.
    public void count(String name, String meaning, String tag, String value) {
        counts.computeIfAbsent(
                        name + ' ' + value,
                        _ ->
                                Counter.builder(name)
                                        .description(meaning)
                                        .tag(tag, value)
                                        .register(registry))
                .increment();
    }

    /// All figures in Prometheus's text form.
    public String text() {
        return registry.scrape();
    }

    /// One route's meters, found without making anything.
    private final class RouteMeters {
        private final String route;
        private final Timer durations;
        private final AtomicReferenceArray<@Nullable Counter> counts =
                new AtomicReferenceArray<>(STATUS_MAX);

        RouteMeters(String route) {
            this.route = route;
            this.durations = timer(route);
        }

        void finished(int status, long nanos) {
            Counter count = counts.get(status);
            if (count == null) {
                // The registry gives every caller the same one.
                count = counter(route, status);
                counts.set(status, count);
            }
            count.increment();
            durations.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private Counter counter(String route, int status) {
        return Counter.builder("tidemark.http.requests")
                .description("Finished requests; status 0 is a client that left before the answer")
                .tag(ROUTE, route)
                .tag("status", Integer.toString(status))
                .register(registry);
    }

    private Timer timer(String route) {
        return Timer.builder("tidemark.http.request.duration")
                .description("From a whole request to its answer; live requests wait on purpose")
                .tag(ROUTE, route)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(10),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30))
                .register(registry);
    }
}
