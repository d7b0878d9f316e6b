/// Rows with a key and a type: what people see, folded from what the server said and what was
/// written here.
///
/// Will own `Collection` (typed by `RecordType`: record, key, columns), the overlay of changed
/// columns, the fold (visible = unsettled writes in order over the newest synced rows), live
/// queries with differences and each row's status. Doors: `Collection`, `RecordType`, `Query`,
/// `Live`, `WriteHandle` (stored, accepted, settled). It reads through `shape.ShapeRows` and writes
/// through `outbox.Outbox`; a write leaves the fold only in the step in which its effect is in the
/// rows. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.collection;

import org.jspecify.annotations.NullMarked;
