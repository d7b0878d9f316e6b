package dev.tidemark.client.shape;

import java.util.List;
import java.util.Optional;

/// Messages that arrived together.
///
/// A batch that is not up to date may end in the middle of a transaction: apply it, show it later.
///
/// @param <R> a row
/// @param messages in order
/// @param upToDate whether the log's end was reached: the only moment to show what changed
/// @param checkpoint where to go on once this batch is applied
/// @param subset the query that these rows answer; empty for the log itself
public record ShapeBatch<R>(
        List<ShapeMessage<R>> messages,
        boolean upToDate,
        Checkpoint checkpoint,
        Optional<Subset> subset) {
    public ShapeBatch {
        messages = List.copyOf(messages);
    }
}
