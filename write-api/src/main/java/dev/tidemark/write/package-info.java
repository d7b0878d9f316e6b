/// Applies clients' writes in Postgres: exactly once, as the user, with an answer for each.
///
/// Owns the order of things: claim in the ledger, identity, effect, commit, position. Guarantees
/// that a client transaction takes effect once or not at all however often it is sent, that one bad
/// entry does not spoil its neighbours, and that nothing is called applied that changed nothing.
/// Any thread may call; calls block on the database. Doors: [Writes], [WritesConfig],
/// [BatchAnswer]; [LoneChanges] for changes without a client and a number.
@NullMarked
package dev.tidemark.write;

import org.jspecify.annotations.NullMarked;
