/// Writes that are not settled yet: nothing that a person made is lost or done twice.
///
/// Will own the stored log of writes and its life cycle: stored, sending, accepted, settled, or
/// parked with its causal closure. Doors: `Outbox`, `Entry`, `Uploader`, `OutboxStatus`. Ports it
/// needs: `Storage` (a commit appends the entry and its sequence number at once; settled entries
/// are removed by position; `Expect` fences), `Transport` by `exchange`, `Time`, `Chance` (ids,
/// jitter), `Leases` (one uploader a store, its token is the batch's lease), `Broadcast` (others
/// enqueued), `Surroundings` (online again: try now), `Log`. It learns of settling from
/// `shape.ShapeProgress`. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.outbox;

import org.jspecify.annotations.NullMarked;
