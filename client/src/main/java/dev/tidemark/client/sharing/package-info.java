/// How processes of one store speak and take turns, by means of the store alone.
///
/// Owns [StoredLeases] and [StoredBroadcast], the ports `Leases` and `Broadcast` over `Storage`:
/// what a platform uses that has nothing better; [Presence] lets leases of killed
/// processes go at once. No clocks of two processes are ever compared. Keys
/// and logs whose names begin with `tidemark/` are theirs. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.sharing;

import org.jspecify.annotations.NullMarked;
