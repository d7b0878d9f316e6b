package dev.tidemark.client.outbox;

/// How the outbox works. Times in milliseconds.
///
/// @param gatherMs how long a write waits for others to travel with, 0 to 1000
/// @param batchChangesMax changes of an upload; one transaction may have more
/// @param batchBytesMax UTF-8 bytes of an upload; a transaction that is larger is refused
/// @param flightsMax uploads under way at once
/// @param retryFirstMs the longest first wait after a failure
/// @param retryCapMs the longest wait after many
/// @param poisonFailures failures of the server in a row, after which a write is parked if others
///   succeed
/// @param slowMs how long after its acceptance a write is called slow to confirm
/// @param entriesMax writes at once; more are refused
public record OutboxConfig(
        long gatherMs,
        int batchChangesMax,
        int batchBytesMax,
        int flightsMax,
        long retryFirstMs,
        long retryCapMs,
        int poisonFailures,
        long slowMs,
        int entriesMax) {
    private static final OutboxConfig USUAL =
            new OutboxConfig(20, 100, 256 * 1024, 4, 1000, 60_000, 8, 10_000, 1_000_000);

    public OutboxConfig {
        check(gatherMs >= 0 && gatherMs <= 1000, "gatherMs", gatherMs);
        check(batchChangesMax >= 1, "batchChangesMax", batchChangesMax);
        check(batchBytesMax >= 1024, "batchBytesMax", batchBytesMax);
        check(flightsMax >= 1 && flightsMax <= 8, "flightsMax", flightsMax);
        check(retryFirstMs >= 1 && retryFirstMs <= retryCapMs, "retryFirstMs", retryFirstMs);
        check(poisonFailures >= 2, "poisonFailures", poisonFailures);
        check(slowMs >= 1, "slowMs", slowMs);
        check(entriesMax >= 1, "entriesMax", entriesMax);
    }

    /// What fits nearly everybody.
    public static OutboxConfig usual() {
        return USUAL;
    }

    private static void check(boolean allowed, String name, long value) {
        if (!allowed) {
            throw new IllegalArgumentException("OutboxConfig." + name + " can't be " + value);
        }
    }
}
