package dev.tidemark.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.disk.SimulatedDisk;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogDamageTest {
    private static final Path DIRECTORY = Path.of("/logs");
    private static final Path CHANGES = DIRECTORY.resolve("changes");

    private final SimulatedDisk disk = new SimulatedDisk(new Random(1));
    private final List<String> stalls = new ArrayList<>();

    @Test
    void tornTailIsCutAtTheLastCommit() throws IOException {
        ShapeLogs logs = open();
        ShapeLog shape = complete(logs, "a");
        transaction(logs, 10, shape);
        logs.flush();
        transaction(logs, 20, shape);
        logs.flush();
        disk.killProcess();
        Path segment = CHANGES.resolve(disk.list(CHANGES).getLast());
        long end = 32 + logs.gauges().changeLogBytes();

        disk.corrupt(segment, end - 3);

        ShapeLogs again = open();
        assertThat(again.durableLsn()).isEqualTo(new Lsn(10));
        assertThat(again.shapes().getFirst().latest()).isEqualTo(new LogOffset(10, 0));
    }

    @Test
    void damageBeforeAcknowledgedTransactionsDropsTheShapes() throws IOException {
        ShapeLogs logs = open();
        ShapeLog shape = complete(logs, "a");
        transaction(logs, 10, shape);
        logs.flush();
        transaction(logs, 20, shape);
        logs.flush();
        logs.close();
        Path segment = CHANGES.resolve(disk.list(CHANGES).getLast());

        disk.corrupt(segment, 100);

        assertThat(open().shapes()).isEmpty();
    }

    @Test
    void damageSparesShapesThatAreYounger() throws IOException {
        ShapeLogs logs = open();
        ShapeLog old = complete(logs, "old");
        for (int i = 1; i <= 20; i++) {
            transaction(logs, 10L * i, old);
            logs.flush();
        }
        ShapeLog young = complete(logs, "young");
        transaction(logs, 300, old, young);
        logs.flush();
        logs.close();
        Path oldest = CHANGES.resolve(disk.list(CHANGES).getFirst());

        disk.corrupt(oldest, 100);

        ShapeLogs again = open();
        assertThat(again.shapes()).extracting(ShapeLog::handle).containsExactly(handle("young"));
        assertThat(again.shapes().getFirst().latest()).isEqualTo(new LogOffset(300, 0));
        assertThat(again.durableLsn()).isEqualTo(new Lsn(300));
    }

    @Test
    void fullDiskStallsAndRecoversByItself() throws Exception {
        ShapeLogs logs = open();
        ShapeLog shape = complete(logs, "a");
        transaction(logs, 10, shape);

        disk.full(true);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(logs::flush).isInstanceOf(IOException.class);
        }
        boolean roomWhileFull = logs.awaitRoom(Duration.ZERO);
        int filesWhileFull = disk.list(CHANGES).size();
        disk.full(false);
        logs.flush();

        assertThat(roomWhileFull).isFalse();
        assertThat(filesWhileFull).isLessThanOrEqualTo(1);
        assertThat(stalls).hasSize(5);
        assertThat(logs.awaitRoom(Duration.ZERO)).isTrue();
        assertThat(shape.latest()).isEqualTo(new LogOffset(10, 0));
    }

    @Test
    void emptySegmentAfterAFailedForceIsNotAHole() throws IOException {
        ShapeLogs logs = open();
        ShapeLog shape = complete(logs, "a");
        transaction(logs, 10, shape);
        disk.failing(1);
        assertThatThrownBy(logs::flush).isInstanceOf(IOException.class);
        disk.failing(0);
        logs.flush();
        disk.killProcess();
        disk.cutPower();

        assertThat(open().shapes().getFirst().latest()).isEqualTo(new LogOffset(10, 0));
    }

    @Test
    void secondProcessIsRefused() throws IOException {
        open();

        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    private ShapeLogs open() throws IOException {
        return new ShapeLogs(
                new LogConfig(DIRECTORY, 1_000, 600, 1 << 20, 100, 0),
                disk,
                new DurabilityListener() {
                    @Override
                    public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {}

                    @Override
                    public void stalled(String reason) {
                        stalls.add(reason);
                    }
                });
    }

    private static ShapeLog complete(ShapeLogs logs, String handle) throws IOException {
        ShapeLog shape = logs.create(handle(handle), new byte[0]);
        try (SnapshotWriter writer = shape.writeSnapshot()) {
            shape.snapshotTaken(new PgSnapshot(1, 1, List.of()), Lsn.ZERO);
            writer.complete();
        }
        return shape;
    }

    private static ShapeHandle handle(String text) {
        return new ShapeHandle(text);
    }

    private static void transaction(ShapeLogs logs, long lsn, ShapeLog... targets) {
        byte[] json = LogText.message("\"n\":" + lsn);
        logs.begin(new Lsn(lsn), (int) lsn);
        logs.append(0, json, 0, json.length, LogText.lastAt(), targets, targets.length);
        logs.commit(new Lsn(lsn + 1));
    }
}
