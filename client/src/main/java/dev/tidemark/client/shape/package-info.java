/// What a shape's log says and what it adds up to.
///
/// Owns the messages ([ShapeMessage]) and how they arrive ([ShapeBatch], [Checkpoint]), the rows
/// that they add up to ([ShapeRows], which tells net differences only), which transactions are part
/// of them ([ShapeProgress]: txids, snapshots, watermark, so that writes can settle), and
/// transactions that touch several shapes ([MultiShape]). Guarantees that rows are shown only where
/// the server says that they are a state the table was in. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.shape;

import org.jspecify.annotations.NullMarked;
