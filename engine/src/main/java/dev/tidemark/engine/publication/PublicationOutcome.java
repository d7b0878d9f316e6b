package dev.tidemark.engine.publication;

/// Whether all later changes of a table will be in the stream.
public sealed interface PublicationOutcome {
    /// They will, and no transaction that began to write before that is still open.
    record Published() implements PublicationOutcome {}

    /// Somebody has to change something first.
    ///
    /// @param message for the client, as the protocol fixes it
    /// @param remedy the SQL to run, for the log or behind the message
    record Refused(String message, String remedy) implements PublicationOutcome {}

    /// Postgres never publishes such a relation: system tables, views, unlogged tables.
    ///
    /// @param message Postgres's own
    record Unpublishable(String message) implements PublicationOutcome {}

    /// The table is not there any more under this name and oid.
    record Gone(String message) implements PublicationOutcome {}

    /// Writers hold the table for too long: try again.
    record TimedOut(String message) implements PublicationOutcome {}

    /// The publication itself does not exist: the stream has to start from scratch.
    record PublicationMissing(String message) implements PublicationOutcome {}
}
