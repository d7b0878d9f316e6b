/// The state of topics in Postgres: one JSON object for each topic and owner, with its revision.
///
/// Owns the tables `tidemark.topic` and `tidemark.topic_epoch`, drawn in `docs/formats/topics.md`,
/// and the transactions that read and write them. Guarantees that a row's data and its revision
/// change together, whoever writes, and that of two writers who saw the same revision one is told
/// that it is gone. Any thread may call; calls block on the database. Doors: [TopicStore],
/// [TopicSchema], [TopicKey], [TopicChange], [TopicOutcome].
@NullMarked
package dev.tidemark.write.topic;

import org.jspecify.annotations.NullMarked;
