package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.where.Row;
import dev.tidemark.engine.where.Truth;
import dev.tidemark.engine.where.Where;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One shape as the router sees it. Guarded by the lock of [Shapes].
final class Route {
    final Shape shape;
    final TableRoutes table;
    final ShapeLog log;
    final Projection projection;
    private final @Nullable Where where;

    /// The last transaction that the stream had begun when the shape was added. If it is still
    /// under way, the rest of it is not for this shape: the snapshot contains it.
    final long bornInTransaction;

    /// The last change that looked at this route, so that a change finds each shape once.
    long seenByChange = -1;

    /// The tables below a partitioned one as far as the shape takes them in; null until they are
    /// asked for.
    @Nullable Set<Partition> partitions;

    /// Where this route stands in the list of those without index.
    int scanPosition = -1;

    Route(Shape shape, TableRoutes table, Projection projection, long bornInTransaction) {
        this.shape = shape;
        this.table = table;
        this.log = shape.log();
        this.projection = projection;
        this.where = shape.definition().where();
        this.bornInTransaction = bornInTransaction;
    }

    boolean admits(Row row) {
        Where clause = where;
        return clause == null || clause.test(row) == Truth.TRUE;
    }
}
