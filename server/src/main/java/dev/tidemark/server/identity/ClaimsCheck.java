package dev.tidemark.server.identity;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.server.identity.IdentityOutcome.Refused;
import dev.tidemark.server.identity.IdentityOutcome.Verified;
import dev.tidemark.write.identity.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks what a token with a good signature says.
final class ClaimsCheck {
    private static final int DEPTH_MAX = 16;
    private static final int SUBJECT_LENGTH_MAX = 255;

    private final IdentityConfig config;
    private final InstantSource clock;

    ClaimsCheck(IdentityConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// @param payload the token's second part, decoded
    IdentityOutcome check(byte[] payload) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
            if (JsonReader.read(text, DEPTH_MAX) instanceof JsonValue.Members claims) {
                return check(claims);
            }
            return Refused.invalid("the claims are no JSON object");
        } catch (CharacterCodingException | JsonException malformed) {
            return Refused.invalid("the claims are no JSON object");
        } catch (DateTimeException | NumberFormatException absurd) {
            return Refused.invalid("a time in the claims is none");
        }
    }

    private IdentityOutcome check(JsonValue.Members object) {
        Map<String, JsonValue> claims = object.byName();
        Instant now = clock.instant();
        Instant end = time(claims.get("exp"));
        if (end == null) {
            return Refused.invalid("exp, the time at which the token ends, is missing");
        }
        Instant until = end.plus(config.claims().leeway());
        if (!now.isBefore(until)) {
            return Refused.expired();
        }
        Instant begin = time(claims.get("nbf"));
        if (begin != null && now.plus(config.claims().leeway()).isBefore(begin)) {
            return Refused.invalid("the token is not valid yet");
        }
        String issuer = config.claims().issuer();
        if (issuer != null && !issuer.equals(text(claims.get("iss")))) {
            return Refused.invalid("the token is of another issuer");
        }
        String audience = config.claims().audience();
        if (audience != null && !names(claims.get("aud"), audience)) {
            return Refused.invalid("the token is for another audience");
        }
        String subject = text(claims.get("sub"));
        if (subject == null || !usable(subject)) {
            return Refused.invalid("sub is not 1 to 255 characters");
        }
        return identified(subject, object, until);
    }

    private IdentityOutcome identified(String subject, JsonValue.Members claims, Instant until) {
        IdentityConfig.Roles roles = config.roles();
        if (roles.users().isEmpty()) {
            return new Verified(new Identity(subject, null, claims.toJson()), until);
        }
        Optional<JsonValue> named =
                Optional.ofNullable(roles.claim()).map(claim -> claims.byName().get(claim));
        String role = named.isEmpty() ? roles.users().getFirst() : text(named.get());
        if (role == null || !roles.users().contains(role)) {
            return Refused.invalid("the role that the token names is not for users");
        }
        return new Verified(Identity.of(subject, role, claims.toJson()), until);
    }

    /// What can be a text in Postgres and a line in nobody's log.
    private static boolean usable(String subject) {
        return !subject.isEmpty()
                && subject.length() <= SUBJECT_LENGTH_MAX
                && subject.chars().noneMatch(Character::isISOControl);
    }

    private static boolean names(@Nullable JsonValue claim, String audience) {
        return switch (claim) {
            case JsonValue.Text(String one) -> one.equals(audience);
            case JsonValue.Items(List<JsonValue> several) ->
                    several.contains(new JsonValue.Text(audience));
            case null, default -> false;
        };
    }

    private static @Nullable String text(@Nullable JsonValue claim) {
        return claim instanceof JsonValue.Text(String value) ? value : null;
    }

    /// A NumericDate of RFC 7519: seconds, perhaps with a fraction. Null if it is absent.
    private static @Nullable Instant time(@Nullable JsonValue claim) {
        if (claim == null) {
            return null;
        }
        if (claim instanceof JsonValue.Digits(String literal)) {
            double seconds = Double.parseDouble(literal);
            return Instant.ofEpochSecond((long) Math.floor(seconds));
        }
        throw new DateTimeException("not a number");
    }
}
