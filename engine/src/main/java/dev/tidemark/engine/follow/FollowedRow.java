package dev.tidemark.engine.follow;

import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Relation.RelationColumn;
import dev.tidemark.engine.ingest.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a followed table.
public final class FollowedRow {
    private final Relation relation;
    private final Tuple values;

    FollowedRow(Relation relation, Tuple values) {
        this.relation = relation;
        this.values = values;
    }

    /// The table's name, unquoted and without schema.
    public String table() {
        return relation.name();
    }

    /// A value as Postgres writes it in text; null if it is NULL, if there is no such column, or if
    /// an update left a large value alone and Postgres did not send it.
    public @Nullable String text(String column) {
        List<RelationColumn> columns = relation.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return text(i);
            }
        }
        return null;
    }

    private @Nullable String text(int column) {
        boolean absent =
                column >= values.count() || values.isNull(column) || values.isUnchanged(column);
        return absent
                ? null
                : new String(
                        values.bytes(),
                        values.start(column),
                        values.length(column),
                        StandardCharsets.UTF_8);
    }
}
