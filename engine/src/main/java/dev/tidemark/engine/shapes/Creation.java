package dev.tidemark.engine.shapes;

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
/// can fall between the two. Runs on a virtual thread of its own.
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
        if (table.partitioned()) {
            shapes.addPartitions(shape, Set.copyOf(backend.tablesBelow(table)));
        }
        // Only now: a change of the table from here on reaches the registered shape by the stream.
        if (!backend.unchanged(table)) {
            backend.tableChanged(table.oid());
            return new Resolution.Vanished();
        }
        Resolution unpublished = backend.publish(table);
        if (unpublished != null) {
            return unpublished;
        }
        try (SnapshotWriter writer = shape.log().writeSnapshot()) {
            Sink sink = new Sink(shape, writer);
            SnapshotOutcome outcome = snapshot(shape, sink);
            if (outcome instanceof SnapshotOutcome.Completed) {
                writer.complete();
                sink.start();
            }
            return failure(outcome, table);
        }
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

    private @Nullable Resolution failure(SnapshotOutcome outcome, Table table) {
        return switch (outcome) {
            case SnapshotOutcome.Completed completed -> null;
            case SnapshotOutcome.Failed(String message) -> new Resolution.SnapshotFailed(message);
            case SnapshotOutcome.SchemaChanged changed -> {
                backend.tableChanged(table.oid());
                yield new Resolution.Vanished();
            }
            case SnapshotOutcome.Unavailable unavailable -> new Resolution.DatabaseUnreachable();
            case SnapshotOutcome.Unexpected(String message) -> new Resolution.Unexpected(message);
            case SnapshotOutcome.Cancelled cancelled -> new Resolution.Vanished();
        };
    }

    /// Hands the snapshot's messages to the log and releases the waiting readers at the first.
    private final class Sink implements SnapshotSink {
        private final Shape shape;
        private final SnapshotWriter writer;
        private boolean started;

        Sink(Shape shape, SnapshotWriter writer) {
            this.shape = shape;
            this.writer = writer;
        }

        @Override
        public void taken(PgSnapshot snapshot, Lsn lsn) throws IOException {
            if (!shapes.snapshotTaken(shape, snapshot)) {
                throw new TooEarlyException();
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
