/// The words of topics: one value kept the same in many windows, by invalidation and pull.
///
/// Owns the forms that server and clients share: [Revision], [TopicName], [Invalidation] (a hint
/// that may be lost, doubled or late), [Snapshot] (the truth), their JSON ([TopicJson]) and
/// [MergePatch]. `docs/formats/topics.md` draws them. Everything here is an immutable value, and
/// compiles to JavaScript.
@NullMarked
package dev.tidemark.protocol.topic;

import org.jspecify.annotations.NullMarked;
