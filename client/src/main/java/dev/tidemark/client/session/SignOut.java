package dev.tidemark.client.session;

/// What a person wants who signs out while work has not been sent.
public enum SignOut {
    /// Not to sign out.
    STAY,
    /// To go; the work waits on this device until the same user comes back.
    LEAVE,
    /// To go without leaving anything, see [Session#erase]: unsent work is given up.
    ERASE
}
