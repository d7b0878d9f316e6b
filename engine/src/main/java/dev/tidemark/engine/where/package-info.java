/// The where language: a subset of Postgres's expressions, evaluated in process.
///
/// Owns parsing, typing and evaluation with Postgres's rules and three-valued logic. Guarantees
/// that an accepted clause gives the answer Postgres gives; what can't be evaluated exactly is
/// refused. Compiled clauses are immutable and may be shared by threads. Doors: [Where],
/// [Compilation], [Row], [Truth], [RoutingKey].
@NullMarked
package dev.tidemark.engine.where;

import org.jspecify.annotations.NullMarked;
