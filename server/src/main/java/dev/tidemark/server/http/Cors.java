package dev.tidemark.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Header lines that let web pages of other sites use the server. The allowed origin itself is
/// added to every answer by the connection.
public final class Cors {
    private static final String EXPOSED =
            "access-control-expose-headers: electric-cursor,electric-handle,electric-has-data,"
                    + "electric-offset,electric-schema,electric-up-to-date,"
                    + "electric-internal-known-error,retry-after\r\n";
    private static final String VARY = "vary: accept-encoding\r\n";

    /// For the shape route.
    public static final String SHAPE_ROUTE =
            VARY + EXPOSED + "access-control-allow-methods: GET, POST, HEAD, DELETE, OPTIONS\r\n";

    /// For all others.
    public static final String OTHER_ROUTES =
            VARY + EXPOSED + "access-control-allow-methods: GET, HEAD\r\n";

    /// For routes that take writes.
    public static final String WRITE_ROUTES =
            VARY + EXPOSED + "access-control-allow-methods: POST, OPTIONS\r\n";

    /// For routes of a program's own.
    public static final String OWN_ROUTES =
            VARY
                    + EXPOSED
                    + "access-control-allow-methods: GET, HEAD, POST, PUT, DELETE, OPTIONS\r\n";

    /// For topics.
    public static final String TOPIC_ROUTES =
            VARY
                    + "access-control-expose-headers: etag,retry-after\r\n"
                    + "access-control-allow-methods: GET, HEAD, PUT, PATCH, OPTIONS\r\n";

    private static final Set<String> REQUESTABLE =
            Set.of(
                    "if-match",
                    "if-none-match",
                    "traceparent",
                    "content-type",
                    "authorization",
                    "idempotency-key",
                    "tidemark-source");

    private Cors() {}

    /// The answer to a browser that asks whether it may send a request to the shape route.
    public static Response preflight(Request request) {
        return preflight(request, SHAPE_ROUTE);
    }

    /// The same for a route with these lines.
    public static Response preflight(Request request, String routeLines) {
        Headers headers = new Headers().addLines(routeLines).add("access-control-max-age", 86_400);
        List<String> allowed = new ArrayList<>();
        for (String line : request.headers("access-control-request-headers")) {
            for (String name : line.split(",", -1)) {
                String wanted = name.trim().toLowerCase(Locale.ROOT);
                if (REQUESTABLE.contains(wanted) && !allowed.contains(wanted)) {
                    allowed.add(wanted);
                }
            }
        }
        if (!allowed.isEmpty()) {
            headers.add("access-control-allow-headers", String.join(",", allowed));
        }
        return Response.bodiless(204, headers.add("connection", "keep-alive"));
    }
}
