package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Method;
import org.junit.jupiter.api.Test;

final class RoutesTest {
    private static final Handler NONE = (request, exchange) -> {};

    @Test
    void onlyRoutesThatMayReadABodyGetOne() {
        Routes routes =
                new Routes()
                        .reading("/v1/health", NONE)
                        .all("/v1/shape", NONE)
                        .below("/v1/shapes/", NONE)
                        .any("/v1/writes", NONE);

        assertThat(routes.readsBody(Method.POST, "/v1/shape")).isTrue();
        assertThat(routes.readsBody(Method.POST, "/v1/shapes/todos")).isTrue();
        assertThat(routes.readsBody(Method.POST, "/v1/writes")).isTrue();
        assertThat(routes.readsBody(Method.GET, "/v1/shape")).isFalse();
        assertThat(routes.readsBody(Method.HEAD, "/v1/writes")).isFalse();
        assertThat(routes.readsBody(Method.POST, "/v1/health")).isFalse();
        assertThat(routes.readsBody(Method.POST, "/nowhere")).isFalse();
    }
}
