package dev.tidemark.engine.policy;

/// Who reads, as Postgres would be told: the same that a write of theirs is told.
///
/// @param role `current_user`
/// @param user `current_setting('app.user_id')`, empty for nobody
/// @param claims `current_setting('request.jwt.claims')`, a JSON object
public record Reader(String role, String user, String claims) {
    /// The role alone: the rest is not for logs.
    @Override
    public String toString() {
        return "Reader[role=" + role + "]";
    }
}
