package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.RowSecurity;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.TableRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Falsifiers of D19 on the server and of owner forgery, as two users and as nobody. The
/// declaration names no owner here, so that the policies stand alone.
@ExtendWith(PostgresExtension.class)
final class RowSecurityIT {
    private static final String ANN_ID = "aaaaaaaa-0000-4000-8000-000000000000";
    private static final String BOB_ID = "bbbbbbbb-0000-4000-8000-000000000000";
    private static final Identity ANN = user(ANN_ID);
    private static final Identity BOB = user(BOB_ID);
    private static final Identity NOBODY = Identity.nobody(RowSecurity.NOBODY_ROLE);

    private TestDatabase database;
    private Site site;

    @BeforeEach
    void tables(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text, owner_id uuid, claim text"
                        + " DEFAULT current_setting('request.jwt.claims', true)::json ->> 'sub')");
        site = Site.of(database, TableRules.of("todos").columns("title", "owner_id"));
        try (Connection connection = database.connection()) {
            RowSecurity.install(connection);
            RowSecurity.install(connection);
            RowSecurity.protect(connection, "public.todos", "owner_id");
            RowSecurity.protect(connection, "public.todos", "owner_id");
        }
    }

    @Test
    void aRowBelongsToWhoMadeIt() throws SQLException {
        assertThat(apply(ANN, 1, insert(1)).tookEffect()).isTrue();
        assertThat(apply(BOB, 1, insert(2)).tookEffect()).isTrue();

        assertThat(database.query("SELECT id, owner_id, claim FROM todos ORDER BY id"))
                .isEqualTo(List.of(List.of("1", ANN_ID, ANN_ID), List.of("2", BOB_ID, BOB_ID)));
    }

    @Test
    void nobodySeesOrWritesAnything() throws SQLException {
        apply(ANN, 1, insert(1));

        assertThat(code(apply(NOBODY, 1, insert(2)))).isEqualTo("forbidden");
        assertThat(code(apply(NOBODY, 2, RowChange.delete("todos", Site.id(1)))))
                .isEqualTo("forbidden");
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("1");
    }

    @Test
    void otherPeoplesRowsAreGoneAndTheirIdsTaken() throws SQLException {
        apply(ANN, 1, insert(1));

        assertThat(apply(BOB, 1, update(1, "title", "bob's"))).isEqualTo(new WriteOutcome.Gone(0));
        assertThat(apply(BOB, 2, RowChange.delete("todos", Site.id(1))))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(code(apply(BOB, 3, insert(1)))).isEqualTo("id_exists");
        assertThat(database.value("SELECT title FROM todos")).isEqualTo("t");
    }

    @Test
    void aForgedOwnerIsRefusedByThePolicyAlone() throws SQLException {
        apply(ANN, 1, insert(1));
        RowChange forged = RowChange.insert("todos", Site.id(2), Cells.of("owner_id", BOB_ID));

        assertThat(code(apply(ANN, 2, forged))).isEqualTo("forbidden");
        assertThat(code(apply(ANN, 3, update(1, "owner_id", BOB_ID)))).isEqualTo("forbidden");
        assertThat(database.value("SELECT owner_id FROM todos")).isEqualTo(ANN_ID);
    }

    @Test
    void aForgedOwnerIsRefusedByTheDeclarationAlone(TestDatabase other) throws SQLException {
        other.sql("ALTER TABLE todos DISABLE ROW LEVEL SECURITY");
        Site declared = Site.of(other, TableRules.of("todos").columns("title").owner("owner_id"));
        Cells bobs = Cells.of("owner_id", BOB_ID);
        Cells anns = Cells.of("owner_id", ANN_ID).with("title", "t");

        assertThat(code(declared.applyOne(ANN, 1, RowChange.insert("todos", Site.id(1), bobs))))
                .isEqualTo("forged_owner");
        assertThat(
                        declared.applyOne(ANN, 2, RowChange.insert("todos", Site.id(1), anns))
                                .tookEffect())
                .isTrue();
        assertThat(code(declared.applyOne(ANN, 3, update(1, "owner_id", BOB_ID))))
                .isEqualTo("forged_owner");
        assertThat(declared.applyOne(BOB, 1, update(1, "title", "x")))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(code(declared.applyOne(NOBODY, 1, update(1, "title", "x"))))
                .isEqualTo("not_signed_in");
    }

    @Test
    void writesThatWereQueuedByOneUserCannotBeSentAsAnother() throws SQLException {
        ClientTransaction queued = ClientTransaction.of(1, insert(1));
        WriteBatch batch = WriteBatch.of("phone", queued);

        site.writes(source()).apply(ANN, batch);
        List<WriteOutcome> asBob = Site.outcomes(site.writes(source()).apply(BOB, batch));

        assertThat(asBob.getFirst().tookEffect()).isFalse();
        assertThat(database.query("SELECT owner_id FROM todos"))
                .isEqualTo(List.of(List.of(ANN_ID)));
    }

    @Test
    void aConnectionGoesBackWithoutAnIdentity() throws SQLException {
        apply(ANN, 1, insert(1));

        try (Connection connection = site.connections().take();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT coalesce(current_setting('app.user_id', true), '')"
                                        + " || coalesce(current_setting('request.jwt.claims',"
                                        + " true), ''), current_user = session_user")) {
            row.next();
            assertThat(row.getString(1)).isEmpty();
            assertThat(row.getBoolean(2)).isTrue();
        }
    }

    @Test
    void theRoleOfConnectionsIsEnoughAndUsersCannotReachTheLedger() throws SQLException {
        Writes writes = site.writes(source());
        WriteBatch batch = WriteBatch.of("phone", ClientTransaction.of(1, insert(1)));

        assertThat(Site.outcomes(writes.apply(ANN, batch)).getFirst())
                .isInstanceOf(WriteOutcome.Applied.class);
        assertThat(
                        database.value(
                                "SELECT has_schema_privilege('authenticated', 'tidemark', 'USAGE')"
                                        + " OR has_table_privilege('authenticated',"
                                        + " 'tidemark.write_ledger', 'SELECT')"))
                .isEqualTo("f");
        assertThat(
                        database.value(
                                "SELECT rolsuper OR rolbypassrls FROM pg_roles"
                                        + " WHERE rolname = 'authenticator'"))
                .isEqualTo("f");
    }

    /// A migration may make the role anew while writes wait.
    @Test
    void aRoleThatIsGoneOrOutOfReachRefusesNothingForGood() throws SQLException {
        String role = "visitor_" + database.name();
        Identity visitor = Identity.of(ANN_ID, role, "{\"sub\":\"" + ANN_ID + "\"}");
        AtomicInteger told = new AtomicInteger();
        Writes writes =
                new Writes(
                        new Writes.Ports(
                                source(),
                                Pause.real(),
                                RandomGenerator.getDefault(),
                                told::incrementAndGet),
                        WritesConfig.standard(),
                        site.tables());
        WriteBatch batch = WriteBatch.of("phone", ClientTransaction.of(1, insert(1)));

        WriteOutcome gone = Site.outcomes(writes.apply(visitor, batch)).getFirst();
        database.sql(
                "CREATE ROLE " + role, "GRANT SELECT, INSERT, UPDATE, DELETE ON todos TO " + role);
        WriteOutcome outOfReach = Site.outcomes(writes.apply(visitor, batch)).getFirst();
        database.sql(
                "GRANT " + role + " TO authenticator",
                "CREATE POLICY visitors ON todos TO " + role + " USING (true)");
        WriteOutcome granted = Site.outcomes(writes.apply(visitor, batch)).getFirst();
        database.sql("DROP OWNED BY " + role, "DROP ROLE " + role);

        assertThat(gone).isInstanceOf(WriteOutcome.Retry.class);
        assertThat(outOfReach).isInstanceOf(WriteOutcome.Retry.class);
        assertThat(told).hasValue(2);
        assertThat(granted).isInstanceOf(WriteOutcome.Applied.class);
    }

    /// Seen, but not to be changed: no race, however often it is tried.
    @ParameterizedTest
    @MethodSource("policies")
    void aRowThatOthersMayOnlyReadIsRefusedForGood(ConflictPolicy policy) throws SQLException {
        database.sql(
                "CREATE TABLE board (id int PRIMARY KEY, title text, version int DEFAULT 1,"
                        + " at timestamptz DEFAULT '2020-01-01Z', owner_id uuid)",
                "INSERT INTO board (id, title, owner_id) VALUES (1, 't', '" + ANN_ID + "')",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON board TO authenticated",
                "ALTER TABLE board ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY look ON board FOR SELECT USING (true)",
                "CREATE POLICY change ON board FOR UPDATE USING"
                        + " (owner_id = current_setting('app.user_id')::uuid)",
                "CREATE POLICY remove ON board FOR DELETE USING"
                        + " (owner_id = current_setting('app.user_id')::uuid)");
        Site open =
                Site.of(
                        database,
                        TableRules.of("board")
                                .columns("title", "version", "at")
                                .onConflict(policy));
        Cells seen = Cells.of("version", "1").with("title", "t");
        RowChange update =
                RowChange.update("board", Site.id(1), Cells.of("title", "bob's")).basedOn(seen);
        RowChange delete = RowChange.delete("board", Site.id(1)).basedOn(seen);

        assertThat(code(open.applyOne(BOB, 1, update))).isEqualTo("no_effect");
        assertThat(code(open.applyOne(BOB, 2, delete))).isEqualTo("no_effect");
        assertThat(open.applyOne(BOB, 1, update)).isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(open.applyOne(ANN, 1, update).tookEffect()).isTrue();
    }

    static Stream<ConflictPolicy> policies() {
        return ConflictsIT.policies();
    }

    /// Connections that act as the role that a server logs in with.
    private DataSource source() {
        return Connections.source(
                () -> {
                    Connection connection = database.connection();
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SET SESSION AUTHORIZATION authenticator");
                    }
                    return connection;
                });
    }

    private WriteOutcome apply(Identity identity, long seq, RowChange change) {
        return site.applyOne(identity, seq, change);
    }

    private static Identity user(String id) {
        return Identity.of(id, RowSecurity.USER_ROLE, "{\"sub\":\"" + id + "\"}");
    }

    private static RowChange insert(int id) {
        return RowChange.insert("todos", Site.id(id), Cells.of("title", "t"));
    }

    private static RowChange update(int id, String column, String value) {
        return RowChange.update("todos", Site.id(id), Cells.of(column, value));
    }

    private static String code(WriteOutcome outcome) {
        assertThat(outcome).isInstanceOf(WriteOutcome.Rejected.class);
        return ((WriteOutcome.Rejected) outcome).reason().code();
    }
}
