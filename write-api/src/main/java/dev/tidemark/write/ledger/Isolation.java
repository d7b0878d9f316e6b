package dev.tidemark.write.ledger;

/// Postgres's isolation of the transactions that apply writes. Always said, as the database's
/// default may be another and the ledger depends on it.
///
/// @see <a href="https://www.postgresql.org/docs/current/transaction-iso.html">Isolation</a>
public enum Isolation {
    /// Postgres's default. Each statement sees what is committed; rows are locked as they change.
    READ_COMMITTED("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", ""),
    /// As if transactions ran one after another, for triggers and validators that read other rows.
    /// More transactions collide and run again.
    ///
    /// The snapshot may then be older than the claim, so the client's row is locked: that notices
    /// an acknowledgement that came in between. There is nothing to lock in a row that came in
    /// between itself, so it is made before the first claim.
    SERIALIZABLE("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", " FOR SHARE");

    private final String begin;
    private final String lock;

    Isolation(String begin, String lock) {
        this.begin = begin;
        this.lock = lock;
    }

    String begin() {
        return begin;
    }

    String lock() {
        return lock;
    }
}
