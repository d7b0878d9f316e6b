/// Rows and messages as they come over the wire, whatever a platform makes of them.
///
/// Owns [RowOps], the only door through which the core touches a row, [Rows] with [Row] for the
/// JVM, and what a column's text means ([RowSchema], [CellParsers], [ColumnNames]). Guarantees that
/// texts stay as Postgres wrote them. Not for several threads.
@NullMarked
package dev.tidemark.client.row;

import org.jspecify.annotations.NullMarked;
