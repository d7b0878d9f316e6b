package dev.tidemark.server.identity;

import dev.tidemark.write.ledger.RowSecurity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tokens are believed, and as which Postgres roles their bearers act.
///
/// @param trust whose tokens
/// @param claims what they must say
/// @param roles as whom their bearers act
public record IdentityConfig(Trust trust, Claims claims, Roles roles) {
    /// No tokens at all.
    public static final IdentityConfig NONE = of(new Trust.None());

    /// The defaults with that trust.
    public static IdentityConfig of(Trust trust) {
        return new IdentityConfig(trust, Claims.ANY, Roles.STANDARD);
    }

    /// What a token must say, beside a subject and the time it ends.
    ///
    /// @param issuer what `iss` must be; null for anything
    /// @param audience what `aud` must name; null for anything
    /// @param leeway by how much clocks may differ, 0 to 5 min
    public record Claims(@Nullable String issuer, @Nullable String audience, Duration leeway) {
        private static final Duration LEEWAY_MAX = Duration.ofMinutes(5);

        /// Any issuer and audience, 30 s.
        public static final Claims ANY = new Claims(null, null, Duration.ofSeconds(30));

        public Claims {
            if (leeway.isNegative() || leeway.compareTo(LEEWAY_MAX) > 0) {
                throw new IllegalArgumentException("the tokens' leeway must be 0 to 5min");
            }
        }
    }

    /// As whom the database sees those who ask.
    ///
    /// @param claim the claim that names a role; null if tokens choose none
    /// @param users the roles that a token may name; who names none has the first one. Empty:
    ///   the connection's own role, for everybody
    /// @param nobody the role of those without a token
    public record Roles(@Nullable String claim, List<String> users, String nobody) {
        /// Claim `role`, role `authenticated`, else `anon`.
        public static final Roles STANDARD =
                new Roles("role", List.of(RowSecurity.USER_ROLE), RowSecurity.NOBODY_ROLE);

        public Roles {
            users = List.copyOf(users);
        }
    }
}
