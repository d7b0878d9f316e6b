package dev.tidemark.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Policies at random; Postgres is the oracle of what each reader may see.
@ExtendWith(PostgresExtension.class)
final class PolicyDifferentialIT {
    private static final int SEEDS = Integer.getInteger("policy.seeds", 60);
    private static final String ALICE = "11111111-1111-1111-1111-111111111111";

    private int narrowed;
    private int refused;

    @Test
    @Timeout(300)
    void aReaderIsServedWhatPostgresWouldShow(TestDatabase database, @TempDir Path folder)
            throws Exception {
        try (Site site = new Site(database, folder);
                Connection connection = database.connection()) {
            String group = site.role("group", "NOLOGIN");
            String reader = site.role("reader", "NOLOGIN");
            String stranger = site.role("stranger", "NOLOGIN");
            String anon = site.role("anon", "NOLOGIN");
            database.sql(
                    "GRANT " + group + " TO " + reader,
                    "CREATE TYPE kind AS ENUM ('x', 'y')",
                    "CREATE TABLE members (team text)",
                    "INSERT INTO members VALUES ('red')",
                    "CREATE FUNCTION auth.random() RETURNS float8 LANGUAGE plpgsql AS"
                            + " 'BEGIN RETURN 0.5; END'",
                    "CREATE TABLE items (id int PRIMARY KEY, owner text, owner_id uuid, team text,"
                            + " teams text[], level int, shared boolean, status text,"
                            + " note varchar(20), created date, meta jsonb, kind kind)",
                    "INSERT INTO items SELECT i, (ARRAY['"
                            + ALICE
                            + "', 'bob', NULL, '"
                            + reader
                            + "'])[i % 4 + 1], CASE WHEN i % 3 = 0 THEN '"
                            + ALICE
                            + "'::uuid WHEN i % 3 = 1 THEN gen_random_uuid() END,"
                            + " (ARRAY['red', 'blue', 'o''neil', 'a\\b', NULL, ''])[i % 6 + 1],"
                            + " CASE WHEN i % 5 > 0 THEN ARRAY['bob', NULL, 'x'] END,"
                            + " nullif(i % 6, 5), (ARRAY[true, false, NULL])[i % 3 + 1],"
                            + " (ARRAY['open', 'closed', 'other'])[i % 3 + 1],"
                            + " (ARRAY['abc', 'bcd'])[i % 2 + 1],"
                            + " '2023-12-30'::date + i,"
                            + " jsonb_build_object('k', (ARRAY['red', 'x'])[i % 2 + 1]),"
                            + " (ARRAY['x', 'y']::kind[])[i % 2 + 1]"
                            + " FROM generate_series(1, 40) AS i",
                    "GRANT SELECT ON items, members TO " + reader + ", " + anon,
                    "ALTER TABLE items ENABLE ROW LEVEL SECURITY");
            List<Reader> readers =
                    List.of(
                            new Reader(reader, ALICE, claims(ALICE, "red", "\"3\"", "true")),
                            new Reader(reader, "bob", claims("bob", "o'neil", "2", "false")),
                            new Reader(reader, "it's", claims("it's", "a\\\\b", "\"x\"", "\"\"")),
                            new Reader(anon, "", "{}"));
            for (int seed = 0; seed < SEEDS; seed++) {
                PolicyExpressions expressions =
                        new PolicyExpressions(
                                new Random(seed), List.of(group, reader, stranger, anon));
                List<String> policies = expressions.policies();
                replace(database, policies);
                for (Reader each : readers) {
                    check(site, connection, each, "seed " + seed + ": " + policies);
                }
            }
        }
        assertThat(narrowed).isGreaterThan(refused);
    }

    private void check(Site site, Connection connection, Reader reader, String context)
            throws SQLException {
        List<String> truth = null;
        String error = "";
        try {
            truth = Site.truth(connection, reader, "items");
        } catch (SQLException refusal) {
            error = refusal.getMessage();
        }
        switch (site.policies.secure(Site.all("items"), reader)) {
            case Secured.Narrowed narrowedTo -> {
                narrowed++;
                assertThat(truth).as(context + " " + reader.user() + error).isNotNull();
                assertThat(site.served(narrowedTo.request()))
                        .as(context + " " + narrowedTo.request().where())
                        .isEqualTo(truth);
            }
            case Secured.Denied(String message) -> {
                refused++;
                assertThat(message).contains("policy \"p").doesNotContain(ALICE, "it's", "neil");
            }
            case Secured.Unsupported(String message) -> {
                refused++;
                assertThat(message).startsWith("Policy \"p");
                assertThat(context)
                        .as(message)
                        .containsAnyOf("now()", "members", "random", "app.other", "session_user");
            }
            case Secured.Unavailable _ -> throw new AssertionError("unavailable: " + context);
        }
    }

    private static void replace(TestDatabase database, List<String> policies) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statements.add("DROP POLICY IF EXISTS p" + i + " ON items");
        }
        statements.addAll(policies);
        database.sql(String.join(";", statements));
    }

    private static String claims(String subject, String team, String level, String admin) {
        return """
        {"sub":"%1$s","role":"red","team":"%2$s","level":%3$s,"admin":%4$s,"app":{"team":"blue",\
        "level":1,"admin":true,"roles":["red","blue"]},"exp":1700000000}\
        """
                .formatted(subject, team, level, admin);
    }
}
