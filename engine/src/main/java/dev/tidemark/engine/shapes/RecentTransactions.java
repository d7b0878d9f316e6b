package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.PgSnapshot;

/// The ids of the transactions that the stream has carried lately.
///
/// Postgres may send a transaction before snapshots see it: its commit is on disk, but the backend
/// has not told the others yet, and with synchronous replication that can take a while. A snapshot
/// that still counts such a transaction as running would miss it for a shape that was registered
/// after the stream had carried it. So a snapshot is compared with these.
///
/// A snapshot names as running only what began before the newest transaction that has ended. What
/// began later is not named, and yet may be in the stream already.
///
/// Guarded by the lock of [Shapes].
final class RecentTransactions {
    /// Far more than can be between a commit's record and its visibility: one for each connection.
    private static final int KEPT = 1 << 14;

    private final int[] xids = new int[KEPT];
    private final long[] numbers = new long[KEPT];
    private int next;

    /// Notes a transaction that the stream has carried.
    ///
    /// @param number counts the stream's transactions from one
    void add(int xid, long number) {
        xids[next] = xid;
        numbers[next] = number;
        next = (next + 1) % KEPT;
    }

    /// Whether a transaction that was carried as `upToNumber` or before is unseen by `snapshot`.
    boolean unseenBy(PgSnapshot snapshot, long upToNumber) {
        for (int i = 0; i < KEPT; i++) {
            if (numbers[i] > 0 && numbers[i] <= upToNumber && !snapshot.sees(xids[i])) {
                return true;
            }
        }
        return false;
    }
}
