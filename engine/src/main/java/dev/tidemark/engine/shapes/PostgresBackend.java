package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.DatabaseCollations;
import dev.tidemark.engine.catalog.Partitions;
import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.catalog.TableLookup;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.publication.Publication;
import dev.tidemark.engine.publication.PublicationOutcome;
import dev.tidemark.engine.publication.Verification;
import dev.tidemark.engine.snapshot.Snapshot;
import dev.tidemark.engine.snapshot.SnapshotOutcome;
import dev.tidemark.engine.snapshot.SnapshotQuery;
import dev.tidemark.engine.snapshot.SnapshotReader;
import dev.tidemark.engine.snapshot.SnapshotSink;
import dev.tidemark.engine.where.Where;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The real thing behind [Backend].
final class PostgresBackend implements Backend {
    private static final System.Logger LOG = System.getLogger(PostgresBackend.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(50);

    /// How often a transaction of the stream is looked for before the stream is broken off.
    private static final int VISIBLE_ATTEMPTS = 20;

    private final Catalog catalog;
    private final Definer definer;
    private final Partitions partitions;
    private final Publication publication;
    private final SnapshotReader snapshots;
    private final Subsets subsets;
    private final Supplier<@Nullable String> streamWaitsFor;
    private final Consumer<String> restartStream;

    PostgresBackend(Shapes.Postgres postgres) {
        catalog = postgres.catalog();
        publication = postgres.publication();
        snapshots = postgres.snapshots();
        streamWaitsFor = postgres.streamWaitsFor();
        restartStream = postgres.restartStream();
        definer = new Definer(catalog, new DatabaseCollations(postgres.database()));
        partitions = new Partitions(postgres.database());
        subsets = new Subsets(postgres.subsets());
    }

    @Override
    public @Nullable String streamWaitsFor() {
        return streamWaitsFor.get();
    }

    @Override
    public Definition define(ShapeRequest request) {
        Definition definition = definer.define(request);
        return definition instanceof Definition.Defined(ShapeDefinition shape)
                ? published(shape)
                : definition;
    }

    private Definition published(ShapeDefinition shape) {
        Set<Integer> needed = new HashSet<>(shape.columns());
        Where where = shape.where();
        if (where != null) {
            needed.addAll(where.columns());
        }
        if (needed.stream().noneMatch(c -> shape.table().columns().get(c).generated())) {
            return new Definition.Defined(shape);
        }
        try {
            String fault = publication.generatedColumnsFault();
            return fault == null
                    ? new Definition.Defined(shape)
                    : new Definition.Misconfigured(fault);
        } catch (DatabaseException away) {
            return new Definition.Unavailable(Definer.RETRY, 1);
        }
    }

    @Override
    public Subset.@Nullable Invalid check(ShapeDefinition definition, SubsetQuery query) {
        return subsets.check(definition, query);
    }

    @Override
    public Subset subset(ShapeDefinition definition, SubsetQuery query) {
        return subsets.run(definition, query);
    }

    @Override
    public List<Integer> tablesAbove(int oid, int xid) {
        try {
            for (int i = 0; i < VISIBLE_ATTEMPTS; i++) {
                Optional<List<Integer>> above = partitions.above(oid, xid);
                if (above.isPresent()) {
                    return above.get();
                }
                pause();
            }
            // A standby that has to confirm the commit may take for ever.
            throw new IllegalStateException(
                    "transaction " + Integer.toUnsignedString(xid) + " is not visible yet");
        } catch (DatabaseException away) {
            // The stream breaks off and comes again with the same message.
            throw new IllegalStateException("can't ask for partitions: " + away.getMessage(), away);
        }
    }

    @Override
    public List<Partition> tablesBelow(Table table) throws IOException {
        try {
            return partitions.below(table.oid());
        } catch (DatabaseException away) {
            throw new IOException(away);
        }
    }

    @Override
    public List<Integer> attached(Collection<Integer> leaves) throws IOException {
        try {
            return partitions.attached(leaves);
        } catch (DatabaseException away) {
            throw new IOException(away);
        }
    }

    @Override
    public @Nullable Resolution outdated(Table table) {
        return switch (catalog.find(table.oid())) {
            case TableLookup.Found(Table now) ->
                    sameShape(table, now) ? null : new Resolution.Vanished();
            case TableLookup.Missing missing -> new Resolution.Vanished();
            case TableLookup.Unavailable unavailable -> new Resolution.DatabaseUnreachable();
        };
    }

    private static boolean sameShape(Table before, Table now) {
        return before.schema().equals(now.schema())
                && before.name().equals(now.name())
                && namesAndTypes(before).equals(namesAndTypes(now))
                && keyNames(before).equals(keyNames(now));
    }

    private static List<String> namesAndTypes(Table table) {
        return table.columns().stream().map(c -> c.type().oid() + " " + c.name()).toList();
    }

    private static List<String> keyNames(Table table) {
        return table.keyColumns().stream().map(c -> table.columns().get(c).name()).toList();
    }

    @Override
    public @Nullable Resolution publish(Table table) {
        PublicationOutcome outcome;
        try {
            outcome = publication.ensure(table);
        } catch (DatabaseException away) {
            return new Resolution.DatabaseUnreachable();
        }
        return switch (outcome) {
            case PublicationOutcome.Published published -> null;
            case PublicationOutcome.Refused(String message, String remedy) -> {
                LOG.log(System.Logger.Level.WARNING, "{0}. Run: {1}", message, remedy);
                yield new Resolution.SnapshotFailed(message);
            }
            case PublicationOutcome.Unpublishable(String message) ->
                    new Resolution.Unexpected(message);
            case PublicationOutcome.Gone gone -> {
                catalog.invalidate(table.oid());
                yield new Resolution.Vanished();
            }
            case PublicationOutcome.TimedOut(String message) ->
                    new Resolution.SnapshotFailed(message);
            case PublicationOutcome.PublicationMissing(String message) -> {
                restartStream.accept(message);
                yield new Resolution.SnapshotFailed(message);
            }
        };
    }

    @Override
    public SnapshotOutcome snapshot(Shape shape, SnapshotSink sink) throws IOException {
        ShapeDefinition definition = shape.definition();
        Snapshot snapshot = snapshots.prepare(query(definition), definition.log(), sink);
        Shape.Listener untilRemoved =
                new Shape.Listener() {
                    @Override
                    public void grown() {}

                    @Override
                    public void removed() {
                        Thread.ofVirtual().start(snapshot::cancel);
                    }
                };
        try (Shape.Subscription _ = shape.subscribe(untilRemoved)) {
            return snapshot.take();
        }
    }

    @Override
    public void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    static SnapshotQuery query(ShapeDefinition definition) {
        Where where = definition.where();
        return new SnapshotQuery(
                definition.table(), definition.columns(), where == null ? null : where.sql());
    }

    @Override
    public Map<Shape, String> misfits(Collection<Shape> shapes, Supplier<Set<Integer>> tablesInUse)
            throws IOException {
        Map<Integer, List<Shape>> byTable =
                shapes.stream().collect(Collectors.groupingBy(s -> s.definition().table().oid()));
        Map<Shape, String> misfits = new HashMap<>();
        List<Table> tables = new ArrayList<>();
        byTable.values().forEach(ofTable -> tables.add(ofTable.getFirst().definition().table()));
        try {
            Verification verification = publication.verify(tables, tablesInUse);
            if (verification.publicationMissing()) {
                restartStream.accept("the publication was dropped");
            }
            for (Verification.Fault fault : verification.faults()) {
                catalog.invalidate(fault.table().oid());
                for (Shape shape : byTable.getOrDefault(fault.table().oid(), List.of())) {
                    misfits.put(shape, reason(fault.kind()));
                }
            }
        } catch (DatabaseException away) {
            throw new IOException(away);
        }
        return misfits;
    }

    private static String reason(Verification.Kind kind) {
        return switch (kind) {
            case DROPPED -> "table was dropped";
            case RENAMED -> "table was renamed";
            case NOT_PUBLISHED -> "table was taken out of the publication";
            case IDENTITY_NOT_FULL -> "table no longer has REPLICA IDENTITY FULL";
        };
    }

    @Override
    public void tableChanged(int oid) {
        catalog.invalidate(oid);
    }
}
