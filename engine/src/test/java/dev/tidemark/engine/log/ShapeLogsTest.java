package dev.tidemark.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.engine.disk.FileDisk;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeLogsTest {
    private static final PgSnapshot SNAPSHOT = new PgSnapshot(100, 110, List.of(103L));
    private static final Lsn WAL_END = new Lsn(535);

    @TempDir private Path directory;
    private final List<String> heard = new ArrayList<>();
    private ShapeLogs logs;

    @BeforeEach
    void openFirst() throws IOException {
        logs = open();
    }

    @AfterEach
    void closeLast() throws IOException {
        logs.close();
    }

    @Test
    void whatIsNotedOfAShapeSurvivesARestart() throws IOException {
        byte[] early = {1};
        byte[] late = {2, 3};
        ShapeLog first = logs.create(new ShapeHandle("a-1"), new byte[0]);
        logs.note(List.of(first), early);
        complete(first);
        ShapeLog second = logs.create(new ShapeHandle("a-2"), new byte[0]);
        complete(second);
        assertThat(reopened(first).note()).isEqualTo(early);
        assertThat(logs.shapes()).last().matches(log -> log.note() == null);

        logs.note(logs.shapes(), late);
        logs.note(List.of(logs.shapes().getFirst()), early);
        assertThat(reopened(first).note()).isEqualTo(early);
        assertThat(reopened(second).noted(late)).isTrue();
    }

    private static void complete(ShapeLog shape) throws IOException {
        try (SnapshotWriter writer = shape.writeSnapshot()) {
            shape.snapshotTaken(SNAPSHOT, WAL_END);
            writer.complete();
        }
    }

    private ShapeLog reopened(ShapeLog shape) throws IOException {
        logs.close();
        logs = open();
        return logs.shapes().stream()
                .filter(log -> log.handle().equals(shape.handle()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void snapshotIsReadChunkByChunkThenTheLog() throws IOException {
        ShapeLog shape = logs.create(new ShapeHandle("a-1"), new byte[] {1, 2});
        SnapshotWriter writer = shape.writeSnapshot();
        message(writer, "0123456789");
        message(writer, "x".repeat(100));

        assertThat(snapshot(shape, LogOffset.BEFORE_ALL))
                .isEqualTo("[0123456789," + "x".repeat(100) + "]");
        assertThat(shape.read(LogOffset.ofSnapshotChunk(0)))
                .isInstanceOf(LogRead.SnapshotPending.class);

        message(writer, "z");
        shape.snapshotTaken(SNAPSHOT, WAL_END);
        writer.complete();

        assertThat(snapshot(shape, LogOffset.ofSnapshotChunk(0))).isEqualTo("[z]");
        assertThat(entries(shape, LogOffset.ofSnapshotChunk(1))).isEqualTo("0_inf closed=false:");
        assertThat(entries(shape, LogOffset.ofSnapshotChunk(9))).isEqualTo("0_inf closed=false:");
        assertThat(shape.read(new LogOffset(1, 0))).isInstanceOf(LogRead.OutOfBounds.class);
    }

    @Test
    void emptySnapshotIsOneEmptyChunk() throws IOException {
        ShapeLog shape = complete("a-1");

        assertThat(snapshot(shape, LogOffset.BEFORE_ALL)).isEqualTo("[]");
    }

    @Test
    void anErrorOnTheLogsThreadIsKnown() throws IOException {
        logs.close();
        DurabilityListener broken =
                new DurabilityListener() {
                    @Override
                    public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
                        throw new StackOverflowError("planted");
                    }

                    @Override
                    public void stalled(String reason) {}
                };
        logs = ShapeLogs.open(LogConfig.in(directory), broken);
        assertThat(logs.failure()).isNull();

        transaction(500, 200, List.of("\"n\":1"), complete("a-1"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(logs.failure()).contains("planted"));
    }

    @Test
    void entriesShowOnlyOnceTheyAreDurable() throws IOException {
        ShapeLog shape = complete("a-1");

        transaction(500, 200, List.of("\"n\":1", "\"n\":2"), shape);
        String before = entries(shape, LogOffset.SNAPSHOT_END);
        logs.flush();

        assertThat(before).isEqualTo("0_inf closed=false:");
        assertThat(entries(shape, LogOffset.SNAPSHOT_END))
                .isEqualTo(
                        "500_2 closed=false:"
                                + LogText.notLast("\"n\":1")
                                + ","
                                + LogText.last("\"n\":2"));
        assertThat(entries(shape, new LogOffset(500, 0)))
                .isEqualTo("500_2 closed=false:" + LogText.last("\"n\":2"));
        assertThat(entries(shape, new LogOffset(500, 2))).isEqualTo("500_2 closed=false:");
        assertThat(shape.latest()).isEqualTo(new LogOffset(500, 2));
        assertThat(heard).containsExactly("500 501 [a-1]");
    }

    @Test
    void offsetBetweenTwoEntriesGivesTheLater() throws IOException {
        ShapeLog shape = complete("a-1");

        transaction(500, 200, List.of("\"n\":1"), shape);
        transaction(600, 201, List.of("\"n\":2"), shape);
        logs.flush();

        assertThat(entries(shape, new LogOffset(550, 0)))
                .isEqualTo("600_0 closed=false:" + LogText.last("\"n\":2"));
        assertThat(entries(shape, new LogOffset(500, 99)))
                .isEqualTo("600_0 closed=false:" + LogText.last("\"n\":2"));
    }

    @Test
    void chunkIsClosedByTheEntryThatReachesTheSize() throws IOException {
        ShapeLog shape = complete("a-1");
        String big = "\"n\":\"" + "x".repeat(90) + "\"";

        transaction(500, 200, List.of("\"n\":1", big, "\"n\":2"), shape);
        logs.flush();

        String first =
                "500_2 closed=true:" + LogText.notLast("\"n\":1") + "," + LogText.notLast(big);
        assertThat(entries(shape, LogOffset.SNAPSHOT_END)).isEqualTo(first);
        assertThat(entries(shape, new LogOffset(500, 2)))
                .isEqualTo("500_4 closed=false:" + LogText.last("\"n\":2"));
    }

    @Test
    void snapshotTakesBackTheTransactionsThatItSaw() throws IOException {
        ShapeLog shape = logs.create(new ShapeHandle("a-1"), new byte[0]);
        transaction(500, 99, List.of("\"seen\":1"), shape);
        transaction(510, 103, List.of("\"unseen\":1"), shape);
        logs.begin(new Lsn(520), 102);
        append(0, "\"seen\":2", shape);

        shape.snapshotTaken(SNAPSHOT, WAL_END);
        append(2, "\"seen\":3", shape);
        logs.commit(new Lsn(521));
        transaction(530, 115, List.of("\"unseen\":2"), shape);
        // Commits become visible in another order than that of the log.
        transaction(532, 104, List.of("\"seen\":4"), shape);
        transaction(540, 101, List.of("\"unseen\":3"), shape);
        logs.flush();

        assertThat(entries(shape, LogOffset.SNAPSHOT_END))
                .isEqualTo(
                        "540_0 closed=false:"
                                + LogText.last("\"unseen\":1")
                                + ","
                                + LogText.last("\"unseen\":2")
                                + ","
                                + LogText.last("\"unseen\":3"));
    }

    @Test
    void everythingIsThereAfterReopening() throws IOException {
        ShapeLog shape = complete("a-1");
        ShapeLog pending = logs.create(new ShapeHandle("b-2"), new byte[0]);
        transaction(500, 200, List.of("\"n\":1", "\"n\":2"), shape, pending);
        logs.flush();
        String before = entries(shape, LogOffset.SNAPSHOT_END);

        logs.close();
        logs = open();

        assertThat(logs.durableLsn()).isEqualTo(new Lsn(500));
        assertThat(logs.shapes()).hasSize(1);
        ShapeLog again = logs.shapes().getFirst();
        assertThat(again.handle()).isEqualTo(new ShapeHandle("a-1"));
        assertThat(again.definition()).containsExactly(1, 2);
        assertThat(entries(again, LogOffset.SNAPSHOT_END)).isEqualTo(before);
        assertThat(snapshot(again, LogOffset.BEFORE_ALL)).isEqualTo("[]");
    }

    @Test
    void removedShapeStaysRemoved() throws IOException {
        ShapeLog shape = complete("a-1");
        transaction(500, 200, List.of("\"n\":1"), shape);
        List<String> progress = new ArrayList<>();
        shape.onSnapshotProgress(0, () -> progress.add("done"));

        logs.remove(shape);
        transaction(600, 201, List.of("\"n\":1"), shape);
        logs.flush();

        assertThat(shape.read(LogOffset.BEFORE_ALL)).isInstanceOf(LogRead.Removed.class);
        assertThat(progress).containsExactly("done");
        logs.close();
        logs = open();
        assertThat(logs.shapes()).isEmpty();
        assertThat(logs.durableLsn()).isEqualTo(new Lsn(600));
    }

    @Test
    void threadsFlushAndCompactWhileClientsFollow() throws Exception {
        logs.close();
        LogConfig config = new LogConfig(directory, 2_000, 20_000, 100_000, 2, 0);
        CountDownLatch done = new CountDownLatch(1);
        DurabilityListener listener =
                new DurabilityListener() {
                    @Override
                    public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
                        if (commitLsn.value() == 3_000) {
                            done.countDown();
                        }
                    }

                    @Override
                    public void stalled(String reason) {}
                };
        try (ShapeLogs threaded = ShapeLogs.open(config, listener);
                ExecutorService clients = Executors.newFixedThreadPool(3)) {
            logs = threaded;
            ShapeLog busy = complete("busy");
            ShapeLog other = complete("other");
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                counts.add(clients.submit(() -> follow(busy, 3_000)));
            }

            for (int i = 1; i <= 3_000; i++) {
                assertThat(threaded.awaitRoom(Duration.ofMinutes(1))).isTrue();
                ShapeLog[] targets =
                        i % 7 == 0 ? new ShapeLog[] {busy, other} : new ShapeLog[] {busy};
                transaction(i, 200 + i, List.of("\"n\":" + i), targets);
            }

            done.await();
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isEqualTo(3_000);
            }
            assertThat(follow(other, 2_996)).isEqualTo(428);
        }
        logs = open();
        assertThat(follow(logs.shapes().getFirst(), 3_000)).isEqualTo(3_000);
    }

    /// Reads from the beginning to the entry of transaction `until`; returns the entries seen, each
    /// of which must be the next.
    private static int follow(ShapeLog shape, long until) throws IOException {
        LogOffset after = LogOffset.SNAPSHOT_END;
        int seen = 0;
        while (after.tx() < until) {
            if (shape.read(after) instanceof LogRead.Entries entries) {
                String text = LogText.of(entries.body());
                seen += text.isEmpty() ? 0 : text.split("},\\{", -1).length;
                assertThat(text.isEmpty()).isEqualTo(entries.end().equals(after));
                after = entries.end().inSnapshot() ? after : entries.end();
            }
        }
        return seen;
    }

    private ShapeLogs open() throws IOException {
        LogConfig config = LogConfig.in(directory).withChunkBytes(100);
        return new ShapeLogs(
                config,
                new FileDisk(),
                new DurabilityListener() {
                    @Override
                    public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
                        List<String> names = grown.stream().map(s -> s.handle().text()).toList();
                        heard.add(commitLsn + " " + endLsn + " " + names);
                    }

                    @Override
                    public void stalled(String reason) {
                        heard.add(reason);
                    }
                });
    }

    private ShapeLog complete(String handle) throws IOException {
        ShapeLog shape = logs.create(new ShapeHandle(handle), new byte[] {1, 2});
        try (SnapshotWriter writer = shape.writeSnapshot()) {
            shape.snapshotTaken(SNAPSHOT, WAL_END);
            writer.complete();
        }
        return shape;
    }

    private void transaction(long lsn, int xid, List<String> texts, ShapeLog... targets) {
        logs.begin(new Lsn(lsn), xid);
        for (int i = 0; i < texts.size(); i++) {
            append(2L * i, texts.get(i), targets);
        }
        logs.commit(new Lsn(lsn + 1));
    }

    private void append(long op, String text, ShapeLog... targets) {
        byte[] json = LogText.message(text);
        logs.append(op, json, 0, json.length, LogText.lastAt(), targets, targets.length);
    }

    private static void message(SnapshotWriter writer, String text) throws IOException {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        writer.message(json, 0, json.length);
    }

    private static String snapshot(ShapeLog shape, LogOffset after) throws IOException {
        return LogText.of(((LogRead.SnapshotChunk) shape.read(after)).body());
    }

    private static String entries(ShapeLog shape, LogOffset after) throws IOException {
        LogRead.Entries read = (LogRead.Entries) shape.read(after);
        return read.end() + " closed=" + read.closed() + ":" + LogText.of(read.body());
    }
}
