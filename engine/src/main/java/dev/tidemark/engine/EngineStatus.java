package dev.tidemark.engine;

/// How far the engine is.
public sealed interface EngineStatus {
    /// Not ready yet; `waitingFor` says on what, as requests that give up waiting report it.
    record Starting(String waitingFor) implements EngineStatus {}

    /// Another instance holds the replication lock; existing shapes can be read.
    record Waiting(String waitingFor) implements EngineStatus {}

    /// Everything works.
    record Active() implements EngineStatus {}

    /// Nobody asked for a while, so the database is let alone; or it is being woken. Existing
    /// shapes can be read, but nobody can tell whether that is all.
    record Asleep(String waitingFor) implements EngineStatus {}

    /// It can't go on without a person; `reason` says what to do.
    record Failed(String reason) implements EngineStatus {}
}
