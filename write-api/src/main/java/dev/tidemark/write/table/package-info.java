/// What clients may write: a declaration per table, and what the catalogue knows of it.
///
/// Owns both and their combination, the [OpenTable]. Guarantees that a name in a statement comes
/// from the catalogue, and that nothing that is not declared can be written. Safe for any thread.
/// Doors: [TableRules], [TableConfig], [ConflictPolicy], [ChangeValidator], [Tables].
@NullMarked
package dev.tidemark.write.table;

import org.jspecify.annotations.NullMarked;
