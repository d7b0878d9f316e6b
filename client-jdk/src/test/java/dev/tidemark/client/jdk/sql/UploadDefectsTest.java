package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.Lsn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The published way of uploading starts a second loop when something is written while the first
/// one begins, and asks a failing server as fast as it can.
final class UploadDefectsTest {
    private static final SimSql.Faults NONE = new SimSql.Faults(0, 0);

    private final FakeTime time = new FakeTime();
    private final Chance chance = Chance.seeded(1, 1);
    private final SimSql.Disk disk;
    private final List<Upload> uploads = new ArrayList<>();
    private int flying;
    private int most;

    UploadDefectsTest() throws Exception {
        disk = new SimSql.Disk();
    }

    @AfterEach
    void close() throws Exception {
        disk.close();
    }

    private void device(Uploader uploader) {
        new SimDevice(
                time,
                disk,
                chance,
                NONE,
                SimDevice.Around.with(at -> (request, receiver) -> () -> {}, at -> uploader));
        time.pass(1_000);
    }

    private void insert(int id) throws Exception {
        assertThat(disk.app(List.of("INSERT INTO lists VALUES (" + id + ", 'a')"))).isTrue();
    }

    private Promise<UploadReply> slowly(Upload upload) {
        uploads.add(upload);
        flying++;
        most = Math.max(most, flying);
        Promise<UploadReply> reply = new Promise<>();
        time.after(
                500,
                () -> {
                    flying--;
                    reply.keep(
                            new UploadReply.Answered(
                                    upload.items().stream()
                                            .map(UploadDefectsTest::accepted)
                                            .toList()));
                });
        return reply;
    }

    private static UploadReply.OfItem accepted(Upload.Item item) {
        return new UploadReply.OfItem(
                item.seq(),
                Verdict.Accepted.whole(new Receipt.Committed(item.seq(), new Lsn(item.seq()))));
    }

    @Test
    void writesWhileItBeginsStartNoSecondUpload() throws Exception {
        device(this::slowly);

        for (int i = 0; i < 40; i++) {
            insert(i);
            time.pass(i % 3);
        }
        time.pass(20_000);

        assertThat(most).isEqualTo(1);
        List<Long> numbers =
                uploads.stream()
                        .flatMap(upload -> upload.items().stream())
                        .map(Upload.Item::seq)
                        .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void aServerThatFailsIsAskedLessAndLessOften() throws Exception {
        List<UploadReply> failures =
                List.of(
                        new UploadReply.Failed("oops", 0),
                        new UploadReply.Unreachable("nobody is there"),
                        new UploadReply.Busy("too much", 0));
        for (UploadReply failure : failures) {
            uploads.clear();
            UploadDefectsTest other = new UploadDefectsTest();
            other.device(
                    upload -> {
                        other.uploads.add(upload);
                        return Promise.kept(failure);
                    });
            other.insert(1);

            other.time.pass(10 * 60_000);

            assertThat(other.uploads).as(failure.toString()).hasSizeBetween(5, 1_500);
            assertThat(other.disk.rows("SELECT name FROM lists")).containsExactly("a");
            other.close();
        }
    }

    @Test
    void whatTheServerFailsAtIsPutAsideAndTheRestFlows() throws Exception {
        Set<Long> poison = new TreeSet<>();
        device(
                upload -> {
                    uploads.add(upload);
                    boolean fails =
                            upload.items().stream().anyMatch(one -> poison.contains(one.seq()));
                    return Promise.kept(
                            fails
                                    ? new UploadReply.Failed("oops", 0)
                                    : new UploadReply.Answered(
                                            upload.items().stream()
                                                    .map(UploadDefectsTest::accepted)
                                                    .toList()));
                });
        poison.add(3L);
        for (int id : IntStream.range(0, 20).toArray()) {
            insert(id);
        }
        for (int i = 20; i < 40; i++) {
            time.pass(2_000);
            insert(i);
        }
        time.pass(60_000);

        assertThat(disk.rows("SELECT DISTINCT code FROM tidemark_change WHERE state = 'parked'"))
                .containsExactly("poison");
        assertThat(disk.rows("SELECT count(*) FROM tidemark_change WHERE state = 'parked'"))
                .containsExactly("1");
        assertThat(disk.rows("SELECT count(*) FROM tidemark_receipt")).containsExactly("39");
        assertThat(disk.rows("SELECT count(*) FROM lists")).containsExactly("39");
    }

    @Test
    void aTransactionThatNoServerTakesIsPutAside() throws Exception {
        device(this::slowly);
        disk.app(
                IntStream.range(0, 1_200)
                        .mapToObj(id -> "INSERT INTO lists VALUES (" + id + ", 'a')")
                        .toList());
        insert(5_000);

        time.pass(20_000);

        assertThat(disk.rows("SELECT code, count(*) FROM tidemark_change GROUP BY code"))
                .containsExactly("null|1", "too_large|1200");
        assertThat(disk.rows("SELECT id FROM lists")).containsExactly("5000");
        assertThat(uploads).hasSize(1);
    }
}
