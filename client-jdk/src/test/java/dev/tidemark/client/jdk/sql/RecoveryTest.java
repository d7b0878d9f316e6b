package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes on after a proof that can't be had, a refusal and a failing file.
final class RecoveryTest {
    private static final String LISTS =
            "{\"id\":{\"type\":\"int4\",\"pk_index\":0},\"name\":{\"type\":\"text\"}}";

    private final FakeTime time = new FakeTime();
    private final SimSql.Disk disk;
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final List<Upload> uploads = new ArrayList<>();
    private Promise<Optional<Map<String, String>>> proof = proven("one");
    private Verdict verdict = new Verdict.Refused(Refusal.of("check", "no"));
    private Predicate<String> fails = values -> false;
    private SqlDatabase.SqlFailure.Reason reason = SqlDatabase.SqlFailure.Reason.BROKEN;
    private int reads;

    RecoveryTest() throws Exception {
        disk = new SimSql.Disk();
    }

    @AfterEach
    void close() throws Exception {
        disk.close();
    }

    private static Promise<Optional<Map<String, String>>> proven(String token) {
        return Promise.kept(Optional.of(Map.of("authorization", token)));
    }

    /// Fails at chosen statements, and counts.
    private final class Failing implements SqlDatabase {
        private final SqlDatabase whole;

        Failing(SqlDatabase whole) {
            this.whole = whole;
        }

        @Override
        public Promise<List<Answer>> write(List<Statement> statements) {
            return statements.stream().map(Statement::toString).anyMatch(fails)
                    ? Promise.broken(new SqlFailure(reason, "an I/O error"))
                    : whole.write(statements);
        }

        @Override
        public Promise<List<Answer>> read(List<Statement> statements, int rowsMax) {
            reads++;
            return whole.read(statements, rowsMax);
        }

        @Override
        public Cancellable watch(Runnable committed) {
            return whole.watch(committed);
        }
    }

    private SyncedDatabase open() {
        SimSql sql = new SimSql(disk, time, Chance.seeded(1, 1), new SimSql.Faults(0, 0), () -> {});
        Ports ports = FakePorts.alone(network, time, Chance.seeded(1, 1));
        Promise<SyncedDatabase> opening =
                SyncedDatabase.open(
                        new SyncedDatabase.Setup<>(
                                new Failing(sql),
                                List.of(SimDevice.shape("lists", LISTS)),
                                ports,
                                new Rows(),
                                new SyncedDatabase.Server(
                                        "http://server/v1/shape", this::upload, user -> proof),
                                SyncedDatabase.Options.usual()));
        time.pass(100);
        SyncedDatabase synced = time.settled(opening);
        synced.follow(Optional.of("ann"));
        time.pass(1_000);
        return synced;
    }

    private Promise<UploadReply> upload(Upload upload) {
        uploads.add(upload);
        return Promise.kept(
                new UploadReply.Answered(
                        upload.items().stream()
                                .map(item -> new UploadReply.OfItem(item.seq(), verdict))
                                .toList()));
    }

    private static String insert(int id) {
        return "{\"key\":\"k%1$d\",\"value\":{\"id\":\"%1$d\",\"name\":\"a\"},".formatted(id)
                + "\"headers\":{\"operation\":\"insert\",\"tags\":[\"t\"]}},";
    }

    private void serve(String messages, String offset) {
        Transport.Head head =
                new Transport.Head(
                        200,
                        Map.of(
                                "electric-handle",
                                "h1",
                                "electric-offset",
                                offset,
                                "electric-schema",
                                LISTS,
                                "electric-cursor",
                                "5"));
        network.next()
                .answer(
                        head,
                        "["
                                + messages
                                + "{\"headers\":{\"control\":\"up-to-date\","
                                + "\"global_last_seen_lsn\":\"10\"}}]");
        time.pass(100);
    }

    private String token() {
        return String.valueOf(network.next().request().headers().get("authorization"));
    }

    @Test
    void aProofThatCantBeHadIsAskedForAgain() {
        proof = Promise.broken(new IllegalStateException("no network"));
        SyncedDatabase synced = open();
        assertThat(synced.status().trouble()).isPresent();

        proof = proven("two");
        time.pass(5_000);

        assertThat(token()).isEqualTo("two");
        assertThat(synced.status().trouble()).isEmpty();
    }

