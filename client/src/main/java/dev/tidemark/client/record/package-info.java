/// What a program calls a row: a record with a key, and the columns it stands in.
///
/// Owns [RecordType] (table, key, columns, how to make the record), [Column] (a name, a [Kind] and
/// how to read it off a record) and [Values] (a row's columns while a record is made of them).
/// Everything is declared, nothing is reflected, because the browser's Java has no record
/// components. Guarantees that what it writes is text that Postgres reads back as the same value.
/// Immutable; any thread.
@NullMarked
package dev.tidemark.client.record;

import org.jspecify.annotations.NullMarked;
