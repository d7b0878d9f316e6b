package dev.tidemark.engine.ingest;

/// Postgres is set up in a way that a person has to change first; the message says how.
final class CannotReplicateException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    CannotReplicateException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// What is wrong and what to do.
    String reason() {
        return reason;
    }
}
