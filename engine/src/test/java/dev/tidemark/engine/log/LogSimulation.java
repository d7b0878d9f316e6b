package dev.tidemark.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.disk.SimulatedDisk;
import dev.tidemark.engine.log.LogModel.Change;
import dev.tidemark.engine.log.LogModel.Shape;
import dev.tidemark.engine.log.LogModel.Transaction;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Shape logs on a treacherous disk, in one thread, driven by one seed and compared with [LogModel]
/// after every step.
///
/// A small database is part of it: it hands out transaction ids, commits in any order and is ahead
/// of the log by what it has committed; after a crash it repeats what the log did not acknowledge.
final class LogSimulation implements DurabilityListener {
    private static final long CHUNK_BYTES = 300;
    private static final int SHAPES_MAX = 6;
    private static final double FAULTS = 0.15;

    private final Random random;
    private final SimulatedDisk disk;
    private final LogModel model = new LogModel();
    private final Map<String, ShapeLog> logsByHandle = new HashMap<>();
    private final Map<String, SnapshotWriter> writers = new LinkedHashMap<>();

    /// Reads that may never change, and what they gave.
    private final Map<String, String> promised = new HashMap<>();

    private final Map<String, LogOffset> latest = new HashMap<>();
    private final StringBuilder history = new StringBuilder();

    // The database.
    private final List<Long> running = new ArrayList<>();
    private final Deque<Transaction> committed = new ArrayDeque<>();
    private long nextXid = (1L << 32) - 40;
    private long nextLsn = 100;
    private long lastLsn;
    private long changes;

    private @Nullable ShapeLogs logs;
    private @Nullable Transaction open;
    private int appended;
    private long chunkBytes = CHUNK_BYTES;
    private int shapeNumber;
    private boolean faulty;

    /// What was removed, and the last transaction committed before.
    private final Map<String, Long> removedAfter = new HashMap<>();

    private final Map<String, Shape> removed = new HashMap<>();

    LogSimulation(long seed) {
        random = new Random(seed);
        disk = new SimulatedDisk(new Random(seed + 1));
    }

    /// Runs so many steps and returns what happened, with a checksum of the disk.
    String run(int steps) throws IOException {
        open();
        for (int i = 0; i < steps; i++) {
            step();
            check();
        }
        disk.failing(0);
        flushAll();
        checkWhole();
        return history.append(' ').append(disk.digest()).toString();
    }

    private void step() throws IOException {
        int choice = random.nextInt(100);
        if (choice < 8) {
            databaseBegins();
        } else if (choice < 18) {
            databaseCommits();
        } else if (choice < 58) {
            ingest();
        } else if (choice < 67) {
            flush();
        } else if (choice < 70) {
            failingFlush();
        } else if (choice < 78) {
            compact();
        } else if (choice < 82) {
            create();
        } else if (choice < 93) {
            snapshot();
        } else if (choice < 94) {
            remove();
        } else if (choice < 97) {
            faulty = !faulty;
            disk.failing(faulty ? FAULTS : 0);
            note(faulty ? "faults" : "no faults");
        } else {
            restart();
        }
    }

    private void databaseBegins() {
        running.add(nextXid++);
    }

