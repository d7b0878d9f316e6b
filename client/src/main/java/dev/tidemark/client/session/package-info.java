/// Whose data it is: guest, user, and the way from one to the other.
///
/// Owns [Session] (who is signed in, and what becomes of guest work), [Identity], [GuestChoice],
/// [SignOut], [OutboxLog], by which collections see the writes of whoever is here, and
/// [Repository], which puts a collection's four parts into one declaration. Each step of a sign-in
/// is one `Storage` commit, so a crash at any moment resumes it; nothing that a person made goes
/// without an explicit choice. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.session;

import org.jspecify.annotations.NullMarked;
