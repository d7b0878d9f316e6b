/// What a client asks the write API to do, and what it is told.
///
/// Owns the words of `POST /v1/writes` and their JSON; `docs/formats/writes.md` draws them. Values
/// are immutable and free of I/O, and also compile to JavaScript. Doors: [WriteBatch] and
/// [WriteBatchJson] for what is asked, [WriteOutcome] and [WriteReplyJson] for the answer.
@NullMarked
package dev.tidemark.protocol.write;

import org.jspecify.annotations.NullMarked;
