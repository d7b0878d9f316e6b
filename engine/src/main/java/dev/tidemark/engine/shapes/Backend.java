package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.snapshot.SnapshotOutcome;
import dev.tidemark.engine.snapshot.SnapshotSink;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the shapes need of Postgres: the door behind which tests put a small model of it.
///
/// Methods may wait for the database and are called from virtual threads, unless they say
/// otherwise.
interface Backend {
    /// Checks a request against the catalogue.
    Definition define(ShapeRequest request);

    /// Checks a subset query without running it: null if it is fine.
    Subset.@Nullable Invalid check(ShapeDefinition definition, SubsetQuery query);

    /// Runs a subset query.
    Subset subset(ShapeDefinition definition, SubsetQuery query);

    /// The partitioned tables above a table, as transaction `xid` of the stream left them; called
    /// on the ingest thread.
    List<Integer> tablesAbove(int oid, int xid);

    /// The tables below a partitioned one.
    ///
    /// @throws IOException if the database does not answer
    List<Partition> tablesBelow(Table table) throws IOException;

    /// Those of these partitions that were tables of their own before, with rows perhaps.
    ///
    /// @throws IOException if the database does not answer
    List<Integer> attached(Collection<Integer> partitions) throws IOException;

    /// What the stream of changes waits for; null once it runs. A snapshot taken before the
    /// stream's slot exists would lose the changes in between.
    @Nullable String streamWaitsFor();

    /// Why a shape that was made for this definition of a table can't be: the catalogue shows
    /// another one by now, or does not answer. Null if it is the same.
    @Nullable Resolution outdated(Table table);

    /// Sees to it that the stream carries the table's changes, whole rows, from transactions that
    /// a snapshot taken after this call does not see. Null if so, else why not.
    @Nullable Resolution publish(Table table);

    /// Reads the rows of a shape into `sink`; gives up when the shape is removed meanwhile.
    ///
    /// @throws IOException from the sink
    SnapshotOutcome snapshot(Shape shape, SnapshotSink sink) throws IOException;

    /// Waits a moment for transactions to become visible.
    void pause() throws IOException;

    /// Shapes whose tables are not what they were, with the reason; and whatever else of ours in
    /// the database needs tending.
    ///
    /// @param shapes those that have begun
    /// @param tablesInUse the tables of all shapes that are there when it is asked
    /// @throws IOException if the database does not answer
    Map<Shape, String> misfits(Collection<Shape> shapes, Supplier<Set<Integer>> tablesInUse)
            throws IOException;

    /// The stream told that a table's definition changed. Must not wait.
    void tableChanged(int oid);
}
