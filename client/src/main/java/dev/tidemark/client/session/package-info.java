/// Whose data it is: guest, user, and the way from one to the other.
///
/// Will own identities, a store for each, sign-in that moves, merges, keeps aside or discards guest
/// work by choice, sign-out that warns, and repositories (local, shape, merged with status,
/// clean-up). Doors: `Session`, `Identity`, `GuestChoice`, `Repository`. Each step of a sign-in is
/// one `Storage` commit, so a crash resumes it. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.session;

import org.jspecify.annotations.NullMarked;
