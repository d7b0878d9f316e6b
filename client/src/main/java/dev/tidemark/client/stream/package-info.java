/// The read path's conversation: follows one shape's log over HTTP, whatever the network does.
///
/// Owns [ShapeStream], which asks as [ShapeRequest] and [StreamConfig] say and hands batches to a
/// [ShapeListener]; what is wrong becomes a [ShapeFault]. Guarantees that every message is
/// delivered in order, that what can't be understood is reported and handed over, never dropped
/// silently, and that a server which lies is noticed and asked ever more seldom. A pure machine
/// decides (events in, effects out), a thin driver carries out. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.stream;

import org.jspecify.annotations.NullMarked;
