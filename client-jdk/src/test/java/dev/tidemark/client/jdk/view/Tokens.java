package dev.tidemark.client.jdk.view;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An issuer of tokens that may refuse: signed with HS256, good for an hour.
final class Tokens {
    static final String SECRET = "a secret of more than thirty-two bytes";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private volatile boolean signedIn = true;

    /// Whoever asks has to sign in again from now on.
    void expire() {
        signedIn = false;
    }

    void renew() {
        signedIn = true;
    }

    CompletionStage<Optional<String>> of(String user) {
        return CompletableFuture.completedFuture(
                signedIn ? Optional.of(token(user)) : Optional.empty());
    }

    private static String token(String user) {
        long end = Instant.now().plusSeconds(3600).getEpochSecond();
        String text =
                part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                        + "."
                        + part("{\"sub\":\"%s\",\"exp\":%d}".formatted(user, end));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
