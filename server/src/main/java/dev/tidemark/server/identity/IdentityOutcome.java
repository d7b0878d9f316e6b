package dev.tidemark.server.identity;

import dev.tidemark.write.identity.Identity;
import java.time.Duration;
import java.time.Instant;

/// Who asks, as far as it is known.
public sealed interface IdentityOutcome {
    /// A user with a good token.
    ///
    /// @param identity subject, role and claims
    /// @param until when the token ends, leeway included; nothing may be promised beyond
    record Verified(Identity identity, Instant until) implements IdentityOutcome {}

    /// Somebody without a token. Where that is not enough, answer [Refused#MISSING].
    record Nobody(Identity identity) implements IdentityOutcome {}

    /// Somebody with a token that is not good: status 401.
    ///
    /// @param code a word for programs: `token_missing`, `token_expired`, `token_invalid`
    /// @param message for people; nothing of the token
    record Refused(String code, String message) implements IdentityOutcome {
        /// A token is needed, and there was none.
        public static final Refused MISSING =
                new Refused("token_missing", "a bearer token is needed");

        private static final String REALM = "Bearer realm=\"tidemark\"";

        static Refused invalid(String message) {
            return new Refused("token_invalid", message);
        }

        static Refused expired() {
            return new Refused("token_expired", "the token has expired");
        }

        /// The value of `www-authenticate`, RFC 6750 section 3.
        public String challenge() {
            return equals(MISSING)
                    ? REALM
                    : "%s, error=\"invalid_token\", error_description=\"%s\""
                            .formatted(REALM, message);
        }
    }

    /// The keys can't be had now, so nobody can be told from anybody: status 503.
    ///
    /// @param retryAfter when to ask again
    record Unavailable(Duration retryAfter) implements IdentityOutcome {}
}
