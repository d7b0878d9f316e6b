package dev.tidemark.engine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class PublicationPostgresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestDatabase postgres;
    private Database database;
    private Publication publication;

    @BeforeEach
    void open(TestDatabase fresh) throws SQLException {
        postgres = fresh;
        database = Database.open(DatabaseConfig.of(DatabaseUrl.parse(postgres.url())));
        publication = publication(Publishing.MANAGED, PATIENCE);
        postgres.sql("CREATE PUBLICATION p", "CREATE TABLE items (id int PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTableEntersWithFullIdentity() throws Exception {
        PublicationOutcome outcome = publication.ensure(table("items"));

        assertThat(outcome).isEqualTo(new PublicationOutcome.Published());
        assertThat(published()).containsExactly("items");
        assertThat(identity("items")).isEqualTo("f");
        assertThat(publication.ensure(table("items"))).isEqualTo(outcome);
    }

    @Test
    void aTransactionThatWroteBeforeIsAwaited() throws Exception {
        postgres.sql("ALTER TABLE items REPLICA IDENTITY FULL");
        Table items = table("items");
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Connection writer = writing("INSERT INTO items VALUES (1)")) {
            Future<PublicationOutcome> outcome = other.submit(() -> publication.ensure(items));
            await().atMost(PATIENCE).until(() -> published().contains("items"));
            assertThat(outcome.isDone()).isFalse();

            writer.commit();

            assertThat(outcome.get()).isEqualTo(new PublicationOutcome.Published());
        }
    }

    @Test
    void transactionsThatWroteElsewhereAreNotAwaited() throws Exception {
        postgres.sql("CREATE TABLE other (id int)");

        try (Connection _ = writing("INSERT INTO other VALUES (1)")) {
            assertThat(publication.ensure(table("items")))
                    .isEqualTo(new PublicationOutcome.Published());
        }
    }

    @Test
    void aWriterThatDoesNotEndIsGivenUpAndAwaitedAgainNextTime() throws Exception {
        postgres.sql("ALTER TABLE items REPLICA IDENTITY FULL");
        Publication impatient = publication(Publishing.MANAGED, Duration.ofMillis(50));
        PublicationOutcome timedOut =
                new PublicationOutcome.TimedOut(
                        "Snapshot timed out while waiting for a table lock");

        try (Connection writer = writing("INSERT INTO items VALUES (1)")) {
            assertThat(impatient.ensure(table("items"))).isEqualTo(timedOut);
            assertThat(impatient.ensure(table("items"))).isEqualTo(timedOut);
            writer.rollback();
        }

        assertThat(impatient.ensure(table("items"))).isEqualTo(new PublicationOutcome.Published());
    }

    @Test
    void manualModeSaysWhatIsMissingStepByStep() throws Exception {
        Publication manual = publication(Publishing.MANUAL, PATIENCE);

        assertThat(manual.ensure(table("items")))
                .isEqualTo(
                        new PublicationOutcome.Refused(
                                "Database table \"public.items\" is missing from the publication"
                                        + " \"p\" and the ELECTRIC_MANUAL_TABLE_PUBLISHING setting"
                                        + " prevents Electric from adding it",
                                "ALTER PUBLICATION \"p\" ADD TABLE ONLY \"public\".\"items\""));
        postgres.sql("ALTER PUBLICATION \"p\" ADD TABLE ONLY \"public\".\"items\"");
        assertThat(manual.ensure(table("items")))
                .isEqualTo(
                        new PublicationOutcome.Refused(
                                "Database table \"public.items\" does not have its replica identity"
                                        + " set to FULL",
                                "ALTER TABLE ONLY \"public\".\"items\" REPLICA IDENTITY FULL"));
        postgres.sql("ALTER TABLE ONLY \"public\".\"items\" REPLICA IDENTITY FULL");
        assertThat(manual.ensure(table("items"))).isEqualTo(new PublicationOutcome.Published());
        manual.verify(List.of(), Set::of);
        assertThat(published()).containsExactly("items");
    }

    @Test
    void aStrangersPublicationIsOnlyChecked() throws Exception {
        try (Database asReader = as("reader")) {
            Publication checked =
                    new Publication(asReader, PublicationConfig.of("p", Publishing.MANAGED));

            assertThat(checked.ensure(table("items")))
                    .isInstanceOfSatisfying(
                            PublicationOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.message())
                                            .endsWith(
                                                    "\"p\" and Electric lacks privileges"
                                                            + " to add it"));
        }
    }

    @Test
    void aStrangersTableIsRefusedWithPostgresWords() throws Exception {
        try (Database asReader = as("reader")) {
            postgres.sql("ALTER PUBLICATION p OWNER TO reader_" + postgres.name());
            Publication own =
                    new Publication(asReader, PublicationConfig.of("p", Publishing.MANAGED));

            assertThat(own.ensure(table("items")))
                    .isInstanceOfSatisfying(
                            PublicationOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.message())
                                            .isEqualTo(
                                                    "Unable to create initial snapshot: must be"
                                                            + " owner of table items"));
            postgres.sql("ALTER PUBLICATION p OWNER TO CURRENT_USER");
        }
    }

    @Test
    void systemTablesCannotBePublished() throws Exception {
        Table system = new Table(1259, "pg_catalog", "pg_class", false, List.of(), List.of());

        assertThat(publication.ensure(system))
                .isEqualTo(
                        new PublicationOutcome.Unpublishable(
                                "cannot add relation \"pg_class\" to publication"));
    }

    @Test
    void renamedAndDroppedTablesAreGone() throws Exception {
        Table items = table("items");
        PublicationOutcome gone =
                new PublicationOutcome.Gone(
                        "Database table \"public.items\" has been dropped or renamed");

        postgres.sql("ALTER TABLE items RENAME TO things");
        assertThat(publication.ensure(items)).isEqualTo(gone);
        postgres.sql("DROP TABLE things");
        assertThat(publication.ensure(items)).isEqualTo(gone);
    }

    @Test
    void withoutThePublicationNothingCanBePublished() throws Exception {
        postgres.sql("DROP PUBLICATION p");

        assertThat(publication.ensure(table("items")))
                .isEqualTo(
                        new PublicationOutcome.PublicationMissing(
                                "Publication \"p\" not found in the database"));
        assertThat(verify(table("items")).publicationMissing()).isTrue();
    }

    @Test
    void aRootEntersForItsLeavesAndTheyGetTheIdentity() throws Exception {
        postgres.sql(
                "CREATE TABLE tree (id int, k int) PARTITION BY LIST (k)",
                "CREATE TABLE leaf PARTITION OF tree FOR VALUES IN (1)");

        assertThat(publication.ensure(table("tree"))).isEqualTo(new PublicationOutcome.Published());
        postgres.sql("CREATE TABLE leaf2 PARTITION OF tree FOR VALUES IN (2)");
        Verification verification = verify(table("tree"));

        assertThat(verification).isEqualTo(new Verification(false, List.of()));
        assertThat(entries()).containsExactly("tree");
        assertThat(identity("leaf")).isEqualTo("f");
        assertThat(identity("leaf2")).isEqualTo("f");
    }

    @Test
    void aLeafStaysWhenItsRootGoes() throws Exception {
        postgres.sql(
                "CREATE TABLE tree (id int, k int) PARTITION BY LIST (k)",
                "CREATE TABLE leaf PARTITION OF tree FOR VALUES IN (1)",
                "CREATE TABLE leaf2 PARTITION OF tree FOR VALUES IN (2)");
        publication.ensure(table("tree"));
        publication.ensure(table("leaf"));

        verify(table("leaf"));

        assertThat(published()).containsExactly("leaf");
    }

    @Test
    void childrenEnterWithTheirParent() throws Exception {
        postgres.sql("CREATE TABLE child () INHERITS (items)");

        publication.ensure(table("items"));
        verify(table("items"));

        assertThat(published()).containsExactlyInAnyOrder("items", "child");
        assertThat(identity("child")).isEqualTo("f");
    }

    @Test
    void tablesWithoutShapesAreTakenOut() throws Exception {
        postgres.sql(
                "CREATE TABLE foreign_one (id int)", "ALTER PUBLICATION p ADD TABLE foreign_one");
        publication.ensure(table("items"));

        verify(table("items"));
        assertThat(published()).containsExactly("items");

        verify();
        assertThat(published()).isEmpty();
    }

    @Test
    void aTableThatIsAboutToEnterStays() throws Exception {
        Table items = table("items");
        publication.ensure(items);

        publication.verify(List.of(), () -> Set.of(items.oid()));

        assertThat(published()).containsExactly("items");
    }

    @Test
    void aTableThatIsKeptNeedsNoShape() throws Exception {
        publication.keep(table("items"));

        verify();

        assertThat(published()).containsExactly("items");
    }

    @Test
    void aTableThatWasTakenOutIsWaitedForAnew() throws Exception {
        Table items = table("items");
        publication.ensure(items);
        verify();

        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Connection writer = writing("INSERT INTO items VALUES (1)")) {
            Future<PublicationOutcome> outcome = other.submit(() -> publication.ensure(items));
            await().atMost(PATIENCE).until(() -> published().contains("items"));
            Future<PublicationOutcome> second = other.submit(() -> publication.ensure(items));
            assertThat(outcome.isDone() || second.isDone()).isFalse();

            writer.commit();

            assertThat(outcome.get()).isEqualTo(new PublicationOutcome.Published());
            assertThat(second.get()).isEqualTo(new PublicationOutcome.Published());
        }
    }

    @Test
    void whatOthersDidIsFound() throws Exception {
        postgres.sql(
                "CREATE TABLE a (id int)", "CREATE TABLE b (id int)", "CREATE TABLE c (id int)");
        List<Table> inUse = List.of(table("items"), table("a"), table("b"), table("c"));
        for (Table table : inUse) {
            publication.ensure(table);
        }

        postgres.sql(
                "DROP TABLE a",
                "ALTER TABLE b RENAME TO bb",
                "ALTER PUBLICATION p DROP TABLE c",
                "ALTER TABLE items REPLICA IDENTITY DEFAULT");

        assertThat(verify(inUse.toArray(Table[]::new)).faults())
                .containsExactly(
                        new Verification.Fault(inUse.get(1), Verification.Kind.DROPPED),
                        new Verification.Fault(inUse.get(2), Verification.Kind.RENAMED),
                        new Verification.Fault(inUse.get(3), Verification.Kind.NOT_PUBLISHED));
        assertThat(identity("items")).isEqualTo("f");
    }

    private Verification verify(Table... tables) throws Exception {
        return publication.verify(
                List.of(tables),
                () -> Stream.of(tables).map(Table::oid).collect(Collectors.toUnmodifiableSet()));
    }

    private Publication publication(Publishing publishing, Duration writersMax) {
        return new Publication(
                database, new PublicationConfig("p", publishing, writersMax, System::nanoTime));
    }

    private Table table(String name) throws SQLException {
        String oid = postgres.value("SELECT CAST(? AS regclass)::oid", name);
        return new Table(
                Integer.parseInt(String.valueOf(oid)), "public", name, false, List.of(), List.of());
    }

    /// A connection in the middle of a transaction.
    private Connection writing(String... statements) throws SQLException {
        Connection connection = postgres.connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return connection;
    }

    /// The database as another role, which is made for it.
    private Database as(String role) throws SQLException {
        String name = role + "_" + postgres.name();
        postgres.sql("CREATE ROLE " + name + " LOGIN PASSWORD 'secret'");
        DatabaseUrl url = DatabaseUrl.parse(postgres.url());
        return Database.open(
                DatabaseConfig.of(
                        DatabaseUrl.parse(
                                "postgresql://%s:secret@%s:%d/%s"
                                        .formatted(name, url.host(), url.port(), url.database()))));
    }

    private List<String> published() throws SQLException {
        return names("SELECT relid::regclass FROM pg_get_publication_tables('p')");
    }

    private List<String> entries() throws SQLException {
        return names("SELECT prrelid::regclass FROM pg_publication_rel");
    }

    private List<String> names(String sql) throws SQLException {
        return postgres.query(sql).stream().map(row -> String.valueOf(row.getFirst())).toList();
    }

    private String identity(String table) throws SQLException {
        return String.valueOf(
                postgres.value("SELECT relreplident FROM pg_class WHERE relname = ?", table));
    }
}
