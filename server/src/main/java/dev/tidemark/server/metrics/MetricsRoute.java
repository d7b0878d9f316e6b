package dev.tidemark.server.metrics;

import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import java.util.concurrent.Executor;

/// `GET /metrics`.
public final class MetricsRoute implements Handler {
    private final Metrics metrics;
    private final Executor blocking;

    /// @param blocking where the figures are collected: some may ask the database
    public MetricsRoute(Metrics metrics, Executor blocking) {
        this.metrics = metrics;
        this.blocking = blocking;
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route("metrics");
        blocking.execute(() -> exchange.respond(answer()));
    }

    private Response answer() {
        Headers headers =
                new Headers()
                        .addLines(Cors.OTHER_ROUTES)
                        .add("cache-control", "no-store")
                        .add("content-type", "text/plain; version=0.0.4; charset=utf-8");
        return Response.text(200, headers, metrics.text());
    }
}
