package dev.tidemark.client.session;

/// What becomes of a guest's work when somebody signs in.
public enum GuestChoice {
    /// It becomes the user's. A row whose key the account has already gets a new key.
    MOVE,
    /// It becomes the user's. A row whose key the account has already changes that row.
    MERGE,
    /// It stays the guest's, to be found again after signing out.
    KEEP_ASIDE,
    /// Nobody wants it.
    DISCARD
}
