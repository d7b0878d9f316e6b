package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.log.SnapshotWriter;
import dev.tidemark.engine.snapshot.SnapshotOutcome;
import dev.tidemark.engine.snapshot.SnapshotSink;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings one new shape to life: publication, snapshot, hand-over to the stream.
///
/// The stream must run already: its slot is older than the snapshot.
///
///     registered -> published -> snapshot taken -> first row -> complete
///     '------ changes are appended but not shown -----'   '-- readers --'
///
/// The router sends changes to the shape from the moment it is registered. Until the snapshot is
/// taken nobody knows which of them the snapshot contains; then the log drops those. So no change
/// can fall between the two.
///
/// The table may have changed since the catalogue was asked, and the stream may have carried that
/// change before the shape was registered: even before anybody saw it, because Postgres sends a
/// transaction first and makes it visible later. So the catalogue is asked again once there is a
/// snapshot that sees all that the stream carried before. A change that the stream carries later
/// reaches the registered shape. Runs on a virtual thread of its own.
final class Creation {
    private static final System.Logger LOG = System.getLogger(Creation.class.getName());

    /// With the pause between two, some ten seconds.
    private static final int ATTEMPTS_MAX = 200;

    private final Shapes shapes;
    private final Backend backend;

    Creation(Shapes shapes, Backend backend) {
        this.shapes = shapes;
        this.backend = backend;
    }

    void run(Shape shape) {
        Resolution failure;
        try {
            failure = create(shape);
        } catch (IOException | RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "creating shape " + shape.handle(), broken);
            failure = new Resolution.Unavailable("Failed to create shape, please retry", 1);
        }
        if (failure != null) {
            shape.started().complete(failure);
            shapes.remove(shape, "it could not be created: " + failure);
        }
    }

    private @Nullable Resolution create(Shape shape) throws IOException {
        Table table = shape.definition().table();
        String waitsFor = backend.streamWaitsFor();
        if (waitsFor != null) {
            return new Resolution.Unavailable("Timeout waiting for " + waitsFor, 5);
        }
        Set<Partition> partitions = Set.of();
        if (table.partitioned()) {
            partitions = Set.copyOf(backend.tablesBelow(table));
            shapes.addPartitions(shape, partitions);
        }
        Resolution unpublished = backend.publish(table);
        if (unpublished != null) {
            return unpublished;
        }
        try (SnapshotWriter writer = shape.log().writeSnapshot()) {
            Sink sink = new Sink(shape, writer, partitions);
            SnapshotOutcome outcome = snapshot(shape, sink);
            if (outcome instanceof SnapshotOutcome.Completed) {
                writer.complete();
                sink.start();
            }
            return failure(outcome, table);
        } catch (OutdatedException outdated) {
            backend.tableChanged(table.oid());
            return outdated.resolution;
        }
    }

    /// Why a shape that was made for this table can't be; null if it can.
    private @Nullable Resolution outdated(Table table, Set<Partition> partitions)
            throws IOException {
        Resolution resolution = backend.outdated(table);
        boolean sameTree =
                resolution != null
                        || !table.partitioned()
                        || partitions.equals(Set.copyOf(backend.tablesBelow(table)));
        return sameTree ? resolution : new Resolution.Vanished();
    }

    private SnapshotOutcome snapshot(Shape shape, Sink sink) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return backend.snapshot(shape, sink);
            } catch (TooEarlyException invisible) {
                if (attempt == ATTEMPTS_MAX) {
                    return new SnapshotOutcome.Failed(
                            "Snapshot does not see transactions that have been replicated already");
                }
                backend.pause();
            }
        }
    }

    /// The snapshot does not see a transaction that the stream has carried: take another one.
    private static final class TooEarlyException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// The table is not what the shape was made for.
    private static final class OutdatedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Resolution resolution;

        OutdatedException(Resolution resolution) {
            this.resolution = resolution;
        }
    }

    private @Nullable Resolution failure(SnapshotOutcome outcome, Table table) {
        return switch (outcome) {
            case SnapshotOutcome.Completed completed -> null;
            case SnapshotOutcome.Failed(String message) -> new Resolution.SnapshotFailed(message);
            case SnapshotOutcome.SchemaChanged changed -> {
                backend.tableChanged(table.oid());
                yield new Resolution.Vanished();
            }
            case SnapshotOutcome.Unavailable unavailable -> new Resolution.DatabaseUnreachable();
            case SnapshotOutcome.Unexpected(String message) -> {
                // A column of another type makes of the shape's clause what Postgres refuses.
                Resolution outdated = backend.outdated(table);
                if (outdated == null) {
                    yield new Resolution.Unexpected(message);
                }
                backend.tableChanged(table.oid());
                yield outdated;
            }
            case SnapshotOutcome.Cancelled cancelled -> new Resolution.Vanished();
        };
    }

    /// Hands the snapshot's messages to the log and releases the waiting readers at the first.
    private final class Sink implements SnapshotSink {
        private final Shape shape;
        private final SnapshotWriter writer;
        private final Set<Partition> partitions;
        private boolean started;

        Sink(Shape shape, SnapshotWriter writer, Set<Partition> partitions) {
            this.shape = shape;
            this.writer = writer;
            this.partitions = partitions;
        }

        @Override
        public void taken(PgSnapshot snapshot, Lsn walEnd) throws IOException {
            if (!shapes.snapshotTaken(shape, snapshot, walEnd)) {
                throw new TooEarlyException();
            }
            Resolution outdated = outdated(shape.definition().table(), partitions);
            if (outdated != null) {
                throw new OutdatedException(outdated);
            }
        }

        @Override
        public void message(byte[] json, int from, int length) throws IOException {
            writer.message(json, from, length);
            if (!started) {
                start();
            }
        }

        @Override
        public void seal() throws IOException {
            writer.sealChunk();
        }

        void start() {
            started = true;
            shape.started().complete(new Resolution.Found(shape));
        }
    }
}
