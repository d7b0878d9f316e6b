/// What Postgres's catalogue says about a table: columns, types, key, collations, partitions.
///
/// Owns the look-up and the caching of table definitions. Values are immutable and may be shared
/// by threads. Doors: [Table], [Column], [ColumnType], [Collation].
@NullMarked
package dev.tidemark.engine.catalog;

import org.jspecify.annotations.NullMarked;
