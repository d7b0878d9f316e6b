package dev.tidemark.server;

import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which handler takes which path and method; everything else is not found.
final class Routes implements Handler {
    private static final String FRAMEWORK_DEFAULT = "max-age=0, private, must-revalidate";
    private static final Set<Method> READING = EnumSet.of(Method.GET, Method.HEAD);
    private static final Set<Method> ALL =
            EnumSet.of(Method.GET, Method.HEAD, Method.POST, Method.DELETE, Method.OPTIONS);

    private final Map<String, Route> routes = new HashMap<>();
    private final Map<String, Route> below = new HashMap<>();

    private record Route(Set<Method> methods, Handler handler) {}

    /// Adds a path that can be read.
    Routes reading(String path, Handler handler) {
        routes.put(path, new Route(READING, handler));
        return this;
    }

    /// Adds all paths that begin so and go on by one name; they take all methods.
    Routes below(String beginning, Handler handler) {
        below.put(beginning, new Route(ALL, handler));
        return this;
    }

    /// Adds a path that takes all methods.
    Routes all(String path, Handler handler) {
        routes.put(path, new Route(ALL, handler));
        return this;
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        Route route = find(request.path());
        if (route != null && route.methods().contains(request.method())) {
            route.handler().handle(request, exchange);
        } else {
            exchange.respond(Response.text(404, headers(), "Not found"));
        }
    }

    private @Nullable Route find(String path) {
        Route route = routes.get(path);
        if (route != null) {
            return route;
        }
        int end = path.lastIndexOf('/') + 1;
        return end < path.length() ? below.get(path.substring(0, end)) : null;
    }

    /// `GET /`: the server runs.
    static void root(Request request, Exchange exchange) {
        exchange.route("root");
        exchange.respond(Response.empty(200, headers()));
    }

    private static Headers headers() {
        return new Headers().addLines(Cors.OTHER_ROUTES).add("cache-control", FRAMEWORK_DEFAULT);
    }
}
