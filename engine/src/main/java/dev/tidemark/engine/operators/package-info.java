/// The operators, functions and casts that clauses may use, with Postgres's rules for choosing one.
///
/// Owns the catalogue: what exists for which types, what it needs of a collation, its code.
/// Everything is immutable and may be shared by threads. Doors: [Function], [Operators],
/// [Functions], [Casts], [Overloads].
@NullMarked
package dev.tidemark.engine.operators;

import org.jspecify.annotations.NullMarked;
