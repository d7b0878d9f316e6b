/// Postgres's replication stream: slot, publication, decoding, reconnecting.
///
/// Owns one logical replication slot and turns its pgoutput messages into calls of a
/// [ChangeHandler], in commit order, without keeping a transaction in memory. One thread reads,
/// decodes and calls; it acknowledges only what the handler says is durable. With a limit it ends
/// the stream while nobody asks. Doors: [Ingest] with [IngestConfig], [IngestStatus] and
/// [IngestFigures], [ChangeHandler], [Relation], [Tuple], [Demand].
@NullMarked
package dev.tidemark.engine.ingest;

import org.jspecify.annotations.NullMarked;
