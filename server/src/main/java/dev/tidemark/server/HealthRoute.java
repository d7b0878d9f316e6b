package dev.tidemark.server;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;

/// `GET /v1/health`: how far the engine is.
final class HealthRoute implements Handler {
    private final Engine engine;

    HealthRoute(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route("health");
        exchange.respond(
                switch (engine.status()) {
                    case EngineStatus.Active() -> answer(200, "active");
                    // It serves whoever asks, as soon as somebody does.
                    case EngineStatus.Asleep(String _) -> answer(200, "active");
                    case EngineStatus.Waiting(String _) -> answer(202, "waiting");
                    case EngineStatus.Starting(String _) -> answer(202, "starting");
                    case EngineStatus.Failed(String _) -> answer(202, "starting");
                });
    }

    private static Response answer(int status, String word) {
        Headers headers =
                new Headers()
                        .addLines(Cors.OTHER_ROUTES)
                        .add("cache-control", "no-cache, no-store, must-revalidate")
                        .add("content-type", "application/json; charset=utf-8");
        return Response.text(status, headers, "{\"status\":\"" + word + "\"}");
    }
}
