package dev.tidemark.engine.ingest;

/// How far [Ingest] is.
public sealed interface IngestStatus {
    /// On the way to the first change, or back to it after the connection was lost.
    ///
    /// @param lastError why the last attempt failed, empty if there was none
    record Connecting(String lastError) implements IngestStatus {}

    /// Another instance holds the lock and replicates; it is our turn when it stops.
    record WaitingForLock() implements IngestStatus {}

    /// Postgres makes the slot as soon as all transactions that are open now have ended.
    record CreatingSlot() implements IngestStatus {}

    /// Nobody asks for anything, so nothing is connected; or somebody has just asked, and the first
    /// attempt to connect is under way.
    record Asleep() implements IngestStatus {}

    /// Changes arrive, and those that were made during the sleep are not all here yet.
    record CatchingUp() implements IngestStatus {}

    /// Changes arrive.
    record Streaming() implements IngestStatus {}

    /// It can't go on until a person does what `reason` says; it tries again now and then. Once
    /// changes have arrived, only an error of the program leads here.
    record Failed(String reason) implements IngestStatus {}

    /// What a request that gives up waiting says it waited for; empty if there is nothing to wait
    /// for.
    default String waitingFor() {
        return switch (this) {
            case Connecting connecting -> "Postgres lock acquisition";
            case WaitingForLock waiting -> "Postgres lock acquisition";
            case CreatingSlot creating ->
                    "replication client to be ready. Check that you don't have pending"
                            + " transactions in the database. Electric has to wait for all pending"
                            + " transactions to commit or rollback before it can create the"
                            + " replication slot.";
            case Asleep asleep -> "Postgres lock acquisition";
            case CatchingUp late -> "shape data to be loaded";
            case Streaming streaming -> "";
            case Failed failed -> "Postgres lock acquisition";
        };
    }
}
