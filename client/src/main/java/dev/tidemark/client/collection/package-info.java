/// Rows with a key and a type: what people see, folded from what the server said and what was
/// written here.
///
/// Owns [Collection] (and [Scope], a view that nobody else sees), [Transactions], and [Writes],
/// which says where writes are kept and who sees them. Below them lie [SyncedRows], what the server
/// said, which nothing local ever touches, and the overlay of unsettled writes.
///
/// **The rule: visible = fold(unsettled writes in order, newest synced row).** It is computed for
/// the rows that a step touched, at its end, so a write leaves the fold only in the step in which
/// its effect is in the rows ([ShapeFeed] sees to that, [FeedGroup] for several tables at once).
/// What a write holds is changed columns, numbers to add or a named intent, never a whole row, so
/// columns that it does not touch always show the newest. Reads come through
/// `shape`, writes go through [WriteLog], which is the outbox. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.collection;

import org.jspecify.annotations.NullMarked;
