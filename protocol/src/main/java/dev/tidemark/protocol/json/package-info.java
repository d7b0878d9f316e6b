/// Small JSON from outside, read into a tree within limits.
///
/// Owns the tree and its reader, for documents of some hundred kilobytes: write batches, answers,
/// configuration. Guarantees that numbers keep their digits, that no document is deeper than its
/// limit, and that one text has one meaning (no member twice, no half characters). Values are
/// immutable. It also compiles to JavaScript. Doors: [JsonReader], [JsonValue], [JsonException],
/// [JsonCursor]; [SmallMap] and [Words] keep what was read small.
@NullMarked
package dev.tidemark.protocol.json;

import org.jspecify.annotations.NullMarked;
