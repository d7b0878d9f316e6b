package dev.tidemark.server.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole request.
public final class Request {
    private static final byte[] NO_BODY = {};

    private final Method method;
    private final String path;
    private final String query;
    private final HttpHeaders headers;
    private final byte[] body;

    Request(Method method, String target, HttpHeaders headers, byte @Nullable [] body) {
        int split = target.indexOf('?');
        this.method = method;
        this.path = Paths.normalise(split < 0 ? target : target.substring(0, split));
        this.query = split < 0 ? "" : withoutFragment(target.substring(split + 1));
        this.headers = headers;
        this.body = body == null ? NO_BODY : body;
    }

    public Method method() {
        return method;
    }

    /// The path, decoded, without doubled or trailing slashes; starts with a slash.
    public String path() {
        return path;
    }

    /// What follows the question mark, as it came; empty if nothing does.
    public String query() {
        return query;
    }

    /// The first header of that name, null if there is none.
    public @Nullable String header(CharSequence name) {
        return headers.get(name);
    }

    /// All headers of that name in order.
    public List<String> headers(CharSequence name) {
        return headers.getAll(name);
    }

    /// The body's bytes, empty if there is none. Not a copy: the caller leaves it as it is.
    public byte[] body() {
        return body;
    }

    private static String withoutFragment(String query) {
        int fragment = query.indexOf('#');
        return fragment < 0 ? query : query.substring(0, fragment);
    }
}
