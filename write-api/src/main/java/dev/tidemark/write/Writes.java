package dev.tidemark.write;

import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.Ledger;
import dev.tidemark.write.table.Tables;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/// Applies batches of client transactions.
///
/// Per client transaction one database transaction: the ledger's claim of (user, client, number),
/// the identity, the effect under row-level security, commit; then the position of the log. The
/// transactions of a batch run one after the other by number.
///
/// The data source's connections log in as a role that may use schema `tidemark` (see
/// [dev.tidemark.write.ledger.LedgerSchema]) and is a member of the identities' roles. Make it a
/// pool: a batch takes one connection at a time.
///
/// Any thread may call; a call blocks until the whole batch has its answer.
public final class Writes {
    private final Ports ports;
    private final WritesConfig config;
    private final Tables tables;

    /// What comes from outside.
    ///
    /// @param source of connections, best from a pool
    /// @param pause waits between attempts
    /// @param random spreads the waits; must be usable by several threads
    /// @param nanos the time that limits a batch, as of [System#nanoTime]
    /// @param unprepared is told when the ledger or a role is gone or out of reach, on the thread
    ///   that writes; clients are told to retry
    public record Ports(
            DataSource source,
            Pause pause,
            RandomGenerator random,
            LongSupplier nanos,
            Runnable unprepared) {
        /// With the machine's time, and nobody to be told.
        public Ports(DataSource source, Pause pause, RandomGenerator random) {
            this(source, pause, random, () -> {});
        }

        /// With the machine's time.
        public Ports(DataSource source, Pause pause, RandomGenerator random, Runnable unprepared) {
            this(source, pause, random, System::nanoTime, unprepared);
        }
    }

    /// Writes to these tables.
    public Writes(Ports ports, WritesConfig config, Tables tables) {
        this.ports = ports;
        this.config = config;
        this.tables = tables;
    }

    /// Applies a batch and answers each of its entries.
    ///
    /// Sending the same batch again is always safe, whatever became of the answer.
    public BatchAnswer apply(Identity identity, WriteBatch batch) {
        if (batch.schemaVersion() < config.schemaVersionMin()) {
            return new BatchAnswer.SchemaTooOld(config.schemaVersionMin());
        }
        if (batch.entries().size() > 1 && changes(batch) > WriteBatch.CHANGES_MAX) {
            return new BatchAnswer.TooLarge(WriteBatch.CHANGES_MAX);
        }
        try (Lane lane = lane()) {
            return new BatchRun(scene(identity, lane), batch).answer();
        }
    }

    /// Forgets what was decided longer ago than `age` and never acknowledged, see
    /// [Ledger#forgetOlderThan]. Run it about daily, from one node.
    ///
    /// @return how many were forgotten
    public int forgetOlderThan(Duration age) throws SQLException {
        try (Lane lane = lane()) {
            return Ledger.forgetOlderThan(lane.autoCommitting(), age);
        }
    }

    Lane lane() {
        return new Lane(ports.source());
    }

    Scene scene(Identity identity, Lane lane) {
        return new Scene(ports, config, tables, identity, lane);
    }

    private static int changes(WriteBatch batch) {
        int changes = 0;
        for (BatchEntry entry : batch.entries()) {
            changes +=
                    switch (entry) {
                        case ClientTransaction transaction -> transaction.changes().size();
                        case BatchEntry.Malformed malformed -> 1;
                    };
        }
        return changes;
    }
}
