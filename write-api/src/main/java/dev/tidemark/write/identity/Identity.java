package dev.tidemark.write.identity;

import org.jspecify.annotations.Nullable;

/// A verified user, or nobody in particular, as the server knows them from a token.
///
/// @param user id as Postgres's policies and the ledger see it; empty for nobody
/// @param role the Postgres role to act as, which the connection's own role must be a member of;
///   `null` to stay the connection's own
/// @param claims the token's claims, a JSON object
public record Identity(String user, @Nullable String role, String claims) {
    /// The setting that policies and column defaults read.
    public static final String USER_SETTING = "app.user_id";

    /// The setting with the claims, as PostgREST names it.
    public static final String CLAIMS_SETTING = "request.jwt.claims";

    /// A user who is signed in.
    ///
    /// @throws IllegalArgumentException if `user` is empty: that is [#nobody]
    public static Identity of(String user, String role, String claims) {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("a user has an id");
        }
        return new Identity(user, role, claims);
    }

    /// Somebody who is not signed in.
    public static Identity nobody(String role) {
        return new Identity("", role, "{}");
    }

    /// Whether somebody is signed in.
    public boolean signedIn() {
        return !user.isEmpty();
    }

    /// The user alone: claims are not for logs.
    @Override
    public String toString() {
        return signedIn() ? user : "nobody";
    }
}
