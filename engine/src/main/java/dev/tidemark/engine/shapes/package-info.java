/// Shapes: what they are, which exist, which changes reach them, who waits for them.
///
/// Owns the registry of shapes, their creation (snapshot and hand-over), the routing of changes to
/// them and the encoding of messages. Guarantees that each committed change of a matching row is
/// in a shape's snapshot or in its log, exactly once. Routing runs on the ingest thread under one
/// lock; creation on the caller's thread; listeners on the log's thread. Doors: [Shapes], [Shape],
/// [ShapeRequest], [Definition], [Resolution], [Subset].
@NullMarked
package dev.tidemark.engine.shapes;

import org.jspecify.annotations.NullMarked;
