/// Durable, ordered bytes: the shared change log, the shapes' positions in it, their snapshots.
///
/// A change is encoded once and stored once; a shape is a list of positions plus immutable chunk
/// files. Guarantees: readers see only what is durable and committed; offsets never go back; a
/// crash at any point loses nothing that was acknowledged and repeats nothing. Appending is for one
/// thread at a time, flushing belongs to the log's own thread, reading to anyone. Doors:
/// [ShapeLogs], [ShapeLog], [SnapshotWriter], [LogRead].
@NullMarked
package dev.tidemark.engine.log;

import org.jspecify.annotations.NullMarked;
