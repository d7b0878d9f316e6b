package dev.tidemark.write.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.topic.TopicChange.Manner;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/// What the tables of topics promise, whoever writes.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class TopicStoreIT {
    private static final Identity SELF = new Identity("", null, "{}");
    private static final TopicKey BOARD = TopicKey.shared("board");
    private static final String INSERT =
            "INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{\"n\":1}')";

    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'";
    private static final long POLL_NANOS = 5_000_000;

    private TestDatabase database;
    private TopicStore store;

    @BeforeEach
    void install(TestDatabase fresh) throws SQLException {
        database = fresh;
        PGSimpleDataSource source = new PGSimpleDataSource();
        String[] parts = database.url().split("[/:@]", -1);
        source.setUrl("jdbc:postgresql://127.0.0.1:" + parts[6] + "/" + database.name());
        source.setUser(parts[3]);
        source.setPassword(parts[4]);
        store = new TopicStore(source);
        setUp();
        setUp();
    }

    @Test
    void theSetUpCanBeRepeatedByManyAtOnce() throws Exception {
        database.sql("DROP SCHEMA tidemark CASCADE");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        setUp();
                                                        return null;
                                                    }))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(now().revision().counter()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"a\":\"b\"}`|`{\"a\":\"c\"}`|`{\"a\":\"c\"}`",
                "`{\"a\":\"b\"}`|`{\"b\":\"c\"}`|`{\"a\":\"b\",\"b\":\"c\"}`",
                "`{\"a\":\"b\"}`|`{\"a\":null}`|`{}`",
                "`{\"a\":\"b\",\"b\":\"c\"}`|`{\"a\":null}`|`{\"b\":\"c\"}`",
                "`{\"a\":[\"b\"]}`|`{\"a\":\"c\"}`|`{\"a\":\"c\"}`",
                "`{\"a\":\"c\"}`|`{\"a\":[\"b\"]}`|`{\"a\":[\"b\"]}`",
                "`{\"a\":{\"b\":1}}`|`{\"a\":{\"b\":2,\"c\":null}}`|`{\"a\":{\"b\":2}}`",
                "`{\"a\":[{\"b\":\"c\"}]}`|`{\"a\":[1]}`|`{\"a\":[1]}`",
                "`{\"e\":null}`|`{\"a\":1}`|`{\"a\":1,\"e\":null}`",
                "`{}`|`{\"a\":{\"bb\":{\"ccc\":null}}}`|`{\"a\":{\"bb\":{}}}`",
            })
    void aPatchDoesWhatRfc7396Says(String before, String patch, String after) throws Exception {
        write(Manner.REPLACE, before);

        TopicOutcome outcome = write(Manner.MERGE, patch);

        assertThat(outcome).isInstanceOf(TopicOutcome.Done.class);
        assertThat(database.value("SELECT (data = ?::jsonb)::text FROM tidemark.topic", after))
                .isEqualTo("true");
    }

    @Test
    void whatAStatementSaysOfTheRevisionDoesNotCount() throws SQLException {
        Revision before = now().revision();
        database.sql(
                "INSERT INTO tidemark.topic (topic, epoch, counter, data, source, updated)"
                        + " VALUES ('board', 1, 99, '{}', 'me', '2000-01-01')");
        assertThat(now().revision()).isEqualTo(before.next());
        database.sql("UPDATE tidemark.topic SET counter = counter, epoch = 1, source = 'me'");
        database.sql(
                "SET session_replication_role = replica; UPDATE tidemark.topic SET counter = 5");

        assertThat(now().revision()).isEqualTo(before.next().next().next());
        assertThat(database.query("SELECT source, updated > '2026-01-01' FROM tidemark.topic"))
                .isEqualTo(List.of(Arrays.asList(null, "t")));
    }

    @Test
    void aSourceIsOfItsTransactionOnly() throws Exception {
        write(Manner.REPLACE, "{}");
        assertThat(database.value("SELECT source FROM tidemark.topic")).isEqualTo("test");

        database.sql("UPDATE tidemark.topic SET data = '{\"n\":2}'");

        assertThat(database.value("SELECT source FROM tidemark.topic")).isNull();
    }

    /// A migration may make the role anew.
    @Test
    void aRoleThatIsGoneRefusesNothing() throws Exception {
        Identity visitor = new Identity("ann", "no_such_role", "{}");
        TopicChange change =
                new TopicChange(Manner.REPLACE, members("{}"), Optional.empty(), "test", 10_000);

        assertThat(store.write(visitor, BOARD, change)).isEqualTo(new TopicOutcome.Unavailable());
        assertThat(store.read(visitor, BOARD)).isEqualTo(new TopicOutcome.Unavailable());
    }

    /// As a claim may be that names owners.
    @Test
    void anOwnerThatIsNoTextIsRefusedForGood() throws Exception {
        TopicKey key = new TopicKey(BOARD.topic(), "a\0b");

        assertThat(store.read(SELF, key)).isInstanceOf(TopicOutcome.Refused.class);
    }

    @Test
    void aRowKeepsItsNameAndOwner() throws SQLException {
        database.sql(INSERT);

        assertThatThrownBy(() -> database.sql("UPDATE tidemark.topic SET topic = 'other'"))
                .hasMessageContaining("keeps its name");
        assertThatThrownBy(() -> database.sql("UPDATE tidemark.topic SET owner = 'alice'"))
                .hasMessageContaining("keeps its name");
        assertThatThrownBy(() -> database.sql("UPDATE tidemark.topic SET data = '[]'"))
                .hasMessageContaining("check constraint");
    }

    @Test
    void deletingManyRowsIsOneEpoch() throws SQLException {
        database.sql(
                "INSERT INTO tidemark.topic (topic, owner, data)"
                        + " SELECT 'board', 'u' || i, '{}' FROM generate_series(1, 1000) i");
        long before = now().revision().epoch();
        database.sql("UPDATE tidemark.topic_epoch SET epoch = epoch + 10000000000");

        database.sql("DELETE FROM tidemark.topic");

        assertThat(now().revision().epoch()).isEqualTo(before + 10_000_000_001L);
    }

    @Test
    void anInsertAfterADeletionHasItsEpoch() throws Exception {
        database.sql(INSERT);
        Revision first = now().revision();
        try (Connection deleting = database.connection();
                Statement delete = deleting.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            deleting.setAutoCommit(false);
            delete.execute("DELETE FROM tidemark.topic");
            Future<?> inserting =
                    threads.submit(
                            () -> {
                                database.sql(INSERT);
                                return null;
                            });
            while ("0".equals(database.value(WAITING))) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            deleting.commit();
            inserting.get(30, TimeUnit.SECONDS);
        }

        Revision second = now().revision();
        assertThat(second.counter()).isEqualTo(1);
        assertThat(second.epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void whoIsElsewhereHasANewEpochForAllRows() throws SQLException {
        database.sql(INSERT);
        Revision before = now().revision();
        assertThat(store.check()).isFalse();
        database.sql("UPDATE tidemark.topic_epoch SET place = 'before the fail-over'");

        assertThat(store.check()).isTrue();

        assertThat(store.check()).isFalse();
        Snapshot after = now();
        assertThat(after.revision().epoch()).isGreaterThan(before.epoch());
        assertThat(after.data()).isEqualTo("{\"n\": 1}");
        assertThat(
                        store.revisions(List.of(BOARD, TopicKey.shared("other")))
                                .get(TopicKey.shared("other")))
                .isEqualTo(Revision.begin(after.revision().epoch()));
    }

    @Test
    void aTableMadeAnewIsElsewhere() throws SQLException {
        database.sql(INSERT);
        Revision before = now().revision();
        database.sql("DROP TABLE tidemark.topic");
        assertThat(outcomeOfReading()).isInstanceOf(TopicOutcome.Missing.class);

        setUp();

        assertThat(now().revision().epoch()).isGreaterThan(before.epoch());
        assertThat(now().revision().counter()).isZero();
    }

    @Test
    void whoExpectsAnotherRevisionChangesNothing() throws Exception {
        database.sql(INSERT);
        Snapshot before = now();

        TopicOutcome outcome =
                store.write(
                        SELF,
                        BOARD,
                        new TopicChange(
                                Manner.REPLACE,
                                members("{}"),
                                Optional.of(List.of(Revision.begin(before.revision().epoch()))),
                                "",
                                1000));

        assertThat(outcome).isEqualTo(new TopicOutcome.Differs(before));
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void dataThatOnlyTheDatabaseCanReadIsReplacedNotPatched() throws Exception {
        database.sql(
                "INSERT INTO tidemark.topic (topic, data) VALUES ('board', ('{\"a\":'"
                        + " || repeat('[', 1500) || repeat(']', 1500) || '}')::jsonb)");

        assertThat(write(Manner.MERGE, "{\"b\":1}")).isInstanceOf(TopicOutcome.Refused.class);
        assertThat(write(Manner.REPLACE, "{\"b\":1}")).isInstanceOf(TopicOutcome.Done.class);
    }

    private void setUp() throws SQLException {
        try (Connection connection = database.connection()) {
            TopicSchema.install(connection, List.of());
        }
    }

    private Snapshot now() throws SQLException {
        if (outcomeOfReading() instanceof TopicOutcome.Done(Snapshot now)) {
            return now;
        }
        throw new AssertionError("not to be read");
    }

    private TopicOutcome outcomeOfReading() throws SQLException {
        return store.read(SELF, BOARD);
    }

    private TopicOutcome write(Manner manner, String json) throws SQLException, JsonException {
        return store.write(
                SELF,
                BOARD,
                new TopicChange(manner, members(json), Optional.empty(), "test", 10_000));
    }

    private static JsonValue.Members members(String json) throws JsonException {
        return (JsonValue.Members) JsonReader.read(json, 64);
    }
}
