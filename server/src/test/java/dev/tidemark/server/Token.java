package dev.tidemark.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens signed with HS256, made without the library that verifies them.
public final class Token {
    public static final String SECRET = "a secret of more than thirty-two bytes";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Token() {}

    /// A token for an hour.
    ///
    /// @param more further members of the claims, each with a comma in front
    public static String of(String subject, String more) {
        return until(Instant.now().plusSeconds(3600), subject, more);
    }

    /// The same until `end`.
    public static String until(Instant end, String subject, String more) {
        String claims =
                "{\"sub\":\"%s\",\"exp\":%d%s}".formatted(subject, end.getEpochSecond(), more);
        String text = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims);
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
