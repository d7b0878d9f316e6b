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
    private static final Set<Method> ANY = EnumSet.allOf(Method.class);

    private final Map<String, Route> routes = new HashMap<>();
    private final Map<String, Route> below = new HashMap<>();

    private record Route(Set<Method> methods, Handler handler) {}

    /// Adds a path that can be read. A star after its last slash stands for any one name.
    ///
    /// @throws IllegalArgumentException if the path is taken
    Routes reading(String path, Handler handler) {
        return addOne(path, new Route(READING, handler));
    }

    /// Answers `/`, unless that path is taken.
    Routes orRoot() {
        routes.putIfAbsent("/", new Route(READING, Routes::root));
        return this;
    }

    /// Adds all paths that begin so and go on by one name; they take the methods of shapes.
    Routes below(String beginning, Handler handler) {
        return add(below, beginning, new Route(ALL, handler));
    }

    /// Adds a path that takes the methods of shapes.
    Routes all(String path, Handler handler) {
        return add(routes, path, new Route(ALL, handler));
    }

    /// Adds a path whose handler answers every method. A star after its last slash stands for any
    /// one name.
    ///
    /// @throws IllegalArgumentException if the path is taken
    Routes any(String path, Handler handler) {
        return addOne(path, new Route(ANY, handler));
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

    @Override
    public boolean readsBody(Method method, String path) {
        Route route = find(path);
        return route != null
                && method != Method.GET
                && method != Method.HEAD
                && route.methods().contains(method);
    }

    private Routes addOne(String path, Route route) {
        return path.endsWith("/*")
                ? add(below, path.substring(0, path.length() - 1), route)
                : add(routes, path, route);
    }

    private Routes add(Map<String, Route> to, String path, Route route) {
        if (to.putIfAbsent(path, route) != null) {
            throw new IllegalArgumentException("the path " + path + " is taken");
        }
        return this;
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
    private static void root(Request request, Exchange exchange) {
        exchange.route("root");
        exchange.respond(Response.empty(200, headers()));
    }

    private static Headers headers() {
        return new Headers().addLines(Cors.OTHER_ROUTES).add("cache-control", FRAMEWORK_DEFAULT);
    }
}
