package dev.tidemark.engine.ingest;

import dev.tidemark.engine.replication.ReplicationSession;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Lets one instance at a time replicate: an advisory lock named after the slot, held by the
/// replication connection and so released whenever that ends.
final class ReplicationLock {
    private static final System.Logger LOG = System.getLogger(ReplicationLock.class.getName());

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String WAIT = "10s";

    private final ReplicationSession session;
    private final String slot;
    private final String key;

    ReplicationLock(ReplicationSession session, String slot) {
        this.session = session;
        this.slot = slot;
        key = "hashtext(" + ReplicationSession.literal(slot) + ")";
    }

    /// Returns when the lock is ours, however long that takes.
    void acquire(Consumer<IngestStatus> status) throws SQLException {
        if (session.value("SELECT pg_try_advisory_lock(" + key + ")").equals("t")) {
            return;
        }
        status.accept(new IngestStatus.WaitingForLock());
        LOG.log(
                System.Logger.Level.INFO,
                "another instance replicates through slot {0}: waiting until it stops",
                slot);
        session.execute("SET lock_timeout = '" + WAIT + "'");
        while (!tryLock()) {
            breakOrphan();
        }
        session.execute("SET lock_timeout = 0");
    }

    private boolean tryLock() throws SQLException {
        try {
            session.row("SELECT pg_advisory_lock(" + key + ")");
            return true;
        } catch (SQLException error) {
            if (LOCK_NOT_AVAILABLE.equals(error.getSQLState())) {
                return false;
            }
            throw error;
        }
    }

    /// Ends a holder that has been idle for a while without using the slot: its client was cut off
    /// before it began to stream, and without keepalives the server would never notice.
    private void breakOrphan() throws SQLException {
        session.row(
                        """
                        SELECT l.pid, pg_terminate_backend(l.pid)
                        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                          AND l.database = (SELECT oid FROM pg_database
                                            WHERE datname = current_database())
                          AND l.classid = ((%1$s::bigint >> 32) & 4294967295)::oid
                          AND l.objid = (%1$s::bigint & 4294967295)::oid
                          AND l.pid <> pg_backend_pid()
                          AND a.state = 'idle' AND a.state_change < now() - interval '10 s'
                          AND EXISTS (SELECT FROM pg_replication_slots
                                      WHERE slot_name = %2$s AND NOT active)
                        """
                                .formatted(key, ReplicationSession.literal(slot)))
                .ifPresent(
                        holder ->
                                LOG.log(
                                        System.Logger.Level.WARNING,
                                        "backend {0} held the replication lock without"
                                                + " replicating: ended it",
                                        holder.getFirst()));
    }
}
