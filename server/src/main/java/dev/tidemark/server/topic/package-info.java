/// Topics: one value that many read, write and listen to. `docs/formats/topics.md`.
///
/// Owns the routes below `/v1/topics/` and who hears of which change. Guarantees that a listener
/// hears the present revision first and then of every later change, as long as it listens: what is
/// told comes from the database's stream of changes, so it does not matter who wrote. What a
/// listener costs is bounded: one that does not keep up is cut off. Reading and writing run on
/// virtual threads, telling on the listener's event loop. Doors: [TopicRoute],
/// [TopicEventsRoute], [TopicHub], [TopicConfig].
@NullMarked
package dev.tidemark.server.topic;

import org.jspecify.annotations.NullMarked;
