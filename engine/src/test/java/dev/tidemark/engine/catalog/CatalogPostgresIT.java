package dev.tidemark.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.ColumnType.Kind;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class CatalogPostgresIT {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    private TestDatabase postgres;
    private Database database;
    private Catalog catalog;

    @BeforeEach
    void open(TestDatabase testDatabase) {
        postgres = testDatabase;
        database = Database.open(DatabaseConfig.of(DatabaseUrl.parse(postgres.url())));
        catalog = new Catalog(database, clock, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keyPositionsFollowTheIndexAndNotTheColumns() throws SQLException {
        postgres.sql("CREATE TABLE comp (a int, b text, v text, PRIMARY KEY (b, a) INCLUDE (v))");

        Table table = found("public", "comp");

        assertThat(table.columns()).extracting(Column::keyPosition).containsExactly(1, 0, -1);
        assertThat(table.keyColumns()).containsExactly(1, 0);
        assertThat(table.columns()).extracting(Column::notNull).containsExactly(true, true, false);
    }

    @Test
    void typesAreDescribed() throws SQLException {
        postgres.sql(
                "CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "CREATE DOMAIN flag AS bool",
                "CREATE DOMAIN strict_flag AS flag NOT NULL",
                "CREATE DOMAIN words AS text[]",
                "CREATE TYPE pair AS (x int, y text)",
                "CREATE TABLE t (vc varchar(20), ia2 int[][], m mood, ms mood[], f strict_flag,"
                        + " w words, p pair, r int4range, v int2vector, n name,"
                        + " num numeric(10,2))");

        Table table = found("public", "t");

        assertThat(type(table, "vc").name()).isEqualTo("varchar");
        assertThat(table.column("vc").orElseThrow().typmod()).isEqualTo(24);
        assertThat(type(table, "ia2").kind()).isEqualTo(Kind.ARRAY);
        assertThat(type(table, "ia2").dimensions()).isEqualTo(2);
        assertThat(type(table, "ia2").element()).isEqualTo(ColumnType.base(23, "int4"));
        assertThat(type(table, "m").kind()).isEqualTo(Kind.ENUM);
        assertThat(type(table, "m").enumLabels()).containsExactly("sad", "ok");
        assertThat(type(table, "m").schema()).isEqualTo("public");
        assertThat(type(table, "ms").enumLabels()).isEmpty();
        assertThat(type(table, "ms").element()).isEqualTo(type(table, "m"));
        assertThat(type(table, "f").kind()).isEqualTo(Kind.DOMAIN);
        assertThat(type(table, "f").name()).isEqualTo("strict_flag");
        assertThat(type(table, "f").withoutDomain()).isEqualTo(ColumnType.base(16, "bool"));
        assertThat(type(table, "w").withoutDomain().kind()).isEqualTo(Kind.ARRAY);
        assertThat(type(table, "p").kind()).isEqualTo(Kind.COMPOSITE);
        assertThat(type(table, "r").kind()).isEqualTo(Kind.RANGE);
        assertThat(type(table, "v").kind()).isEqualTo(Kind.BASE);
        assertThat(type(table, "n").kind()).isEqualTo(Kind.BASE);
    }

    @Test
    void onlyTablesWithColumnsCount() throws SQLException {
        postgres.sql(
                "CREATE TABLE none ()",
                "CREATE TABLE t (id int)",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE MATERIALIZED VIEW mv AS SELECT * FROM t",
                "CREATE SEQUENCE s");

        for (String name : List.of("none", "v", "mv", "s", "nope", "T")) {
            assertThat(catalog.find(new RelationName("public", name)))
                    .isEqualTo(new TableLookup.Missing());
        }
    }

    @Test
    void droppedColumnsAreLeftOutAndGeneratedOnesMarked() throws SQLException {
        postgres.sql(
                "CREATE TABLE gen (id int PRIMARY KEY, gone int, a int,"
                        + " g int GENERATED ALWAYS AS (a * 2) STORED)",
                "ALTER TABLE gen DROP COLUMN gone");

        Table table = found("public", "gen");

        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "a", "g");
        assertThat(table.columns())
                .extracting(Column::generated)
                .containsExactly(false, false, true);
    }

    @Test
    void partitionsKnowAllTablesAboveThemNearestFirst() throws SQLException {
        postgres.sql(
                "CREATE TABLE part (id int, region text, PRIMARY KEY (id, region))"
                        + " PARTITION BY LIST (region)",
                "CREATE TABLE part_eu PARTITION OF part FOR VALUES IN ('eu')"
                        + " PARTITION BY HASH (id)",
                "CREATE TABLE part_eu_0 PARTITION OF part_eu"
                        + " FOR VALUES WITH (MODULUS 1, REMAINDER 0)");

        Table root = found("public", "part");
        Table middle = found("public", "part_eu");
        Table leaf = found("public", "part_eu_0");

        assertThat(root.partitioned()).isTrue();
        assertThat(root.ancestors()).isEmpty();
        assertThat(middle.partitioned()).isTrue();
        assertThat(leaf.partitioned()).isFalse();
        assertThat(leaf.ancestors()).containsExactly(middle.oid(), root.oid());
        assertThat(leaf.keyColumns()).containsExactly(0, 1);
    }

    @Test
    void oddNamesAreFound() throws SQLException {
        postgres.sql(
                "CREATE SCHEMA \"a.b\"",
                "CREATE TABLE \"a.b\".\"we\"\"ird 'täble\" (\"Col Name\" int PRIMARY KEY)");

        Table table = found("a.b", "we\"ird 'täble");

        assertThat(table.columns()).extracting(Column::name).containsExactly("Col Name");
        assertThat(catalog.find(table.oid())).isEqualTo(new TableLookup.Found(table));
    }

    @Test
    void collationsAreResolved() throws SQLException {
        postgres.sql(
                "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2',"
                        + " deterministic = false)",
                "CREATE TABLE t (i int, plain text, c text COLLATE \"C\", ci text COLLATE ci,"
                        + " cs text[] COLLATE \"C\")");

        Table table = found("public", "t");

        assertThat(collation(table, "i")).isEqualTo(Collation.NONE);
        assertThat(collation(table, "c")).isEqualTo(Collation.C);
        assertThat(collation(table, "cs")).isEqualTo(Collation.C);
        assertThat(collation(table, "ci"))
                .isEqualTo(new Collation(Collation.Provider.ICU, "und-u-ks-level2", false));
        assertThat(collation(table, "plain").locale())
                .isEqualTo(
                        postgres.value(
                                "SELECT coalesce(datlocale, datcollate) FROM pg_database"
                                        + " WHERE datname = current_database()"));
    }

    @Test
    void anAnswerIsGivenAgainUntilItIsNoLongerFresh() throws SQLException {
        postgres.sql("CREATE TABLE t (id int)");
        Table before = found("public", "t");
        postgres.sql("ALTER TABLE t ADD COLUMN v text");

        assertThat(found("public", "t")).isSameAs(before);
        now.set(now.get().plusSeconds(1));
        assertThat(found("public", "t").columns()).hasSize(2);
    }

    @Test
    void anUnchangedDefinitionStaysTheSameObject() throws SQLException {
        postgres.sql("CREATE TABLE t (id int)");
        Table before = found("public", "t");

        now.set(now.get().plusSeconds(1));

        assertThat(found("public", "t")).isSameAs(before);
    }

    @Test
    void invalidationReachesPartitionsUnderTheTable() throws SQLException {
        postgres.sql(
                "CREATE TABLE part (id int) PARTITION BY LIST (id)",
                "CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1)");
        Table leaf = found("public", "part_1");
        postgres.sql("ALTER TABLE part ADD COLUMN v text");

        catalog.invalidate(leaf.ancestors().getFirst());

        assertThat(found("public", "part_1").columns()).hasSize(2);
    }

    @Test
    void aTableThatWasDroppedAndMadeAgainIsAnother() throws SQLException {
        postgres.sql("CREATE TABLE t (id int)");
        Table before = found("public", "t");
        postgres.sql("DROP TABLE t", "CREATE TABLE t (id int)");

        now.set(now.get().plusSeconds(1));

        assertThat(found("public", "t").oid()).isNotEqualTo(before.oid());
    }

    @Test
    void theLastAnswerStandsWhileTheDatabaseIsAway() throws SQLException {
        postgres.sql("CREATE TABLE t (id int)");
        Table before = found("public", "t");
        database.close();

        now.set(now.get().plusSeconds(1));

        assertThat(found("public", "t")).isSameAs(before);
        assertThat(catalog.find(new RelationName("public", "other")))
                .isInstanceOf(TableLookup.Unavailable.class);
        catalog.invalidate(before.oid());
        assertThat(catalog.find(new RelationName("public", "t")))
                .isInstanceOf(TableLookup.Unavailable.class);
    }

    private Table found(String schema, String name) {
        TableLookup lookup = catalog.find(new RelationName(schema, name));
        assertThat(lookup).isInstanceOf(TableLookup.Found.class);
        return ((TableLookup.Found) lookup).table();
    }

    private static ColumnType type(Table table, String column) {
        return table.column(column).orElseThrow().type();
    }

    private static Collation collation(Table table, String column) {
        return table.column(column).orElseThrow().collation();
    }
}
