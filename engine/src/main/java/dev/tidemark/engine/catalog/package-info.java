/// What Postgres's catalogue says about a table: columns, types, key, collations, partitions.
///
/// Owns the look-up and the caching of table definitions, and how identifiers are read and quoted.
/// Guarantees that an answer is at most [Catalog]'s freshness old while the database can be asked.
/// Values are immutable and may be shared by threads. Doors: [Catalog], [TableLookup], [Table],
/// [Column], [ColumnType], [Collation], [DatabaseCollations], [Identifiers], [RelationName],
/// [Parsed].
@NullMarked
package dev.tidemark.engine.catalog;

import org.jspecify.annotations.NullMarked;
