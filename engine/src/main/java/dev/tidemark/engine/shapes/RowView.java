package dev.tidemark.engine.shapes;

import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.engine.where.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tuple of the stream, seen with the columns of a table's definition.
///
/// The stream leaves out generated columns and, for large values that an update left alone, sends
/// a mark only: the value then comes from the old row. Reused between rows, for one thread.
final class RowView implements Row {
    private final int[] positions;
    private Tuple tuple = new Tuple();
    private @Nullable Tuple unchangedFrom;

    private RowView(int[] positions) {
        this.positions = positions;
    }

    /// A view of `relation`'s tuples with the columns named `columns`.
    static RowView of(Relation relation, List<String> columns) {
        int[] positions = new int[columns.size()];
        Arrays.fill(positions, -1);
        for (int i = 0; i < relation.columns().size(); i++) {
            int column = columns.indexOf(relation.columns().get(i).name());
            if (column >= 0) {
                positions[column] = i;
            }
        }
        return new RowView(positions);
    }

    RowView show(Tuple row, @Nullable Tuple old) {
        tuple = row;
        unchangedFrom = old;
        return this;
    }

    @Override
    public boolean isNull(int column) {
        int position = positions[column];
        return position < 0 || source(position).isNull(position);
    }

    @Override
    public byte[] bytes(int column) {
        return source(positions[column]).bytes();
    }

    @Override
    public int start(int column) {
        int position = positions[column];
        return source(position).start(position);
    }

    @Override
    public int length(int column) {
        int position = positions[column];
        return source(position).length(position);
    }

    /// Whether `column` holds the same text in `other`, a view of the same relation.
    boolean sameValue(int column, RowView other) {
        int position = positions[column];
        return position < 0
                || source(position).sameValue(position, other.source(position), position);
    }

    private Tuple source(int position) {
        Tuple old = unchangedFrom;
        return old != null && tuple.isUnchanged(position) ? old : tuple;
    }
}