    @Test
    void whoSignsInAgainGoesOnAfterARefusal() {
        SyncedDatabase synced = open();
        proof = Promise.kept(Optional.empty());
        network.next().answer(new Transport.Head(401, Map.of()), "expired");
        time.pass(60_000);
        assertThat(network.waiting()).isZero();

        proof = proven("two");
        synced.follow(Optional.of("ann"));
        time.pass(1_000);

        assertThat(token()).isEqualTo("two");
    }

    @Test
    void rowsThatLeftAreLookedForAgainAfterACrash() throws Exception {
        SyncedDatabase synced = open();
        serve(insert(1) + insert(2), "10_0");
        assertThat(disk.rows("SELECT id FROM lists")).containsExactly("1", "2");

        String out =
                "{\"headers\":{\"event\":\"move-out\","
                        + "\"patterns\":[{\"pos\":0,\"value\":\"t\"}]}},";
        serve(out, "20_0");
        synced.close();
        time.pass(100);
        while (network.waiting() > 0) {
            network.next();
        }
        open();

        assertThat(network.next().request().url()).doesNotContain("offset=20_0");
    }

    @Test
    void aLeaseThatCantBeUsedIsGivenUpAndWantedAgain() throws Exception {
        fails = statement -> statement.contains("[lease, ");
        SyncedDatabase synced = open();
        assertThat(synced.status().sending()).isFalse();

        fails = statement -> false;
        time.pass(60_000);

        assertThat(synced.status().sending()).isTrue();
        assertThat(network.waiting()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "BUSY", "BROKEN"})
    void aGuestIsToldThatNotesCantBeGathered(SqlDatabase.SqlFailure.Reason why) throws Exception {
        SyncedDatabase synced = open();
        synced.follow(Optional.empty());
        time.pass(1_000);
        assertThat(synced.status().trouble()).isEmpty();

        reason = why;
        fails = statements -> statements.contains("INTO tidemark_gather ");
        assertThat(disk.app(List.of("INSERT INTO lists VALUES (5, 'a')"))).isTrue();
        time.pass(10_000);
        assertThat(synced.status().trouble()).contains("an I/O error");

        fails = statements -> false;
        assertThat(disk.app(List.of("INSERT INTO lists VALUES (6, 'b')"))).isTrue();
        time.pass(10_000);

        assertThat(synced.status().trouble()).isEmpty();
        assertThat(disk.rows("SELECT count(*) FROM tidemark_change")).containsExactly("2");
    }

    @Test
    void whoCouldNotComeComesLater() {
        fails = statement -> statement.contains("[owner, ann]");
        open();
        assertThat(network.waiting()).isZero();

        fails = statement -> false;
        time.pass(10_000);

        assertThat(network.waiting()).isEqualTo(1);
    }

    @Test
    void afterARefusalTheFileIsLeftAlone() throws Exception {
        open();
        serve("", "10_0");
        Verdict no = verdict;
        verdict = new Verdict.Again("a lock", Verdict.Fault.CIRCUMSTANCES, 0);
        assertThat(disk.app(List.of("INSERT INTO lists VALUES (5, 'a')"))).isTrue();
        time.pass(1_000);
        verdict = no;
        time.pass(60_000);
        assertThat(disk.rows("SELECT state FROM tidemark_change")).containsExactly("parked");

        int before = reads;
        time.pass(60_000);

        assertThat(reads - before).isLessThan(10);
    }

    @Test
    void whatIsNotPutAsideCannotBeEdited() throws Exception {
        SyncedDatabase synced = open();
        verdict = new Verdict.Again("a lock", Verdict.Fault.CIRCUMSTANCES, 60_000);
        assertThat(disk.app(List.of("INSERT INTO lists VALUES (5, 'a')"))).isTrue();
        long txn = Long.parseLong(disk.rows("SELECT txn FROM tidemark_fresh").getFirst());

        Promise<?> edited =
                synced.local()
                        .edit(
                                txn,
                                List.of(
                                        RowChange.insert(
                                                "lists",
                                                BoundDatabase.cells("id", "5"),
                                                BoundDatabase.cells("name", "b"))));
        time.pass(1_000);

        assertThat(edited.outcome()).isInstanceOf(Outcome.Broken.class);
        assertThat(disk.rows("SELECT name FROM lists")).containsExactly("a");
    }
}
