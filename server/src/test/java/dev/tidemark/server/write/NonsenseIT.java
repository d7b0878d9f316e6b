package dev.tidemark.server.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Bodies that were spoiled on their way, by seeds: never a server error, never a row too many, and
/// the next good write is applied.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class NonsenseIT {
    private static final String ALICE = "guest.alice";
    private static final String BATCH =
            """
            {"client": "phone", "lease": 0, "schema": 1, "acked": 0, "transactions": [
              {"seq": %d, "after": [1], "changes": [{"table": "todos", "op": "update",
                "key": {"id": 1}, "values": {"title": "t", "done": true}, "add": {"n": 1},
                "base": {"n": "3"}}]},
              {"seq": %d, "changes": [{"table": "todos", "op": "insert", "key": {"id": %1$d},
                "values": {"title": "\\u00e4\\ud83d\\ude00", "done": null, "n": 1.5e3}}]}]}
            """;
    private static final String BUFFER =
            """
            {"changes": [{"id": "c%1$d", "table": "todos", "op": "insert", "created_at": %3$d,
              "payload": {"id": %2$d, "title": {"a": [1, "b"]}, "isDone": false}},
              {"id": "d%1$d", "table": "todos", "op": "delete", "created_at": %3$d,
              "payload": {"id": %2$d}}]}
            """;
    private static final String[] ODDITIES = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-",
        "1e999",
        "\\u0000",
        "\u0000",
        "'",
        ";--",
        "\ud83d",
        "9".repeat(30),
        "seq",
        "\"todos\"",
        "a".repeat(500)
    };

    @Test
    void spoiledBodiesSpoilNothingElse(TestDatabase database, @TempDir Path folder)
            throws Exception {
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text, done boolean, n int)",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON todos TO PUBLIC");
        try (WriteSite site =
                WriteSite.of(
                        WriteSite.insecure(database, folder)
                                .table(TableRules.of("todos").columns("title", "done", "n")))) {
            for (long seed : seeds()) {
                Random random = new Random(seed);
                int number = 10 + (int) seed * 2;
                boolean batch = random.nextBoolean();
                String good =
                        (batch ? BATCH : BUFFER)
                                .formatted(number, number + 1, Instant.now().toEpochMilli());

                HttpResponse<String> response =
                        site.post(
                                batch ? WriteSite.WRITES : "/api/writes/batch",
                                ALICE,
                                spoiled(good, random));

                assertThat(response.statusCode())
                        .as("seed %d: %s", seed, response.body())
                        .isIn(200, 400, 413);
                assertThat(response.body()).as("seed %d", seed).doesNotContain("server_error");
            }
            Cells first = Cells.of("id", "1");
            WriteOutcome outcome =
                    site.apply(
                                    ALICE,
                                    ClientTransaction.of(
                                            1, RowChange.insert("todos", first, Cells.NONE)))
                            .getFirst();
            assertThat(outcome.tookEffect()).isTrue();
        }
    }

    private static String spoiled(String good, Random random) {
        StringBuilder body = new StringBuilder(good);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(body.length());
            switch (random.nextInt(3)) {
                case 0 -> body.insert(at, ODDITIES[random.nextInt(ODDITIES.length)]);
                case 1 -> body.delete(at, Math.min(body.length(), at + 1 + random.nextInt(8)));
                default -> body.setCharAt(at, (char) (1 + random.nextInt(0x2ff)));
            }
        }
        return body.toString();
    }

    private static long[] seeds() {
        Long only = Long.getLong("seed");
        return only != null ? new long[] {only} : LongStream.range(0, 300).toArray();
    }
}
