package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteResult;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.LedgerSchema;
import dev.tidemark.write.table.TableRules;
import dev.tidemark.write.table.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/// A database with the ledger and some tables, and a user who writes.
final class Site {
    static final Identity ANN = new Identity("ann", null, "{}");
    static final Identity BOB = new Identity("bob", null, "{}");

    private static final RandomGenerator RANDOM =
            new RandomGenerator() {
                @Override
                public long nextLong() {
                    return ThreadLocalRandom.current().nextLong();
                }
            };

    private final TestDatabase database;
    private final Connections connections;
    private final Tables tables;
    private WritesConfig config = WritesConfig.standard();

    private Site(TestDatabase database, Tables tables) {
        this.database = database;
        this.connections = new Connections(database);
        this.tables = tables;
    }

    static Site of(TestDatabase database, TableRules... rules) throws SQLException {
        try (Connection connection = database.connection()) {
            LedgerSchema.install(connection);
        }
        return new Site(database, Tables.of(rules));
    }

    Site with(WritesConfig other) {
        config = other;
        return this;
    }

    Connections connections() {
        return connections;
    }

    Tables tables() {
        return tables;
    }

    Writes writes() {
        return writes(connections.source());
    }

    Writes writes(DataSource source) {
        return new Writes(new Writes.Ports(source, Pause.real(), RANDOM), config, tables);
    }

    List<WriteOutcome> apply(Identity identity, BatchEntry... entries) {
        return apply(identity, WriteBatch.of("phone", entries));
    }

    List<WriteOutcome> apply(Identity identity, WriteBatch batch) {
        return outcomes(writes().apply(identity, batch));
    }

    WriteOutcome applyOne(Identity identity, long seq, RowChange... changes) {
        return apply(identity, ClientTransaction.of(seq, changes)).getFirst();
    }

    static List<WriteOutcome> outcomes(BatchAnswer answer) {
        assertThat(answer).isInstanceOf(BatchAnswer.Answered.class);
        return ((BatchAnswer.Answered) answer)
                .reply().results().stream().map(WriteResult::outcome).toList();
    }

    static Cells id(long id) {
        return Cells.of("id", Long.toString(id));
    }

    TestDatabase database() {
        return database;
    }
}
