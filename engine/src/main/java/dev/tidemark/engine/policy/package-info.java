/// Row-level security for reads: what a table's policies show to one reader, as a where clause.
///
/// Owns the reading of policies and their translation. Guarantees that a shape has exactly the rows
/// that Postgres would show to the role and claims, or is refused with the policy's name and the
/// reason: nothing is guessed. Shapes made from policies that are no longer so are removed. Safe
/// for any thread; asks Postgres. Doors: [Policies], [Reader], [Secured].
@NullMarked
package dev.tidemark.engine.policy;

import org.jspecify.annotations.NullMarked;
