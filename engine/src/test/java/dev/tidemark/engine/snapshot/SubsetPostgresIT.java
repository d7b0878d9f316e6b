package dev.tidemark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.catalog.TableLookup;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class SubsetPostgresIT {
    private static final long MAX_BODY_BYTES = 100_000;

    private TestDatabase postgres;
    private Database database;

    @BeforeEach
    void open(TestDatabase testDatabase) throws Exception {
        postgres = testDatabase;
        postgres.sql(Golden.setUp());
        database = Database.open(DatabaseConfig.of(DatabaseUrl.parse(postgres.url())));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void bodiesAreThoseOfTheRecordedServer() throws Exception {
        assertThat(body(subset("\"grp\" = 'even'", null, null, null)))
                .isEqualTo(Golden.body("subset-where"));
        assertThat(body(subset("\"grp\" = 'odd'", "\"n\" DESC", 2L, null)))
                .isEqualTo(Golden.body("subset-order"));
        assertThat(body(subset("false", null, null, null))).isEqualTo(Golden.body("subset-none"));
    }

    @Test
    void limitAndOffsetCountBehindTheOrder() {
        assertThat(read(subset(null, "\"id\"", 2L, 2L)))
                .isInstanceOfSatisfying(
                        SubsetOutcome.Rows.class,
                        rows ->
                                assertThat(rows.body().toString())
                                        .contains("\"id\":\"3\"", "\"id\":\"4\"")
                                        .doesNotContain("\"id\":\"5\"", "\"id\":\"2\""));
    }

    @Test
    void aSubsetStaysInsideItsShape() {
        SubsetSql subset =
                new SubsetSql(shape("\"n\" > 60 OR false"), "\"n\" < 80 OR true", null, null, null);

        assertThat(read(subset))
                .isInstanceOfSatisfying(
                        SubsetOutcome.Rows.class, rows -> assertThat(rows.rows()).isEqualTo(2));
    }

    @Test
    void everyRowCarriesTheMarkOfTheMetadata() throws Exception {
        SubsetOutcome.Rows rows = (SubsetOutcome.Rows) read(subset(null, null, null, null));
        JsonNode body = new ObjectMapper().readTree(rows.body().toByteArray());

        JsonNode mark = body.at("/metadata/snapshot_mark");
        assertThat(mark.isInt()).isTrue();
        assertThat(mark.intValue()).isNotNegative();
        assertThat(body.get("data")).hasSize(8);
        assertThat(body.get("data"))
                .allSatisfy(row -> assertThat(row.at("/headers/snapshot_mark")).isEqualTo(mark));
    }

    @Test
    void aValueThatPostgresRefusesIsBlamedOnTheCondition() {
        assertThat(read(subset("\"m\" = 'nope'::mood", null, null, null)))
                .isEqualTo(
                        new SubsetOutcome.Rejected(
                                "where", "invalid input value for enum mood: \"nope\""));
        assertThat(read(subset("\"m\" = 5", null, null, null)))
                .isInstanceOf(SubsetOutcome.Rejected.class);
    }

    @Test
    void answersAtOnceShareTheirRoom() {
        SnapshotQuery big = new SnapshotQuery(table("big_t"), List.of(0, 1), null);
        SubsetSql all = new SubsetSql(big, null, null, null, null);
        SubsetReader reader = reader(SnapshotLimits.defaults(), new AnswerRoom(150_000, 250_000));

        SubsetOutcome.Rows first = (SubsetOutcome.Rows) reader.read(all);
        assertThat(first.body().array().length).isBetween(60_000, 180_000);
        SubsetOutcome second = reader.read(all);
        assertThat(reader.read(all)).isInstanceOf(SubsetOutcome.NoRoom.class);
        first.share().giveBack();
        first.share().giveBack();
        if (second instanceof SubsetOutcome.Rows rows) {
            rows.share().giveBack();
        }

        for (int i = 0; i < 5; i++) {
            ((SubsetOutcome.Rows) reader.read(all)).share().giveBack();
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedAndTheConnectionSpared() {
        SnapshotQuery big = new SnapshotQuery(table("big_t"), List.of(0, 1), null);
        SubsetSql all = new SubsetSql(big, null, null, null, null);
        SubsetSql some = new SubsetSql(big, null, "\"id\"", 10L, null);

        for (int i = 0; i < 20; i++) {
            assertThat(reader(10_000).read(all)).isInstanceOf(SubsetOutcome.TooLarge.class);
        }

        assertThat(reader(10_000).read(some)).isInstanceOf(SubsetOutcome.Rows.class);
    }

    @Test
    void aQueryThatTakesTooLongIsCancelled() {
        Duration limit = Duration.ofMillis(50);
        SnapshotLimits limits = new SnapshotLimits(limit, limit, limit, limit);
        SubsetReader reader = reader(limits, new AnswerRoom(MAX_BODY_BYTES, 1 << 20));

        assertThat(reader.read(subset("pg_sleep(600) IS NULL", null, null, null)))
                .isInstanceOfSatisfying(
                        SubsetOutcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("cancelled after 50ms"));
    }

    @Test
    void aTableThatIsGoneIsASchemaChange() throws Exception {
        SubsetSql subset = subset(null, null, null, null);
        postgres.sql("DROP TABLE sub_t");

        assertThat(read(subset)).isInstanceOf(SubsetOutcome.SchemaChanged.class);
    }

    private String body(SubsetSql subset) {
        SubsetOutcome outcome = read(subset);
        assertThat(outcome).isInstanceOf(SubsetOutcome.Rows.class);
        return Golden.masked(((SubsetOutcome.Rows) outcome).body().toString());
    }

    private SubsetOutcome read(SubsetSql subset) {
        return reader(MAX_BODY_BYTES).read(subset);
    }

    private SubsetReader reader(SnapshotLimits limits, AnswerRoom room) {
        return new SubsetReader(database, limits, room, new Random(1));
    }

    private SubsetReader reader(long maxBodyBytes) {
        return reader(SnapshotLimits.defaults(), new AnswerRoom(maxBodyBytes, 1 << 20));
    }

    private SubsetSql subset(
            @Nullable String where,
            @Nullable String orderBy,
            @Nullable Long limit,
            @Nullable Long offset) {
        return new SubsetSql(shape(null), where, orderBy, limit, offset);
    }

    private SnapshotQuery shape(@Nullable String where) {
        return new SnapshotQuery(table("sub_t"), List.of(0, 1, 2, 3), where);
    }

    private Table table(String name) {
        Catalog catalog = new Catalog(database, Clock.systemUTC(), Duration.ZERO);
        TableLookup lookup = catalog.find(new RelationName("public", name));
        return ((TableLookup.Found) lookup).table();
    }
}
