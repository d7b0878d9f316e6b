package dev.tidemark.engine.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.disk.SimulatedDisk;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.log.ShapeLogs;
import dev.tidemark.engine.snapshot.SnapshotOutcome;
import dev.tidemark.engine.snapshot.SnapshotSink;
import dev.tidemark.engine.where.Compilation;
import dev.tidemark.engine.where.Where;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.Replica;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Shapes are made while transactions overlap, the stream lags and breaks off, and the engine
/// restarts. In the end each shape's rows are those of the query, and no message was lost, repeated
/// or out of place on the way.
final class HandOverSimulationTest {
    private static final ColumnType INT4 = ColumnType.base(23, "int4");
    private static final Table TABLE =
            new Table(
                    7,
                    "public",
                    "t",
                    false,
                    List.of(),
                    List.of(
                            new Column("id", INT4, -1, true, 0, false, Collation.NONE),
                            new Column("grp", INT4, -1, false, -1, false, Collation.NONE),
                            new Column("n", INT4, -1, false, -1, false, Collation.NONE)));
    private static final Relation RELATION =
            new Relation(
                    7,
                    "public",
                    "t",
                    true,
                    List.of(
                            new Relation.RelationColumn("id", 23, -1),
                            new Relation.RelationColumn("grp", 23, -1),
                            new Relation.RelationColumn("n", 23, -1)));
    private static final LogConfig LOG = new LogConfig(Path.of("/logs"), 400, 4000, 1 << 20, 2, 0);
    private static final List<String> CLAUSES =
            List.of("", "grp = 1", "grp = 2 AND n > 4", "n < 5", "grp IN (0, 3)");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowsOfEachShapeAreThoseOfItsQuery(long seed) throws IOException {
        Run run = new Run(new Random(seed));

        run.play();

        run.settleAndCompare();
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 200);
    }

    private static final class Run implements Backend {
        private static final int STEPS = 150;

        private final Random random;
        private final PostgresModel postgres;
        private final SimulatedDisk disk;
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final List<LogFollower> followers = new ArrayList<>();
        private Shapes shapes;
        private @Nullable ShapeLogs logs;
        private int depth;

        Run(Random random) throws IOException {
            this.random = random;
            disk = new SimulatedDisk(random);
            postgres = new PostgresModel(random, RELATION);
            shapes = open();
            shapes.changes().relation(RELATION);
        }

        private Shapes open() throws IOException {
            return Shapes.open(
                    new ShapesConfig(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofDays(1)),
                    listener -> logs = ShapeLogs.stepped(LOG, disk, listener),
                    this,
                    tasks::add,
                    InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000)));
        }

        void play() throws IOException {
            for (int i = 0; i < STEPS; i++) {
                step();
                if (random.nextInt(40) == 0) {
                    restart();
                }
            }
        }

        private void step() throws IOException {
            switch (random.nextInt(9)) {
                case 0 -> create();
                case 1, 2 -> postgres.send(shapes.changes(), random.nextInt(6));
                case 3 -> {
                    if (random.nextInt(5) == 0) {
                        postgres.sendAndBreakOff(shapes.changes());
                        postgres.reconnect(shapes.changes().acknowledgeable(), shapes.changes());
                    }
                }
                case 4 -> {
                    for (LogFollower follower : followers) {
                        follower.catchUp();
                    }
                }
                case 5 -> flush();
                default -> postgres.step();
            }
        }

        private void create() throws IOException {
            String clause = CLAUSES.get(random.nextInt(CLAUSES.size()));
            Replica replica = random.nextBoolean() ? Replica.DEFAULT : Replica.FULL;
            ShapeDefinition definition = definition(clause, replica);
            if (depth > 1 || shapes.find(definition).isPresent()) {
                return;
            }
            depth++;
            shapes.begin(definition);
            while (!tasks.isEmpty()) {
                tasks.removeFirst().run();
            }
            depth--;
            shapes.find(definition).ifPresent(shape -> followers.add(new LogFollower(shape)));
        }

        /// Loses the power and opens again: followers go on with the handle and offset they have.
        private void restart() throws IOException {
            Lsn acknowledged = shapes.changes().acknowledgeable();
            disk.cutPower();
            // A server takes longer to start than a commit to be seen.
            postgres.seeAll();
            shapes = open();
            followers.replaceAll(
                    follower -> follower.on(shapes.find(follower.handle()).orElseThrow()));
            postgres.reconnect(acknowledged, shapes.changes());
        }

        void settleAndCompare() throws IOException {
            postgres.settle();
            while (postgres.send(shapes.changes(), 1000)) {}
            // Once in any case: entries of a shape whose snapshot came after them show with the
            // next.
            do {
                flush();
            } while (shapes.changes().acknowledgeable().compareTo(postgres.lastEnd()) < 0);
            for (LogFollower follower : followers) {
                assertThat(follower.catchUp()).isTrue();
                assertThat(follower.rows())
                        .as("rows of %s", follower.definition().identity())
                        .isEqualTo(expected(follower.definition()));
            }
            shapes.close();
        }

        private Map<String, Map<String, String>> expected(ShapeDefinition definition) {
            Map<String, Map<String, String>> rows = new TreeMap<>();
            postgres.rows()
                    .values()
                    .forEach(
                            row -> {
                                if (admits(definition, row)) {
                                    rows.put(
                                            "\"public\".\"t\"/\"" + row.get(0) + "\"",
                                            new TreeMap<>(
                                                    Map.of(
                                                            "id", row.get(0),
                                                            "grp", row.get(1),
                                                            "n", row.get(2))));
                                }
                            });
            return rows;
        }

        private static boolean admits(ShapeDefinition definition, List<String> row) {
            int grp = Integer.parseInt(row.get(1));
            int n = Integer.parseInt(row.get(2));
            String clause = definition.request().where();
            return switch (clause == null ? "" : clause) {
                case "" -> true;
                case "grp = 1" -> grp == 1;
                case "grp = 2 AND n > 4" -> grp == 2 && n > 4;
                case "n < 5" -> n < 5;
                case "grp IN (0, 3)" -> grp == 0 || grp == 3;
                default -> throw new AssertionError(clause);
            };
        }

        private static ShapeDefinition definition(String clause, Replica replica) {
            String where = clause.isEmpty() ? null : clause;
            ShapeRequest request =
                    new ShapeRequest("t", where, Map.of(), null, null, replica, LogMode.FULL);
            List<Integer> all = List.of(0, 1, 2);
            return new ShapeDefinition(
                    request, TABLE, compile(where), all, all, clause + "|" + replica);
        }

        private static @Nullable Where compile(@Nullable String clause) {
            if (clause == null) {
                return null;
            }
            Where.Scope scope = new Where.Scope(Where.Purpose.SHAPE, Set.of("id", "grp", "n"));
            return switch (Where.compile(clause, Map.of(), TABLE, scope)) {
                case Compilation.Compiled(Where where) -> where;
                case Compilation.Refused(String message) -> throw new AssertionError(message);
                case Compilation.UnknownTable unknown -> throw new AssertionError(unknown);
            };
        }

        /// Takes its snapshot in the middle of other things, and hands it over later still.
        @Override
        public SnapshotOutcome snapshot(Shape shape, SnapshotSink sink) throws IOException {
            meanwhile();
            PgSnapshot snapshot = postgres.snapshot();
            Map<String, Map<String, String>> rows = expected(shape.definition());
            meanwhile();
            sink.taken(snapshot, postgres.walEnd());
            for (Map.Entry<String, Map<String, String>> row : rows.entrySet()) {
                byte[] json = json(row.getKey(), row.getValue());
                sink.message(json, 0, json.length);
                if (random.nextInt(4) == 0) {
                    meanwhile();
                }
            }
            byte[] end =
                    "{\"headers\":{\"control\":\"snapshot-end\"}}".getBytes(StandardCharsets.UTF_8);
            sink.message(end, 0, end.length);
            return new SnapshotOutcome.Completed(snapshot, postgres.walEnd(), rows.size());
        }

        @Override
        public void pause() throws IOException {
            meanwhile();
        }

        private void flush() throws IOException {
            ShapeLogs current = logs;
            if (current != null) {
                current.flush();
                if (random.nextInt(4) == 0) {
                    current.compactOnce();
                }
            }
        }

        private void meanwhile() throws IOException {
            depth++;
            for (int i = random.nextInt(6); i > 0; i--) {
                step();
            }
            depth--;
        }

        private static byte[] json(String key, Map<String, String> row) {
            StringBuilder value = new StringBuilder();
            row.forEach((k, v) -> value.append(value.isEmpty() ? "" : ",").append(field(k, v)));
            String json =
                    "{\"key\":\"%s\",\"value\":{%s},\"headers\":{\"operation\":\"insert\"}}"
                            .formatted(key.replace("\"", "\\\""), value);
            return json.getBytes(StandardCharsets.UTF_8);
        }

        private static String field(String name, String value) {
            return "\"" + name + "\":\"" + value + "\"";
        }

        @Override
        public Definition define(ShapeRequest request) {
            throw new AssertionError("not used");
        }

        @Override
        public Subset.@Nullable Invalid check(ShapeDefinition definition, SubsetQuery query) {
            throw new AssertionError("not used");
        }

        @Override
        public Subset subset(ShapeDefinition definition, SubsetQuery query) {
            throw new AssertionError("not used");
        }

        @Override
        public List<Integer> tablesAbove(int oid, int xid) {
            return List.of();
        }

        @Override
        public List<Partition> tablesBelow(Table table) {
            return List.of();
        }

        @Override
        public List<Integer> attached(Collection<Integer> partitions) {
            return List.of();
        }

        @Override
        public @Nullable String streamWaitsFor() {
            return null;
        }

        @Override
        public @Nullable Resolution outdated(Table table) {
            return null;
        }

        @Override
        public @Nullable Resolution publish(Table table) {
            return null;
        }

        @Override
        public Map<Shape, String> misfits(
                Collection<Shape> shapes, Supplier<Set<Integer>> tablesInUse) {
            return Map.of();
        }

        @Override
        public void tableChanged(int oid) {}
    }
}
