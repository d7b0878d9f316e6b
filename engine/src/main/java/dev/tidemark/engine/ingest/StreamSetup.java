package dev.tidemark.engine.ingest;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.replication.ReplicationSession;
import dev.tidemark.protocol.Lsn;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes a fresh connection to the point where the stream can begin: checks the server, takes the
/// lock, makes publication and slot, and finds out whether the stream continues the earlier one.
///
/// If it does not, the identity is forgotten *before* the new slot is made: a crash in between must
/// not look like a continuation.
final class StreamSetup {
    private static final System.Logger LOG = System.getLogger(StreamSetup.class.getName());

    private static final int OLDEST_VERSION = 140_000;
    private static final int GENERATED_COLUMNS_VERSION = 180_000;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String ALL_OPERATIONS = "insert, update, delete, truncate";

    private final IngestConfig config;
    private final ReplicationSession session;
    private final Consumer<IngestStatus> status;
    private final StreamNames names;

    StreamSetup(IngestConfig config, ReplicationSession session, Consumer<IngestStatus> status) {
        this.config = config;
        this.session = session;
        this.status = status;
        names = config.names();
    }

    /// Where a stream begins.
    ///
    /// @param identity of the stream, to be saved when it begins anew
    /// @param resetReason why it is not the continuation of the earlier one
    /// @param confirmed up to where Postgres has forgotten
    /// @param serverEnd where the server's log ended when the connection began
    /// @param senderTimeoutMs after which silence Postgres hangs up, 0 for never
    record Prepared(
            StreamIdentity identity,
            Optional<String> resetReason,
            Lsn confirmed,
            Lsn serverEnd,
            int senderTimeoutMs) {}

    /// Who the server is, and where its log ends.
    private record Server(StreamIdentity identity, Lsn end) {}

    /// The slot as the server shows it.
    private record Slot(boolean lost, Lsn confirmed) {}

    /// @param restart why the last stream can't be continued, if that is known already
    /// @param acknowledged the most that we acknowledged since we run
    Prepared prepare(Optional<String> restart, Lsn acknowledged)
            throws SQLException, IOException, CannotReplicateException {
        int version = checkServer();
        session.configure();
        new ReplicationLock(session, names.slot()).acquire(status);
        Server server = identify();
        StreamIdentity identity = server.identity();
        boolean publicationMade = ensurePublication(version);
        Optional<Slot> slot = readSlot();
        Optional<String> reason =
                restart.or(() -> publicationGone(publicationMade))
                        .or(() -> slotGone(slot, acknowledged));
        if (reason.isEmpty()) {
            reason = otherIdentity(identity);
        }
        if (reason.isPresent()) {
            config.identities().forget();
            if (slot.isPresent()) {
                dropSlot();
            }
            createSlot(version);
        }
        Lsn confirmed =
                readSlot()
                        .map(Slot::confirmed)
                        .orElseThrow(() -> new SQLException("the replication slot vanished"));
        int senderTimeoutMs =
                Integer.parseInt(
                        session.value(
                                "SELECT setting FROM pg_settings"
                                        + " WHERE name = 'wal_sender_timeout'"));
        return new Prepared(identity, reason, confirmed, server.end(), senderTimeoutMs);
    }

    private int checkServer() throws SQLException, CannotReplicateException {
        int version = Integer.parseInt(session.value("SHOW server_version_num"));
        if (version < OLDEST_VERSION) {
            throw new CannotReplicateException(
                    "Tidemark requires PostgreSQL 14 or newer; this server is "
                            + session.value("SHOW server_version"));
        }
        String walLevel = session.value("SHOW wal_level");
        if (!walLevel.equals("logical")) {
            throw new CannotReplicateException(
                    "Tidemark requires wal_level >= logical; this server has "
                            + walLevel
                            + ". Run: ALTER SYSTEM SET wal_level = 'logical'; and restart"
                            + " Postgres");
        }
        return version;
    }

    private Server identify() throws SQLException {
        List<@Nullable String> row =
                session.row("IDENTIFY_SYSTEM")
                        .orElseThrow(() -> new SQLException("IDENTIFY_SYSTEM gave no answer"));
        StreamIdentity identity =
                new StreamIdentity(
                        Objects.requireNonNullElse(row.get(0), ""),
                        Objects.requireNonNullElse(row.get(1), ""),
                        config.url().database(),
                        names.slot());
        return new Server(identity, Lsn.parse(Objects.requireNonNullElse(row.get(2), "0/0")));
    }

    /// @return whether it had to be made
    private boolean ensurePublication(int version) throws SQLException, CannotReplicateException {
        String query =
                "SELECT pubinsert AND pubupdate AND pubdelete AND pubtruncate, pubviaroot"
                        + " FROM pg_publication WHERE pubname = "
                        + ReplicationSession.literal(names.publication());
        Optional<List<@Nullable String>> found = session.row(query);
        if (found.isEmpty()) {
            createPublication(version);
            return true;
        }
        if (!"t".equals(found.get().get(0))) {
            repairPublication(
                    "publish = '" + ALL_OPERATIONS + "'",
                    "Publication "
                            + Identifiers.quoted(names.publication())
                            + " does not publish all required operations:"
                            + " INSERT, UPDATE, DELETE, TRUNCATE");
        }
        if ("t".equals(found.get().get(1))) {
            repairPublication(
                    "publish_via_partition_root = false",
                    "Publication "
                            + Identifiers.quoted(names.publication())
                            + " publishes partitions under the name of their root");
        }
        return false;
    }

