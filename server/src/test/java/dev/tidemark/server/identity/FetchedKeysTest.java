package dev.tidemark.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.sun.net.httpserver.HttpServer;
import dev.tidemark.server.identity.IdentityOutcome.Refused;
import dev.tidemark.server.identity.IdentityOutcome.Unavailable;
import dev.tidemark.server.identity.IdentityOutcome.Verified;
import dev.tidemark.server.identity.KeyRing.Origin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FetchedKeysTest {
    private static final ECKey FIRST = Tokens.curve("first");
    private static final ECKey SECOND = Tokens.curve("second");

    private final AtomicInteger fetches = new AtomicInteger();
    private Instant now = Tokens.NOW;
    private String published = new JWKSet(FIRST).toString(true);
    private boolean away;

    private final FetchedKeys keys =
            new FetchedKeys(
                    () -> {
                        fetches.incrementAndGet();
                        if (away) {
                            throw new IOException("away");
                        }
                        return published;
                    },
                    Origin.PUBLIC,
                    () -> now);
    private final TokenVerifier verifier =
            new TokenVerifier(keys, new ClaimsCheck(IdentityConfig.NONE, () -> Tokens.NOW));

    @Test
    void manyTokensFetchOnce() {
        for (int i = 0; i < 100; i++) {
            assertThat(verify(FIRST)).isInstanceOf(Verified.class);
        }

        assertThat(fetches).hasValue(1);
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() {
        verify(FIRST);
        published = new JWKSet(SECOND).toString(true);
        now = now.plus(FetchedKeys.BETWEEN_FETCHES);

        assertThat(verify(SECOND)).isInstanceOf(Verified.class);
        assertThat(verify(FIRST)).isInstanceOf(Refused.class);
    }

    @Test
    void inventedKeyNamesDontBecomeFetches() {
        for (int i = 0; i < 100; i++) {
            assertThat(verify(Tokens.curve("invented-" + i))).isInstanceOf(Refused.class);
            now = now.plusSeconds(1);
        }

        assertThat(fetches.get()).isLessThanOrEqualTo(5);
    }

    @Test
    void oldKeysCountForADayWhileTheIssuerIsAway() {
        verify(FIRST);
        away = true;
        now = now.plus(FetchedKeys.FRESH);
        assertThat(verify(FIRST)).isInstanceOf(Verified.class);
        assertThat(fetches).hasValue(2);

        now = now.plus(FetchedKeys.TRUSTED);

        assertThat(verify(FIRST)).isInstanceOf(Unavailable.class);
        away = false;
        now = now.plus(FetchedKeys.BETWEEN_FETCHES);
        assertThat(verify(FIRST)).isInstanceOf(Verified.class);
    }

    @Test
    void beforeTheFirstKeysNobodyCanBeToldFromAnybody() {
        away = true;

        for (int i = 0; i < 10; i++) {
            assertThat(verify(FIRST)).isInstanceOf(Unavailable.class);
        }
        assertThat(fetches).hasValue(1);
        away = false;
        now = now.plus(FetchedKeys.BETWEEN_FIRST_FETCHES);
        assertThat(verify(FIRST)).isInstanceOf(Verified.class);
    }

    @Test
    void aSecretThatIsPublicIsNone() {
        OctetSequenceKey secret =
                new OctetSequenceKey.Builder(Tokens.SECRET.getBytes(StandardCharsets.UTF_8))
                        .build();
        String set = new JWKSet(java.util.List.of(FIRST, secret)).toString(false);

        assertThat(verifiers(set, Origin.PUBLIC)).isZero();
        assertThat(verifiers(set, Origin.PRIVATE)).isEqualTo(1);
    }

    @Test
    void theWebIsReadWithinLimits() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/keys", 200, published);
        answer(server, "/large", 200, " ".repeat(KeyFetches.BYTES_MAX + 1));
        answer(server, "/broken", 500, "");
        server.createContext(
                "/moved",
                exchange -> {
                    exchange.getResponseHeaders().add("location", "/keys");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(read(base.resolve("/keys"))).isEqualTo(published);
            for (String path : new String[] {"/large", "/broken", "/moved", "/nothing"}) {
                assertThatThrownBy(() -> read(base.resolve(path))).isInstanceOf(IOException.class);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keysComeOnlyOverASafeWay() {
        assertThatThrownBy(() -> new Trust.KeyUrl(URI.create("http://issuer.example/keys")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trust.KeyUrl(URI.create("https:keys")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Trust.KeyUrl(URI.create("http://localhost:99/keys")).address()).isNotNull();
    }

    private IdentityOutcome verify(ECKey key) {
        return verifier.verify(Tokens.es256(key, Tokens.claims("")));
    }

    private static int verifiers(String set, Origin origin) {
        try {
            return KeyRing.parse(set, origin).verifiers(JWSAlgorithm.HS256, null).size();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(URI address) throws IOException {
        try (KeyFetches.Web web = KeyFetches.web(address)) {
            return web.read();
        }
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(
                path,
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }
}
