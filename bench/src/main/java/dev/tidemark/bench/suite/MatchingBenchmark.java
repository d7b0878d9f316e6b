package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.Site;
import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.engine.publication.Publication;
import dev.tidemark.engine.publication.PublicationConfig;
import dev.tidemark.engine.publication.Publishing;
import dev.tidemark.engine.shapes.Definition;
import dev.tidemark.engine.shapes.ShapeDefinition;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.engine.shapes.Shapes;
import dev.tidemark.engine.shapes.ShapesConfig;
import dev.tidemark.engine.snapshot.AnswerRoom;
import dev.tidemark.engine.snapshot.SnapshotLimits;
import dev.tidemark.engine.snapshot.SnapshotReader;
import dev.tidemark.engine.snapshot.SubsetReader;
import dev.tidemark.engine.where.Truth;
import dev.tidemark.engine.where.Where;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.Replica;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/// Finding the shapes of a change among 100,000 with `owner_id = ...`, against asking each of their
/// clauses in turn.
///
/// Measured where the stream of changes enters the engine, in a warm loop of this process: no
/// socket, no decoding. `matching.search` is of changes that concern no shape, so the search alone;
/// `matching.whole` also encodes the message and appends it to one shape's log, whose fsyncs run
/// meanwhile on the log's thread; waiting for them does not count. Each figure is the best round's,
/// as other programs can only add to it.
final class MatchingBenchmark implements Benchmark {
    private static final int SHAPES = 100_000;
    private static final int CHANGES = 200_000;
    private static final int CHANGES_A_TRANSACTION = 1000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final int NAIVE_CHANGES = 20;
    private static final Duration ROOM_WAIT = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final long SUBSET_BYTES_MAX = 1 << 20;

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String meaning() {
        return "a change among 100,000 equality shapes, against asking each of them";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Site site = rig.site();
                Database database =
                        Database.open(DatabaseConfig.of(DatabaseUrl.parse(site.url())));
                Shapes shapes = open(database, timer, rig.folder("matching"))) {
            site.makeItems();
            List<Where> clauses = new ArrayList<>();
            Table table = define(shapes, clauses);
            Changes changes = new Changes(shapes.changes(), table);
            Samples hit = new Samples();
            Samples miss = new Samples();
            Samples naive = new Samples();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double ownerless = changes.nanosPerChange(SHAPES);
                double owned = changes.nanosPerChange(0);
                double asked = naiveNanos(clauses);
                if (round >= 0) {
                    miss.add(ownerless);
                    hit.add(owned);
                    naive.add(asked);
                }
            }
            Baseline asking = new Baseline("each clause", naive.minimum());
            return List.of(
                    new Figure(
                            "matching.search",
                            "ns/change",
                            miss.minimum(),
                            asking,
                            new Target.Below(1000)),
                    new Figure(
                            "matching.whole",
                            "ns/change",
                            hit.minimum(),
                            asking,
                            new Target.None()));
        } finally {
            timer.shutdownNow();
        }
    }

    /// Shapes whose snapshots are never taken: they take part in all changes from the beginning.
    private static Shapes open(Database database, ScheduledExecutorService timer, Path folder)
            throws IOException {
        SnapshotLimits limits = SnapshotLimits.defaults();
        return Shapes.open(
                new ShapesConfig(Integer.MAX_VALUE, Duration.ofNanos(1), FRESH),
                LogConfig.in(folder),
                new Shapes.Postgres(
                        new Catalog(database, Clock.systemUTC(), FRESH),
                        database,
                        new Publication(
                                database, PublicationConfig.of("unused", Publishing.MANAGED)),
                        new SnapshotReader(database, timer, limits),
                        new SubsetReader(
                                database,
                                limits,
                                AnswerRoom.inHeap(SUBSET_BYTES_MAX),
                                RandomGenerator.getDefault()),
                        () -> null,
                        reason -> {}),
                task -> {});
    }

    private static Table define(Shapes shapes, List<Where> clauses) throws IOException {
        Table table = null;
        for (int owner = 0; owner < SHAPES; owner++) {
            ShapeRequest request =
                    new ShapeRequest(
                            "items",
                            "owner_id = " + owner,
                            Map.of(),
                            null,
                            null,
                            Replica.DEFAULT,
                            LogMode.FULL);
            if (!(shapes.define(request) instanceof Definition.Defined(ShapeDefinition shape))
                    || shape.where() == null) {
                throw new IOException("a shape was refused");
            }
            shapes.resolve(null, shape);
            clauses.add(shape.where());
            table = shape.table();
        }
        if (table == null) {
            throw new IllegalStateException("no shapes");
        }
        return table;
    }

    private static double naiveNanos(List<Where> clauses) {
        SampleRow row = new SampleRow(Integer.toString(SHAPES / 2));
        int found = 0;
        long start = System.nanoTime();
        for (int i = 0; i < NAIVE_CHANGES; i++) {
            for (Where clause : clauses) {
                found += clause.test(row) == Truth.TRUE ? 1 : 0;
            }
        }
        long nanos = System.nanoTime() - start;
        if (found != NAIVE_CHANGES) {
            throw new IllegalStateException(found + " shapes instead of one for each change");
        }
        return (double) nanos / NAIVE_CHANGES;
    }

    /// Plays inserts into `items` as the stream would.
    private static final class Changes {
        private final ChangeHandler handler;
        private final Relation relation;
        private final byte[][] owners = new byte[2 * SHAPES][];
        private final Tuple tuple = new Tuple();
        private final byte[] row = new byte[512];
        private long lsn;

        Changes(ChangeHandler handler, Table table) {
            this.handler = handler;
            relation =
                    new Relation(
                            table.oid(),
                            table.schema(),
                            table.name(),
                            true,
                            table.columns().stream()
                                    .map(
                                            column ->
                                                    new Relation.RelationColumn(
                                                            column.name(), column.type().oid(), -1))
                                    .toList());
            for (int owner = 0; owner < owners.length; owner++) {
                owners[owner] = Integer.toString(owner).getBytes(StandardCharsets.US_ASCII);
            }
            handler.relation(relation);
        }

        /// @param firstOwner of as many owners as there are shapes
        double nanosPerChange(int firstOwner) throws InterruptedException {
            long nanos = 0;
            for (int i = 0; i < CHANGES; i += CHANGES_A_TRANSACTION) {
                if (!handler.awaitRoom(ROOM_WAIT)) {
                    throw new IllegalStateException("the disk does not keep up");
                }
                handler.begin(new Lsn(++lsn * 100), (int) lsn);
                long start = System.nanoTime();
                insert(firstOwner, i);
                nanos += System.nanoTime() - start;
                handler.commit(new Lsn(lsn * 100 + 1));
            }
            return (double) nanos / CHANGES;
        }

        private void insert(int firstOwner, int from) {
            for (int i = from; i < from + CHANGES_A_TRANSACTION; i++) {
                // A large odd step, so that neighbours in the index do not follow each other.
                long owner = firstOwner + (i * 40_503L) % SHAPES;
                fill(owners[(int) owner]);
                handler.insert(relation, tuple);
            }
        }

        private void fill(byte[] owner) {
            tuple.reset(row, relation.columns().size());
            int at = 0;
            for (int column = 0; column < relation.columns().size(); column++) {
                byte[] value =
                        SampleRow.VALUES[column].length == 0 ? owner : SampleRow.VALUES[column];
                System.arraycopy(value, 0, row, at, value.length);
                tuple.add(at, value.length);
                at += value.length;
            }
        }
    }

    /// A row of `items` of a given owner.
    private static final class SampleRow implements dev.tidemark.engine.where.Row {
        /// In the table's order; the empty one is the owner's place.
        static final byte[][] VALUES = {
            ascii("123456"),
            {},
            ascii("a title of usual length"),
            ascii("f"),
            ascii("12.5"),
            ascii("2026-11-21 12:00:00.123456+00"),
            ascii("a note of a usual length ".repeat(6))
        };

        private final byte[] owner;

        SampleRow(String owner) {
            this.owner = ascii(owner);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public boolean isNull(int column) {
            return false;
        }

        @Override
        public byte[] bytes(int column) {
            return VALUES[column].length == 0 ? owner : VALUES[column];
        }

        @Override
        public int start(int column) {
            return 0;
        }

        @Override
        public int length(int column) {
            return bytes(column).length;
        }
    }
}
