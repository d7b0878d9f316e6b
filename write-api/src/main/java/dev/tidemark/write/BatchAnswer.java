package dev.tidemark.write;

import dev.tidemark.protocol.write.WriteReply;

/// What becomes of a batch.
public sealed interface BatchAnswer {
    /// Each entry has an outcome.
    record Answered(WriteReply reply) implements BatchAnswer {}

    /// Another process of the client uploads now; this one must stop. What it has sent before it
    /// lost is safe to send again.
    ///
    /// @param current the fencing number that counts
    record LeaseLost(long current) implements BatchAnswer {}

    /// The client's tables are too old; it must upgrade.
    ///
    /// @param schemaVersionMin the oldest that is understood
    record SchemaTooOld(int schemaVersionMin) implements BatchAnswer {}

    /// The batch must be split between transactions.
    ///
    /// @param changesMax how many changes it may have
    record TooLarge(int changesMax) implements BatchAnswer {}
}
