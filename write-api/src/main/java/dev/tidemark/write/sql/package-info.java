/// How the write API speaks SQL.
///
/// Owns quoting, binding and the meaning of Postgres's error codes. Guarantees that no text from a
/// client becomes part of a statement: names come from the catalogue, values are bound. Doors:
/// [Sql], [SqlText], [SqlFailure], [Scripts].
@NullMarked
package dev.tidemark.write.sql;

import org.jspecify.annotations.NullMarked;
