package dev.tidemark.protocol.write;

import org.jspecify.annotations.Nullable;

/// The outcome of one entry of a batch.
///
/// @param seq the entry's number; `null` if it could not be read
public record WriteResult(@Nullable Long seq, WriteOutcome outcome) {}
