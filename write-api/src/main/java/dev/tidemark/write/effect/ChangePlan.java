package dev.tidemark.write.effect;

import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.table.OpenTable;
import org.jspecify.annotations.Nullable;

/// A change that is allowed, ready to be done.
///
/// @param index of the change in its transaction
/// @param statement changes exactly one row if all is well; `null` if the row must be looked at
///   before
public record ChangePlan(int index, OpenTable table, RowChange change, @Nullable Sql statement) {}
