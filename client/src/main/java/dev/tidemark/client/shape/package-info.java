/// The read path: follows one shape's log and says what changed.
///
/// Owns the conversation with the server ([ShapeStream], a state machine of events and effects),
/// what its messages mean ([ShapeMessage]), which rows they add up to ([ShapeRows]), how far it has
/// come ([ShapeProgress]: txids, snapshots, watermark, so that writes can settle) and transactions
/// that touch several shapes ([MultiShape]). Guarantees that every change is delivered in order and
/// once per handle, that what can't be understood is reported and kept ([ShapeFault]), and that a
/// server which lies is noticed and not asked for ever. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.shape;

import org.jspecify.annotations.NullMarked;
