package dev.tidemark.protocol.write;

import java.util.List;

/// What a client sends at once.
///
/// @param client names the device's store; writes are counted per user and client
/// @param lease fencing number of the process that uploads, 0 for a client with one process
/// @param schemaVersion version of the client's tables
/// @param acknowledged the client knows the outcome of each number up to this one and never asks
///   again; 0 at first
/// @param entries in any order; they are applied by number
public record WriteBatch(
        String client, long lease, int schemaVersion, long acknowledged, List<BatchEntry> entries) {
    /// The longest client name in characters.
    public static final int CLIENT_LENGTH_MAX = 100;

    /// How many changes a client gathers in a batch; one transaction may be larger.
    public static final int CHANGES_MAX = 100;

    /// How many changes one transaction may have.
    public static final int TRANSACTION_CHANGES_MAX = 1000;

    /// How many columns a change may name in one place; no table of Postgres has more.
    public static final int COLUMNS_MAX = 1664;

    /// How long a batch may be in bytes.
    public static final int BYTES_MAX = 256 * 1024;

    public WriteBatch {
        entries = List.copyOf(entries);
    }

    /// A batch of a client with one process.
    public static WriteBatch of(String client, BatchEntry... entries) {
        return new WriteBatch(client, 0, 0, 0, List.of(entries));
    }
}
