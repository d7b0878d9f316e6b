/// From a change to its effect.
///
/// Owns the plan of a change (checked against its table, a statement with bound values) and its
/// execution. Guarantees that each change that is reported as done changed exactly its row; that
/// one that did not says why. Works on the caller's connection, transaction and thread. Doors:
/// [Planner], [Effects], [EffectResult], [Statements].
@NullMarked
package dev.tidemark.write.effect;

import org.jspecify.annotations.NullMarked;
