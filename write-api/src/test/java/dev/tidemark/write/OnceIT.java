package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class OnceIT {
    private Site site;

    @BeforeEach
    void site(TestDatabase database) throws SQLException {
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text NOT NULL, n int)",
                "INSERT INTO todos VALUES (1, 'one', 0)");
        site = Site.of(database, TableRules.of("todos").columns("title", "n"));
    }

    @Test
    void aWriteIsAppliedOnceHoweverOftenItComes(TestDatabase database) throws SQLException {
        RowChange insert = RowChange.insert("todos", Site.id(7), Cells.of("title", "seven"));

        WriteOutcome first = site.applyOne(Site.ANN, 1, insert);
        WriteOutcome second = site.applyOne(Site.ANN, 1, insert);

        assertThat(first).isInstanceOf(WriteOutcome.Applied.class);
        long txid = ((WriteOutcome.Applied) first).txid();
        assertThat(database.value("SELECT xmin::text FROM todos WHERE id = 7"))
                .isEqualTo(Long.toString(txid));
        assertThat(second).isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(second.decision()).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(((WriteOutcome.Applied) second.decision()).txid()).isEqualTo(txid);
        assertThat(database.query("SELECT id, title FROM todos ORDER BY id"))
                .isEqualTo(List.of(List.of("1", "one"), List.of("7", "seven")));
    }
}
