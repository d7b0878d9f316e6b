package dev.tidemark.server.shape;

import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.query.ShapeQuery;
import dev.tidemark.server.shape.Terms.Keeping;

/// The `cache-control` of answers; the first rule that fits wins.
final class CachePolicy {
    private static final String NAME = "cache-control";
    private static final String NO_CACHE = "no-cache";

    private final ShapeConfig.Cache config;
    private final String events;
    private final String catchUp;

    CachePolicy(ShapeConfig config) {
        this.config = config.cache();
        this.events = ", max-age=" + (config.live().streamTimeout().toSeconds() - 1);
        this.catchUp =
                ", max-age=%d, stale-while-revalidate=%d"
                        .formatted(
                                config.cache().maxAgeSeconds(), config.cache().staleAgeSeconds());
    }

    /// For answers out of the log, 200 and 304.
    void log(Headers headers, Method method, ShapeQuery query, Terms terms) {
        String ages = forQuery(query, terms);
        add(headers, cacheable(method) ? terms.word() + ages : NO_CACHE);
        headers.addLines(terms.varyLines());
    }

    /// For subsets and deletions.
    void never(Headers headers, Terms terms) {
        add(headers, terms.keeping() == Keeping.SHARED ? NO_CACHE : "private, " + NO_CACHE);
        headers.addLines(terms.varyLines());
    }

    /// For a conflict.
    void conflict(Headers headers, Method method, Terms terms, boolean replaced) {
        String age = replaced ? "60" : "1";
        String ages = ", max-age=" + age + ", must-revalidate";
        add(headers, cacheable(method) ? terms.word() + ages : NO_CACHE);
        headers.addLines(terms.varyLines());
    }

    /// For all other refusals.
    void refusal(Headers headers, Method method) {
        if (!cacheable(method)) {
            add(headers, NO_CACHE);
            return;
        }
        add(headers, "no-store");
        if (config.headers()) {
            headers.add("surrogate-control", "no-store");
        }
    }

    private String forQuery(ShapeQuery query, Terms terms) {
        return switch (query.mode()) {
            case EVENTS -> events;
            case LONG_POLL -> ", max-age=5, stale-while-revalidate=5";
            case CATCH_UP ->
                    query.initial()
                            ? ", max-age=604800"
                                    + (terms.keeping() == Keeping.SHARED ? ", s-maxage=3600" : "")
                                    + ", stale-while-revalidate=2629746"
                            : catchUp;
        };
    }

    private void add(Headers headers, String value) {
        if (config.headers()) {
            headers.add(NAME, value);
        }
    }

    private static boolean cacheable(Method method) {
        return method == Method.GET || method == Method.HEAD;
    }
}
