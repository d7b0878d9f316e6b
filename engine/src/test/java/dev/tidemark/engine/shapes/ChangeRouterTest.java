package dev.tidemark.engine.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.disk.SimulatedDisk;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Relation.RelationColumn;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.engine.log.DurabilityListener;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.log.ShapeLogs;
import dev.tidemark.engine.log.SnapshotWriter;
import dev.tidemark.engine.where.Compilation;
import dev.tidemark.engine.where.Where;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.Replica;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

final class ChangeRouterTest {
    private static final LogConfig LOG = new LogConfig(Path.of("/logs"), 400, 4000, 1 << 20, 2, 0);
    private static final ColumnType INT4 = ColumnType.base(23, "int4");
    private static final Table TABLE = table("id", "n");
    private static final Table WIDER = table("id", "n", "missing");
    private static final Relation RELATION =
            new Relation(
                    1,
                    "public",
                    "t",
                    true,
                    List.of(new RelationColumn("id", 23, -1), new RelationColumn("n", 23, -1)));

    private final Map<Shape, String> rotated = new HashMap<>();
    private final Routes routes = new Routes();
    private final SimulatedDisk disk = new SimulatedDisk(new Random(0));
    private final ShapeLogs logs = ShapeLogs.stepped(LOG, disk, new Unheard());
    private final ChangeRouter router =
            new ChangeRouter(
                    new ReentrantLock(),
                    logs,
                    routes,
                    new Rotations(),
                    (oid, xid) -> List.of(),
                    new Progress());

    ChangeRouterTest() throws IOException {}

    /// A fault of ours. No clause that fails is known, so one is made: it is compiled for a table
    /// with a column more.
    @Test
    void aClauseThatFailsCostsOnlyItsOwnShape() throws IOException {
        Shape failing = shape("1-1", WIDER, "missing < 1");
        Shape other = shape("2-2", TABLE, "n = 1");
        Shape all = shape("3-3", TABLE, "n < 100");
        LogOffset before = all.log().latest();

        router.begin(new Lsn(100), 7);
        router.insert(RELATION, row("1", "1"));
        router.update(RELATION, row("1", "1"), row("1", "2"));
        router.delete(RELATION, row("1", "2"));
        router.commit(new Lsn(101));
        logs.flush();

        assertThat(rotated).containsOnlyKeys(failing);
        assertThat(rotated.get(failing)).isEqualTo("its where clause can't be evaluated");
        assertThat(all.log().latest()).isGreaterThan(before).isEqualTo(new LogOffset(100, 4));
        // The update took the row out of it.
        assertThat(other.log().latest()).isEqualTo(new LogOffset(100, 2));
    }

    @Test
    void afterAResetNoCrashBringsTheShapesBack() throws Exception {
        shape("1-1", TABLE, "n = 1");
        logs.flush();
        Thread stream = Thread.ofPlatform().start(() -> router.reset("another stream"));
        while (stream.getState() != Thread.State.WAITING
                && stream.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        if (stream.getState() == Thread.State.WAITING) {
            logs.flush();
        }
        stream.join();

        disk.cutPower();

        assertThat(ShapeLogs.stepped(LOG, disk, new Unheard()).shapes()).isEmpty();
    }

    private Shape shape(String handle, Table compiledFor, String clause) throws IOException {
        ShapeRequest request =
                new ShapeRequest("t", clause, Map.of(), null, null, Replica.DEFAULT, LogMode.FULL);
        ShapeDefinition definition =
                new ShapeDefinition(
                        request,
                        TABLE,
                        compile(compiledFor, clause),
                        List.of(0, 1),
                        List.of(0, 1),
                        clause);
        ShapeLog log = logs.create(new ShapeHandle(handle), new byte[0]);
        Shape shape = new Shape(definition, log, InstantSource.fixed(Instant.EPOCH));
        routes.add(shape, -1);
        log.snapshotTaken(new PgSnapshot(1, 1, List.of()), Lsn.ZERO);
        try (SnapshotWriter writer = log.writeSnapshot()) {
            writer.complete();
        }
        return shape;
    }

    private static Where compile(Table table, String clause) {
        Where.Scope scope = new Where.Scope(Where.Purpose.SHAPE, Set.of("id", "n", "missing"));
        return switch (Where.compile(clause, Map.of(), table, scope)) {
            case Compilation.Compiled(Where where) -> where;
            case Compilation.Refused(String message) -> throw new AssertionError(message);
            case Compilation.UnknownTable unknown -> throw new AssertionError(unknown);
        };
    }

    private static Table table(String... columns) {
        List<Column> all =
                List.of(columns).stream()
                        .map(
                                name ->
                                        new Column(
                                                name,
                                                INT4,
                                                -1,
                                                true,
                                                name.equals("id") ? 0 : -1,
                                                false,
                                                Collation.NONE))
                        .toList();
        return new Table(1, "public", "t", false, List.of(), all);
    }

    private static Tuple row(String id, String n) {
        Tuple tuple = new Tuple();
        tuple.reset((id + n).getBytes(StandardCharsets.UTF_8), 2);
        tuple.add(0, id.length());
        tuple.add(id.length(), n.length());
        return tuple;
    }

    private final class Rotations implements ChangeRouter.Rotation {
        @Override
        public void rotate(Shape shape, String reason) {
            rotated.putIfAbsent(shape, reason);
            routes.remove(shape);
            logs.remove(shape.log());
            shape.end();
        }

        @Override
        public void tableChanged(int oid) {}

        @Override
        public void treeChanged(Table root) {}
    }

    private static final class Unheard implements DurabilityListener {
        @Override
        public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {}

        @Override
        public void stalled(String reason) {
            throw new AssertionError(reason);
        }
    }
}
