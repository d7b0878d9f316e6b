/// The pieces of messages that the snapshot and the change stream must write alike.
///
/// Owns row keys and the schema header. Guarantees that a row's key is the same bytes wherever it
/// comes from. Everything here is immutable and may be shared by threads. Doors: [RowKeys],
/// [SchemaJson].
@NullMarked
package dev.tidemark.engine.message;

import org.jspecify.annotations.NullMarked;
