package dev.tidemark.client.database;

/// What becomes of what a guest wrote into bound tables when a user comes.
public enum GuestFate {
    /// It becomes the user's. A row whose key the account has already gets a new key.
    MOVE,
    /// It becomes the user's. A row whose key the account has already changes that row.
    MERGE,
    /// It stays the guest's, to be seen again after signing out.
    KEEP_ASIDE,
    /// Nobody wants it.
    DISCARD
}
