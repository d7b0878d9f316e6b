/// One value kept the same in many windows and processes: invalidation, then pull.
///
/// Words that something changed are hints; what is pulled is the truth, and it gets through one
/// gate: only a newer [dev.tidemark.protocol.topic.Revision] is shown. Owns when is pulled, the
/// retries, the overlays of writes that are not settled, and what the device keeps ([Keeping]).
/// Guarantees that a topic stays dirty, and asks on, until it shows at least the greatest revision
/// it has heard of. Doors: [Topic], [TopicBuilder], [TopicCodec], [Applier], [TopicFault]. Runs on
/// the core's one thread.
@NullMarked
package dev.tidemark.client.topic;

import org.jspecify.annotations.NullMarked;
