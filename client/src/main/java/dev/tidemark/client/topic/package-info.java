/// One value kept the same in many windows and processes: invalidation, then pull.
///
/// Will own topics, revisions (epoch, counter), coalesced pulls, overlays of optimistic writes and
/// their persistence. Doors: `Topic`, `Revision`, `Subscriber`, `Provider`, `Applier`. It needs
/// `Broadcast`, `Storage` (compare-and-set by `Expect`), `Transport`, `Time`, `Chance`, `Log`. Runs
/// on the core's one thread.
@NullMarked
package dev.tidemark.client.topic;

import org.jspecify.annotations.NullMarked;
