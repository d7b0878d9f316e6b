package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.query.Parameters;
import dev.tidemark.server.query.QueryParser;
import dev.tidemark.server.query.ShapeQuery;
import dev.tidemark.server.shape.ShapeConfig.Access;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePolicyTest {
    private static final Terms PRIVATE = new Terms(Terms.Keeping.PRIVATE, Instant.MAX);

    private final CachePolicy policy = new CachePolicy(ShapeConfig.of(Access.OPEN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | offset=-1 | public, max-age=604800, s-maxage=3600,"
                        + " stale-while-revalidate=2629746",
                "HEAD | offset=0_0&handle=1 | public, max-age=60, stale-while-revalidate=300",
                "GET | offset=now | public, max-age=60, stale-while-revalidate=300",
                "GET | offset=0_0&handle=1&live | public, max-age=5, stale-while-revalidate=5",
                "GET | offset=0_0&handle=1&live&live_sse | public, max-age=59",
                "POST | offset=-1 | no-cache",
                "POST | offset=0_0&handle=1&live | no-cache"
            })
    void theFirstRuleThatFitsWins(Method method, String query, String expected) {
        Headers headers = new Headers();

        policy.log(headers, method, query("table=t&" + query), Terms.OPEN);

        assertThat(headers).hasToString("cache-control: " + expected + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | offset=-1 | private, max-age=604800, stale-while-revalidate=2629746",
                "GET | offset=0_0&handle=1 | private, max-age=60, stale-while-revalidate=300",
                "GET | offset=0_0&handle=1&live | private, max-age=5, stale-while-revalidate=5",
                "GET | offset=0_0&handle=1&live&live_sse | private, max-age=59",
                "POST | offset=-1 | no-cache"
            })
    void whatDependsOnTheReaderIsForNoOtherToKeep(Method method, String query, String expected) {
        Headers headers = new Headers();

        policy.log(headers, method, query("table=t&" + query), PRIVATE);

        assertThat(headers)
                .hasToString("cache-control: " + expected + "\r\nvary: authorization\r\n");
    }

    @Test
    void aConflictAndASubsetOfOneReaderAreForNoOtherToKeep() {
        Headers conflict = new Headers();
        Headers subset = new Headers();

        policy.conflict(conflict, Method.GET, PRIVATE, true);
        policy.never(subset, PRIVATE);

        assertThat(conflict).asString().startsWith("cache-control: private, max-age=60");
        assertThat(subset).asString().startsWith("cache-control: private, no-cache");
        assertThat(conflict).asString().endsWith("vary: authorization\r\n");
        assertThat(subset).asString().endsWith("vary: authorization\r\n");
    }

    @Test
    void aPostedRequestsRefusalIsNeitherStoredNorSurrogated() {
        Headers get = new Headers();
        Headers post = new Headers();

        policy.refusal(get, Method.GET);
        policy.refusal(post, Method.POST);

        assertThat(get).hasToString("cache-control: no-store\r\nsurrogate-control: no-store\r\n");
        assertThat(post).hasToString("cache-control: no-cache\r\n");
    }

    @Test
    void cacheHeadersCanBeTurnedOff() {
        ShapeConfig usual = ShapeConfig.of(Access.OPEN);
        CachePolicy silent =
                new CachePolicy(
                        new ShapeConfig(
                                usual.live(),
                                new ShapeConfig.Cache(60, 300, false),
                                usual.admission(),
                                usual.access(),
                                usual.hotBytesMax()));
        Headers headers = new Headers();

        silent.log(headers, Method.GET, query("table=t&offset=-1"), Terms.OPEN);
        silent.refusal(headers, Method.GET);

        assertThat(headers.toString()).isEmpty();
    }

    private static ShapeQuery query(String text) {
        Parameters parameters = Objects.requireNonNull(Parameters.parse(text));
        return ((QueryParser.Parsed.Valid) QueryParser.read(parameters)).query();
    }
}