    private void databaseCommits() {
        if (running.isEmpty()) {
            return;
        }
        long xid = running.remove(random.nextInt(running.size()));
        List<Change> rows = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            rows.add(new Change(changes++, rows.size() * 2L));
        }
        nextLsn += 1 + random.nextInt(50);
        lastLsn = nextLsn;
        committed.add(new Transaction(lastLsn, (int) xid, rows));
        nextLsn += 2;
    }

    private void ingest() {
        Transaction now = open;
        if (now == null) {
            now = committed.poll();
            if (now != null) {
                logs().begin(new Lsn(now.lsn), now.xid);
                open = now;
                appended = 0;
            }
        } else if (appended == now.changes.size()) {
            logs().commit(new Lsn(now.endLsn()));
            model.transactions.add(now);
            open = null;
        } else {
            append(now.changes.get(appended++));
        }
    }

    private void append(Change change) {
        List<ShapeLog> targets = new ArrayList<>();
        for (Shape shape : model.shapes.values()) {
            if (change.matches(shape)) {
                targets.add(log(shape));
            }
        }
        byte[] json = LogText.message(change.text());
        logs().append(
                        change.op(),
                        json,
                        0,
                        json.length,
                        LogText.lastAt(),
                        targets.toArray(new ShapeLog[0]),
                        targets.size());
    }

    private void flush() {
        long before = model.visibleLsn;
        try {
            logs().flush();
        } catch (IOException e) {
            assertThat(model.visibleLsn).as("told too early").isEqualTo(before);
            note("flush failed");
        }
    }

    private void failingFlush() {
        disk.refusingForces(true);
        flush();
        disk.refusingForces(false);
    }

    private void flushAll() throws IOException {
        while (logs().flush()) {
            note("flushed");
        }
    }

    private void compact() {
        try {
            logs().compactOnce();
        } catch (IOException e) {
            note("compaction failed");
        }
    }

    private void create() throws IOException {
        if (model.shapes.size() < SHAPES_MAX) {
            Shape shape = new Shape("s-" + shapeNumber, shapeNumber++, chunkBytes);
            byte[] definition = shape.handle.getBytes(StandardCharsets.UTF_8);
            logsByHandle.put(
                    shape.handle, logs().create(new ShapeHandle(shape.handle), definition));
            model.shapes.put(shape.handle, shape);
            note("create " + shape.handle);
        }
    }

    private void snapshot() {
        List<Shape> pending =
                model.shapes.values().stream().filter(shape -> !shape.complete).toList();
        if (pending.isEmpty()) {
            return;
        }
        Shape shape = pending.get(random.nextInt(pending.size()));
        try {
            SnapshotWriter writer = writers.get(shape.handle);
            if (writer == null) {
                writers.put(shape.handle, log(shape).writeSnapshot());
            } else {
                snapshotStep(shape, writer);
            }
        } catch (IOException e) {
            note("snapshot failed " + shape.handle);
            remove(shape);
        }
    }

    private void snapshotStep(Shape shape, SnapshotWriter writer) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> {
                if (shape.snapshotLsn < 0) {
                    shape.snapshotLsn = lastLsn;
                    log(shape).snapshotTaken(databaseSnapshot(), new Lsn(lastLsn + 1));
                    // It becomes visible with the next flush at the latest.
                    flushUntilDone();
                }
            }
            case 1 -> {
                writer.sealChunk();
                shape.seal();
            }
            case 2 -> {
                if (shape.snapshotLsn >= 0) {
                    writer.complete();
                    shape.seal();
                    if (shape.chunks.isEmpty()) {
                        shape.chunks.add("[]");
                    }
                    shape.complete = true;
                    writers.remove(shape.handle);
                    note("complete " + shape.handle);
                }
            }
            default -> {
                String text = "{\"row\":" + random.nextInt(1_000_000) + "}";
                byte[] json = text.getBytes(StandardCharsets.UTF_8);
                writer.message(json, 0, json.length);
                shape.message(text);
            }
        }
    }

    private void flushUntilDone() {
        double before = faulty ? FAULTS : 0;
        disk.failing(0);
        try {
            flushAll();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        disk.failing(before);
    }

    private PgSnapshot databaseSnapshot() {
        long xmin = running.stream().mapToLong(Long::longValue).min().orElse(nextXid);
        return new PgSnapshot(xmin, nextXid, running);
    }

    private void remove() {
        if (!model.shapes.isEmpty()) {
            List<Shape> all = List.copyOf(model.shapes.values());
            remove(all.get(random.nextInt(all.size())));
        }
    }

    private void remove(Shape shape) {
        ShapeLog log = log(shape);
        logs().remove(log);
        model.shapes.remove(shape.handle);
        writers.remove(shape.handle);
        logsByHandle.remove(shape.handle);
        removed.put(shape.handle, shape);
        removedAfter.put(
                shape.handle, model.transactions.isEmpty() ? 0 : model.transactions.getLast().lsn);
        note("remove " + shape.handle);
    }

    private void restart() throws IOException {
        boolean clean = false;
        switch (random.nextInt(3)) {
            case 0 -> {
                disk.cutPower();
                note("power cut");
            }
            case 1 -> {
                disk.killProcess();
                note("kill");
            }
            default -> {
                try {
                    clean = open == null;
                    logs().close();
                    note("close");
                } catch (IOException e) {
                    clean = false;
                    disk.killProcess();
                    note("close failed");
                }
            }
        }
        long acknowledged = model.visibleLsn;
        reopen();
        if (clean && !model.transactions.isEmpty()) {
            acknowledged = model.transactions.getLast().lsn;
        }
        afterRestart(acknowledged);
    }

    private void reopen() throws IOException {
        chunkBytes = 100L + random.nextInt(400);
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                open();
                return;
            } catch (IOException e) {
                note("open failed");
                disk.killProcess();
                if (random.nextBoolean()) {
                    disk.cutPower();
                }
            }
        }
        disk.failing(0);
        faulty = false;
        open();
    }

    private void open() throws IOException {
        LogConfig config = new LogConfig(Path.of("/logs"), chunkBytes, 700, 1 << 20, 2, 0);
        logs = new ShapeLogs(config, disk, this);
        assertThat(logs.intactFrom()).as("damage").isZero();
    }

    private void afterRestart(long acknowledged) {
        long durable = logs().durableLsn().value();
        assertThat(durable).as("acknowledged").isGreaterThanOrEqualTo(acknowledged);
        // What the log does not have, the database sends again, and first of all.
        if (open != null) {
            committed.addFirst(open);
            open = null;
        }
        while (!model.transactions.isEmpty() && model.transactions.getLast().lsn > durable) {
            committed.addFirst(model.transactions.removeLast());
        }
        model.visibleLsn = durable;
        writers.clear();
        logsByHandle.clear();
        model.shapes.values().removeIf(shape -> !shape.complete);
        for (ShapeLog log : logs().shapes()) {
            String handle = log.handle().text();
            assertThat(log.definition()).isEqualTo(handle.getBytes(StandardCharsets.UTF_8));
            Shape zombie = removed.get(handle);
            if (zombie != null) {
                // It was removed, and the crash took that back: then also all that came after it.
                assertThat(durable).isLessThanOrEqualTo(removedAfter.get(handle));
                logs().remove(log);
            } else {
                logsByHandle.put(handle, log);
            }
        }
        assertThat(logsByHandle.keySet()).isEqualTo(model.shapes.keySet());
        note("open at " + durable);
    }

    private void check() throws IOException {
        List<Shape> all = List.copyOf(model.shapes.values());
        for (Shape shape : all) {
            checkLatest(shape);
            checkRead(shape, new LogOffset(nextLsn - random.nextInt(400), random.nextInt(9)));
        }
        if (!all.isEmpty()) {
            walk(all.get(random.nextInt(all.size())));
        }
    }

    private void checkWhole() throws IOException {
        for (Shape shape : model.shapes.values()) {
            walk(shape);
        }
    }

    private void checkLatest(Shape shape) {
        LogOffset now = log(shape).latest();
        List<LogModel.Entry> entries = model.entries(shape);
        assertThat(now)
                .isEqualTo(entries.isEmpty() ? LogOffset.SNAPSHOT_END : entries.getLast().offset());
        LogOffset before = latest.put(shape.handle, now);
        assertThat(before != null && before.isAfter(now)).as("goes back").isFalse();
    }

    /// Reads like a client, from nothing to the end.
    private void walk(Shape shape) throws IOException {
        LogOffset after = LogOffset.BEFORE_ALL;
        while (after != null) {
            after = checkRead(shape, after);
        }
    }

    private @Nullable LogOffset checkRead(Shape shape, LogOffset after) throws IOException {
        String found = "";
        LogOffset next = null;
        boolean forEver = false;
        switch (log(shape).read(after)) {
            case LogRead.SnapshotChunk(LogOffset end, Body body) -> {
                found = "chunk " + end + " " + LogText.of(body);
                next = end;
                forEver = true;
            }
            case LogRead.Entries(LogOffset end, Body body, boolean closed, boolean atEnd) -> {
                found =
                        "entries "
                                + end
                                + " closed="
                                + closed
                                + " atEnd="
                                + atEnd
                                + " "
                                + LogText.of(body);
                next = atEnd ? null : end;
                forEver = closed;
            }
            case LogRead.SnapshotPending() -> found = "pending";
            case LogRead.OutOfBounds() -> found = "out of bounds";
            case LogRead.Removed() -> found = "removed";
        }
        assertThat(found)
                .as("%s after %s", shape.handle, after)
                .isEqualTo(model.read(shape, after));
        if (forEver) {
            String content = found.replaceFirst("atEnd=[a-z]*", "");
            String before = promised.putIfAbsent(shape.handle + " " + after, content);
            assertThat(before == null || before.equals(content)).as("a closed chunk").isTrue();
        }
        return next;
    }

    @Override
    public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
        model.visibleLsn = commitLsn.value();
        note("durable " + commitLsn + " " + grown.size());
    }

    @Override
    public void stalled(String reason) {
        note("stalled");
    }

    private ShapeLog log(Shape shape) {
        ShapeLog log = logsByHandle.get(shape.handle);
        if (log == null) {
            throw new AssertionError(shape.handle + " is not there");
        }
        return log;
    }

    private ShapeLogs logs() {
        ShapeLogs now = logs;
        if (now == null) {
            throw new AssertionError("not open");
        }
        return now;
    }

    private void note(String what) {
        history.append(what).append('\n');
    }

    /// What happened so far.
    String history() {
        return history.toString();
    }
}
