/// Questions about rows whose answers stay right.
///
/// Owns [Query] (filter, project, join, group, sort, limit), [Live] (its answer now, and what
/// changes in it as [ListEdit]s), and [Steps], which gathers all that belongs together before
/// anybody sees any of it. Whoever has rows is a [Source]. Guarantees that the edits, applied in
/// order to the list before, give the list after; that the work of a step grows with the rows it
/// touched, not with those there are; and that no listener sees half a step. Runs on the core's one
/// thread.
@NullMarked
package dev.tidemark.client.query;

import org.jspecify.annotations.NullMarked;
