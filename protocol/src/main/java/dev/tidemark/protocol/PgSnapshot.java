package dev.tidemark.protocol;

import java.util.ArrayList;
import java.util.List;

/// Which transactions a query saw: Postgres's `pg_current_snapshot()`.
///
/// Transaction ids here are 64-bit with the epoch; the replication stream has only the low 32 bits,
/// so comparison is modulo 2^32 around `xmax`.
///
/// @param xmin all ids below it were finished
/// @param xmax no id from it on had ended; some may have been running
/// @param running ids in between that were still running
/// @see <a href="https://www.postgresql.org/docs/current/functions-info.html">System Information
///   Functions</a>
public record PgSnapshot(long xmin, long xmax, List<Long> running) {
    public PgSnapshot {
        running = List.copyOf(running);
    }

    /// Reads Postgres's text of it, `xmin:xmax:running,...`.
    public static PgSnapshot parse(String text) {
        String[] parts = text.split(":", -1);
        List<Long> running = new ArrayList<>();
        if (!parts[2].isEmpty()) {
            for (String id : parts[2].split(",", -1)) {
                running.add(Long.parseLong(id));
            }
        }
        return new PgSnapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /// Whether the query saw the effects of the committed transaction `xid`.
    public boolean sees(int xid) {
        long wide = widen(xid);
        return wide < xmin || (wide < xmax && !running.contains(wide));
    }

    /// Whether transaction `xid` is as new as to be unseen whatever was running; so are those with
    /// later ids, but not all that commit later.
    public boolean isBefore(int xid) {
        return widen(xid) >= xmax;
    }

    private long widen(int xid) {
        return xmax + (xid - (int) xmax);
    }
}
