package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.engine.log.DurabilityListener;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.log.ShapeLogs;
import dev.tidemark.engine.log.SnapshotWriter;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/// Appending transactions of one change to a shape's log: one by one, each durable before the next
/// begins, against a write and an fsync of the same bytes; and as fast as they come, when one fsync
/// serves many, against writing the same bytes in pieces of a megabyte with an fsync for each.
final class AppendBenchmark implements Benchmark {
    private static final int CHANGE_BYTES = 250;
    private static final int ALONE = 600;
    private static final int ALONE_WARM_UP = 200;
    private static final int STREAM = 200_000;
    private static final int ROUNDS = 5;
    private static final int PIECE_BYTES = 1 << 20;
    private static final Duration ROOM_WAIT = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String meaning() {
        return "transactions into a shape's log, against writing and fsyncing the same bytes";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, InterruptedException {
        Path folder = rig.folder("append");
        Samples alone = new Samples();
        Samples rawAlone = new Samples();
        Samples stream = new Samples();
        Samples rawStream = new Samples();
        Durable durable = new Durable();
        try (ShapeLogs logs = ShapeLogs.open(LogConfig.in(folder.resolve("log")), durable);
                FileChannel raw =
                        FileChannel.open(
                                folder.resolve("raw"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE)) {
            Appender appender = new Appender(logs, durable);
            int transactionBytes = appender.transactionBytes();
            for (int i = -ALONE_WARM_UP; i < ALONE; i++) {
                double theirs = write(raw, transactionBytes, transactionBytes);
                double ours = appender.append(1);
                if (i >= 0) {
                    alone.add(ours * 1e6);
                    rawAlone.add(theirs * 1e6);
                }
            }
            double megabytes = (double) STREAM * transactionBytes / 1e6;
            for (int round = -1; round < ROUNDS; round++) {
                double theirs = write(raw, (long) STREAM * transactionBytes, PIECE_BYTES);
                double ours = appender.append(STREAM);
                if (round >= 0) {
                    rawStream.add(megabytes / theirs);
                    stream.add(megabytes / ours);
                }
            }
        }
        return List.of(
                new Figure(
                        "append.alone",
                        "us",
                        alone.median(),
                        new Baseline("write + fsync", rawAlone.median()),
                        new Target.AtMost(1.3)),
                new Figure(
                        "append.stream",
                        "MB/s",
                        stream.median(),
                        new Baseline("write + fsync", rawStream.median()),
                        new Target.None()));
    }

    /// Seconds for writing `bytes` bytes with an fsync after each piece.
    private static double write(FileChannel file, long bytes, int pieceBytes) throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(pieceBytes);
        long start = System.nanoTime();
        for (long left = bytes; left > 0; left -= pieceBytes) {
            piece.position(0).limit((int) Math.min(left, pieceBytes));
            while (piece.hasRemaining()) {
                file.write(piece);
            }
            file.force(false);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// Appends changes to one shape.
    private static final class Appender {
        private final ShapeLogs logs;
        private final Durable durable;
        private final ShapeLog[] targets;
        private final byte[] change = "x".repeat(CHANGE_BYTES).getBytes(StandardCharsets.US_ASCII);
        private long lsn = 1;

        Appender(ShapeLogs logs, Durable durable) throws IOException {
            this.logs = logs;
            this.durable = durable;
            ShapeLog shape = logs.create(new ShapeHandle("1-1"), new byte[0]);
            shape.snapshotTaken(new PgSnapshot(3, 3, List.of()), Lsn.ZERO);
            try (SnapshotWriter snapshot = shape.writeSnapshot()) {
                snapshot.complete();
            }
            targets = new ShapeLog[] {shape};
        }

        /// What a transaction takes on the disk.
        int transactionBytes() throws InterruptedException {
            append(1);
            long before = logs.gauges().changeLogBytes();
            append(1);
            return (int) (logs.gauges().changeLogBytes() - before);
        }

        /// Seconds until `count` more transactions are durable.
        double append(int count) throws InterruptedException {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                if (!logs.awaitRoom(ROOM_WAIT)) {
                    throw new IllegalStateException("the disk does not keep up");
                }
                lsn++;
                logs.begin(new Lsn(lsn), 5);
                logs.append(0, change, 0, CHANGE_BYTES, CHANGE_BYTES, targets, 1);
                logs.commit(new Lsn(lsn));
            }
            durable.await(lsn);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /// Hears how far the log is.
    private static final class Durable implements DurabilityListener {
        private long commitLsn;

        @Override
        public synchronized void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
            this.commitLsn = commitLsn.value();
            notifyAll();
        }

        @Override
        public void stalled(String reason) {
            System.err.println("append: " + reason);
        }

        synchronized void await(long lsn) throws InterruptedException {
            while (commitLsn < lsn) {
                wait();
            }
        }
    }
}
