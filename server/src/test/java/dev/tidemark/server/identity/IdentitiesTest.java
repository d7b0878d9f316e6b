package dev.tidemark.server.identity;

import static dev.tidemark.server.identity.Tokens.CURVE;
import static dev.tidemark.server.identity.Tokens.NOW;
import static dev.tidemark.server.identity.Tokens.RSA;
import static dev.tidemark.server.identity.Tokens.SECRET;
import static dev.tidemark.server.identity.Tokens.bearer;
import static dev.tidemark.server.identity.Tokens.claims;
import static dev.tidemark.server.identity.Tokens.es256;
import static dev.tidemark.server.identity.Tokens.hs256;
import static dev.tidemark.server.identity.Tokens.rs256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import dev.tidemark.server.identity.IdentityOutcome.Nobody;
import dev.tidemark.server.identity.IdentityOutcome.Refused;
import dev.tidemark.server.identity.IdentityOutcome.Verified;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final IdentityConfig SHARED = IdentityConfig.of(new Trust.Secret(SECRET));

    @TempDir Path folder;

    @Test
    void aSecretVerifiesAndTheClaimsAreKept() throws IOException {
        IdentityOutcome outcome = ask(SHARED, hs256(claims(",\"org\": 12.50")));

        assertThat(outcome).isInstanceOf(Verified.class);
        Verified verified = (Verified) outcome;
        assertThat(verified.identity().user()).isEqualTo("alice");
        assertThat(verified.identity().role()).isEqualTo("authenticated");
        assertThat(verified.identity().claims())
                .isEqualTo("{\"sub\":\"alice\",\"exp\":1800000060,\"org\":12.50}");
        assertThat(verified.until()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void aKeySetVerifiesWithEachKindOfKey() throws IOException {
        IdentityConfig config = keySet();

        assertThat(ask(config, rs256(RSA, claims("")))).isInstanceOf(Verified.class);
        assertThat(ask(config, es256(CURVE, claims("")))).isInstanceOf(Verified.class);
        assertThat(ask(config, rs256(Tokens.rsa("rsa-1"), claims(""))))
                .isEqualTo(Refused.invalid("the signature is of no known key"));
        assertThat(ask(config, es256(Tokens.curve("ec-1"), claims(""))))
                .isEqualTo(Refused.invalid("the signature is of no known key"));
    }

    @Test
    void aPublicKeyIsNeverTakenForASecret() throws Exception {
        byte[] der = RSA.toRSAPublicKey().getEncoded();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Base64.getMimeEncoder().encodeToString(der));
        byte[] json = RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        IdentityConfig config = keySet();

        assertThat(ask(config, hs256(der, claims("")))).isInstanceOf(Refused.class);
        assertThat(ask(config, hs256(pem.getBytes(StandardCharsets.UTF_8), claims(""))))
                .isInstanceOf(Refused.class);
        assertThat(ask(config, hs256(json, claims("")))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256"})
    void aTokenWithoutSignatureIsNeverBelieved(String algorithm) throws IOException {
        String head = base64("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm));
        String body = base64(claims(""));

        assertThat(ask(SHARED, head + "." + body + ".")).isInstanceOf(Refused.class);
        assertThat(ask(SHARED, head + "." + body)).isInstanceOf(Refused.class);
        assertThat(ask(keySet(), head + "." + body + ".")).isInstanceOf(Refused.class);
    }

    @Test
    void otherAlgorithmsOfTheSameKeyAreRefused() throws Exception {
        String long512 = SECRET + SECRET;
        String hs512 =
                Tokens.signed(
                        new JWSHeader(JWSAlgorithm.HS512), new MACSigner(long512), claims(""));
        String ps256 =
                Tokens.signed(new JWSHeader(JWSAlgorithm.PS256), new RSASSASigner(RSA), claims(""));

        assertThat(ask(IdentityConfig.of(new Trust.Secret(long512)), hs512))
                .isInstanceOf(Refused.class);
        assertThat(ask(keySet(), ps256)).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotBelieved() throws Exception {
        ECKey own = Tokens.curve("ec-1");
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        URI elsewhere = URI.create("https://attacker.example/keys");
        List<JWSHeader> heads =
                List.of(
                        header.jwk(own.toPublicJWK()).build(),
                        header.keyID("ec-1").build(),
                        header.jwk(null).jwkURL(elsewhere).x509CertURL(elsewhere).build(),
                        header.keyID("../../keys.json").build(),
                        header.keyID("' OR 1=1 --").build());

        for (JWSHeader one : heads) {
            String token = Tokens.signed(one, new ECDSASigner(own), claims(""));
            assertThat(ask(keySet(), token))
                    .as(one.toString())
                    .isEqualTo(Refused.invalid("the signature is of no known key"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 256})
    void aSignatureOfZerosIsRefused(int length) throws IOException {
        String zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[length]);
        for (String algorithm : new String[] {"ES256", "RS256", "HS256"}) {
            String head = base64("{\"alg\":\"%s\",\"kid\":\"ec-1\"}".formatted(algorithm));
            String token = head + "." + base64(claims("")) + "." + zeros;

            assertThat(ask(keySet(), token)).as(algorithm).isInstanceOf(Refused.class);
            assertThat(ask(SHARED, token)).as(algorithm).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e18", "9223372036854775807", "-9223372036854775808", "1e308"})
    void aTimeBeyondAllCalendarsIsNoServerError(String time) throws IOException {
        assertThat(ask(SHARED, hs256("{\"sub\":\"alice\",\"exp\":" + time + "}")))
                .isInstanceOf(Refused.class);
        assertThat(ask(SHARED, hs256(claims(",\"nbf\":" + time))))
                .isNotInstanceOf(IdentityOutcome.Unavailable.class);
    }

    @Test
    void aTokenThatNeverEndsIsUntilTheEndOfTime() throws IOException {
        String late = "{\"sub\":\"alice\",\"exp\":31556889864403199}";

        assertThat(ask(SHARED, hs256(late))).isInstanceOfAny(Refused.class, Verified.class);
    }

    @Test
    void aCriticalExtensionIsRefused() throws Exception {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .criticalParams(java.util.Set.of("b64"))
                        .base64URLEncodePayload(true)
                        .build();

        assertThat(ask(SHARED, Tokens.signed(header, new MACSigner(SECRET), claims(""))))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"alice\"} | exp",
                "{\"sub\":\"alice\",\"exp\":\"1800000060\"} | time",
                "{\"sub\":\"alice\",\"exp\":1e999} | time",
                "{\"sub\":\"alice\",\"exp\":1799999970} | expired",
                "{\"sub\":\"alice\",\"exp\":1800000060,\"nbf\":1800000031} | not valid yet",
                "{\"exp\":1800000060} | sub",
                "{\"sub\":\"\",\"exp\":1800000060} | sub",
                "{\"sub\":7,\"exp\":1800000060} | sub",
                "{\"sub\":\"a\\u0000b\",\"exp\":1800000060} | sub",
                "{\"sub\":\"alice\",\"sub\":\"bob\",\"exp\":1800000060} | JSON object",
                "{\"sub\":\"alice\",\"exp\":1800000060,\"role\":\"postgres\"} | role",
                "{\"sub\":\"alice\",\"exp\":1800000060,\"role\":[\"authenticated\"]} | role",
                "[] | JSON object",
                "nothing | JSON object",
            })
    void claimsThatAreNotGoodAreRefused(String payload, String why) throws IOException {
        IdentityOutcome outcome = ask(SHARED, hs256(payload));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).contains(why));
    }

    @Test
    void clocksMayDifferByTheLeeway() throws IOException {
        assertThat(ask(SHARED, hs256("{\"sub\":\"alice\",\"exp\":1799999971}")))
                .isInstanceOf(Verified.class);
        assertThat(ask(SHARED, hs256(claims(",\"nbf\":1800000030")))).isInstanceOf(Verified.class);
        assertThat(ask(SHARED, hs256(claims(",\"nbf\":1800000029.5"))))
                .isInstanceOf(Verified.class);
    }

    @Test
    void issuerAndAudienceAreCompared() throws IOException {
        IdentityConfig config =
                new IdentityConfig(
                        new Trust.Secret(SECRET),
                        new IdentityConfig.Claims("https://issuer", "tidemark", Duration.ZERO),
                        IdentityConfig.Roles.STANDARD);
        String issuer = ",\"iss\":\"https://issuer\"";

        assertThat(ask(config, hs256(claims(issuer + ",\"aud\":\"tidemark\""))))
                .isInstanceOf(Verified.class);
        assertThat(ask(config, hs256(claims(issuer + ",\"aud\":[\"x\",\"tidemark\"]"))))
                .isInstanceOf(Verified.class);
        assertThat(ask(config, hs256(claims(issuer)))).isInstanceOf(Refused.class);
        assertThat(ask(config, hs256(claims(issuer + ",\"aud\":[]")))).isInstanceOf(Refused.class);
        assertThat(ask(config, hs256(claims(issuer + ",\"aud\":\"tidemark2\""))))
                .isInstanceOf(Refused.class);
        assertThat(ask(config, hs256(claims(",\"aud\":\"tidemark\"")))).isInstanceOf(Refused.class);
        assertThat(
                        ask(
                                config,
                                hs256(
                                        claims(
                                                ",\"iss\":\"https://issuer/\",\"aud\":"
                                                        + "\"tidemark\""))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTokenMayNameOneOfTheUsersRoles() throws IOException {
        IdentityConfig config =
                new IdentityConfig(
                        new Trust.Secret(SECRET),
                        IdentityConfig.Claims.ANY,
                        new IdentityConfig.Roles("role", List.of("member", "editor"), "anon"));

        assertThat(role(ask(config, hs256(claims(""))))).isEqualTo("member");
        assertThat(role(ask(config, hs256(claims(",\"role\":\"editor\""))))).isEqualTo("editor");
        assertThat(ask(config, hs256(claims(",\"role\":\"anon\"")))).isInstanceOf(Refused.class);
    }

    @Test
    void withoutATokenSomebodyIsNobody() throws IOException {
        try (Identities identities = Identities.open(SHARED, () -> NOW)) {
            assertThat(identities.of(List.of()))
                    .isInstanceOfSatisfying(
                            Nobody.class,
                            nobody -> {
                                assertThat(nobody.identity().signedIn()).isFalse();
                                assertThat(nobody.identity().role()).isEqualTo("anon");
                            });
        }
    }

    @Test
    void otherHeadersAreRefused() throws IOException {
        String good = "Bearer " + hs256(claims(""));
        try (Identities identities = Identities.open(SHARED, () -> NOW)) {
            assertThat(identities.of(List.of(good, good))).isInstanceOf(Refused.class);
            assertThat(identities.of(List.of("Basic YTpi"))).isInstanceOf(Refused.class);
            assertThat(identities.of(List.of(""))).isInstanceOf(Refused.class);
            assertThat(identities.of(List.of("Bearer"))).isInstanceOf(Refused.class);
            assertThat(identities.of(List.of("Bearer " + "x".repeat(9000))))
                    .isInstanceOf(Refused.class);
            assertThat(identities.of(List.of(good.replace("Bearer", "bearer"))))
                    .isInstanceOf(Verified.class);
        }
    }

    @Test
    void guestsAreBelievedOnlyWhereTheyAreOn() throws IOException {
        IdentityConfig guests = IdentityConfig.of(new Trust.Guests());

        assertThat(ask(guests, "guest.alice"))
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> {
                            assertThat(verified.identity().user()).isEqualTo("alice");
                            assertThat(verified.identity().claims())
                                    .isEqualTo(
                                            "{\"sub\":\"alice\",\"role\":\"authenticated\","
                                                    + "\"guest\":true}");
                        });
        assertThat(ask(guests, "guest.")).isInstanceOf(Refused.class);
        assertThat(ask(guests, "guest.a'; DROP")).isInstanceOf(Refused.class);
        assertThat(ask(guests, hs256(claims("")))).isInstanceOf(Refused.class);
        assertThat(ask(SHARED, "guest.alice")).isInstanceOf(Refused.class);
        assertThat(ask(IdentityConfig.NONE, "guest.alice")).isInstanceOf(Refused.class);
    }

    @Test
    void refusalsChallengeAsTheRfcSays() {
        assertThat(Refused.MISSING.challenge()).isEqualTo("Bearer realm=\"tidemark\"");
        assertThat(Refused.expired().challenge())
                .isEqualTo(
                        "Bearer realm=\"tidemark\", error=\"invalid_token\","
                                + " error_description=\"the token has expired\"");
    }

    @Test
    void aKeyFileThatCantBeUsedStopsTheStart() throws IOException {
        Path file = folder.resolve("keys.json");
        IdentityConfig config = IdentityConfig.of(new Trust.KeyFile(file));
        assertThatThrownBy(() -> Identities.open(config, () -> NOW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keys.json");
        Files.writeString(file, "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2hvcnQ\"}]}");

        assertThatThrownBy(() -> Identities.open(config, () -> NOW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no key for RS256");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTokenThatWasTouchedIsRefused(long seed) throws IOException {
        Random random = new Random(seed);
        String token = hs256(claims(""));
        StringBuilder touched = new StringBuilder(token);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(touched.length());
            switch (random.nextInt(3)) {
                case 0 -> touched.setCharAt(at, (char) (1 + random.nextInt(300)));
                case 1 -> touched.deleteCharAt(at);
                default -> touched.insert(at, (char) ('-' + random.nextInt(70)));
            }
        }

        IdentityOutcome outcome = ask(SHARED, touched.toString());

        if (outcome instanceof Verified verified) {
            // The last character of the signature has bits that nothing uses.
            assertThat(verified.identity().user()).isEqualTo("alice");
            assertThat(touched.substring(0, token.lastIndexOf('.')))
                    .isEqualTo(token.substring(0, token.lastIndexOf('.')));
        }
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 200);
    }

    private IdentityConfig keySet() throws IOException {
        Path file = folder.resolve("keys.json");
        JWKSet keys = new JWKSet(List.of(RSA.toPublicJWK(), CURVE.toPublicJWK()));
        Files.writeString(file, keys.toString(true));
        return IdentityConfig.of(new Trust.KeyFile(file));
    }

    private static IdentityOutcome ask(IdentityConfig config, String token) throws IOException {
        try (Identities identities = Identities.open(config, () -> NOW)) {
            return identities.of(bearer(token));
        }
    }

    private static String role(IdentityOutcome outcome) {
        return outcome instanceof Verified verified
                ? String.valueOf(verified.identity().role())
                : outcome.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
