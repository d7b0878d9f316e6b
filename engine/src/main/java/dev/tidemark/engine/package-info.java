/// The sync engine: Postgres tables become shape logs. No HTTP here.
///
/// [Engine] wires the packages below it and owns their threads: one for ingest, one for the log's
/// flushes, virtual ones for snapshots. Doors: [Engine], [EngineConfig], [EngineStatus].
@NullMarked
package dev.tidemark.engine;

import org.jspecify.annotations.NullMarked;
