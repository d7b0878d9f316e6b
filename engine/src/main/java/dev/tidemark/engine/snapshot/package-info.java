/// Reads rows out of Postgres and turns them into messages: whole snapshots and subsets.
///
/// Owns the queries, the read-only transactions they run in and the transcoding of COPY text into
/// JSON. Guarantees that what is written is exactly what the reported `pg_current_snapshot()` sees.
/// Runs on the caller's thread, which should be a virtual one; a timer's thread cancels and seals.
/// Doors: [SnapshotReader], [Snapshot], [SnapshotQuery], [SnapshotSink], [SnapshotOutcome],
/// [SnapshotLimits], [SubsetReader], [SubsetSql], [SubsetOutcome], [AnswerRoom].
@NullMarked
package dev.tidemark.engine.snapshot;

import org.jspecify.annotations.NullMarked;