    private void createPublication(int version) throws SQLException, CannotReplicateException {
        String options =
                version >= GENERATED_COLUMNS_VERSION
                        ? " WITH (publish_generated_columns = stored)"
                        : "";
        String name = Identifiers.quoted(names.publication());
        try {
            session.execute("CREATE PUBLICATION " + name + options);
        } catch (SQLException error) {
            if (INSUFFICIENT_PRIVILEGE.equals(error.getSQLState())) {
                throw new CannotReplicateException(
                        "Publication "
                                + name
                                + " not found in the database, and the role may not create it."
                                + " Run as the database's owner: CREATE PUBLICATION "
                                + name
                                + options
                                + ";");
            }
            if (!DUPLICATE_OBJECT.equals(error.getSQLState())) {
                throw error;
            }
        }
    }

    private void repairPublication(String setting, String fault)
            throws SQLException, CannotReplicateException {
        String sql =
                "ALTER PUBLICATION "
                        + Identifiers.quoted(names.publication())
                        + " SET ("
                        + setting
                        + ")";
        try {
            session.execute(sql);
        } catch (SQLException error) {
            if (INSUFFICIENT_PRIVILEGE.equals(error.getSQLState())) {
                throw new CannotReplicateException(fault + ". Run as its owner: " + sql + ";");
            }
            throw error;
        }
    }

    private Optional<Slot> readSlot() throws SQLException, CannotReplicateException {
        Optional<List<@Nullable String>> found =
                session.row(
                        "SELECT plugin, database, wal_status, confirmed_flush_lsn"
                                + " FROM pg_replication_slots WHERE slot_name = "
                                + ReplicationSession.literal(names.slot()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable String> slot = found.get();
        boolean ours =
                "pgoutput".equals(slot.get(0)) && config.url().database().equals(slot.get(1));
        if (!ours) {
            throw new CannotReplicateException(
                    "The replication slot "
                            + names.slot()
                            + " belongs to another database or plugin. Choose another replication"
                            + " stream id, or drop the slot: SELECT pg_drop_replication_slot("
                            + ReplicationSession.literal(names.slot())
                            + ");");
        }
        String confirmed = slot.get(3);
        return Optional.of(
                new Slot(
                        "lost".equals(slot.get(2)),
                        confirmed == null ? Lsn.ZERO : Lsn.parse(confirmed)));
    }

    private Optional<String> publicationGone(boolean made) {
        return made
                ? Optional.of("the publication " + names.publication() + " did not exist")
                : Optional.empty();
    }

    private Optional<String> slotGone(Optional<Slot> slot, Lsn acknowledged) {
        if (slot.isEmpty()) {
            return Optional.of("the replication slot " + names.slot() + " did not exist");
        }
        if (slot.get().lost()) {
            return Optional.of(
                    "Postgres has invalidated the replication slot "
                            + names.slot()
                            + " (max_slot_wal_keep_size or another limit was reached)");
        }
        // Only ours can move it, so it was dropped and made again meanwhile.
        if (acknowledged.value() != 0 && slot.get().confirmed().compareTo(acknowledged) > 0) {
            return Optional.of(
                    "the replication slot " + names.slot() + " was moved by somebody else");
        }
        return Optional.empty();
    }

    private Optional<String> otherIdentity(StreamIdentity now) throws IOException {
        Optional<StreamIdentity> saved = config.identities().load();
        if (saved.isEmpty()) {
            return Optional.of("nothing is known of an earlier stream");
        }
        return saved.get().equals(now)
                ? Optional.empty()
                : Optional.of("the database is another one: " + saved.get() + " became " + now);
    }

    private void dropSlot() throws SQLException {
        String slot = ReplicationSession.literal(names.slot());
        // We hold the lock, so whoever uses the slot is what is left of a cut connection.
        session.row(
                "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots"
                        + " WHERE active_pid IS NOT NULL AND slot_name = "
                        + slot);
        session.row("SELECT pg_drop_replication_slot(" + slot + ")");
    }

    private void createSlot(int version) throws SQLException {
        status.accept(new IngestStatus.CreatingSlot());
        String life =
                switch (config.slotLife()) {
                    case KEPT -> "";
                    case TEMPORARY -> " TEMPORARY";
                };
        int pid = Integer.parseInt(session.value("SELECT pg_backend_pid()"));
        try (SlotWatch _ = SlotWatch.start(config.url(), pid, version)) {
            session.row(
                    "CREATE_REPLICATION_SLOT "
                            + names.slot()
                            + life
                            + " LOGICAL pgoutput NOEXPORT_SNAPSHOT");
        }
        LOG.log(System.Logger.Level.INFO, "created the replication slot {0}", names.slot());
    }
}
