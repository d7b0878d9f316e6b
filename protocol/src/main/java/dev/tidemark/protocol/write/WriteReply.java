package dev.tidemark.protocol.write;

import java.util.List;

/// The answer to a batch: one result per entry, in the batch's order.
public record WriteReply(List<WriteResult> results) {
    public WriteReply {
        results = List.copyOf(results);
    }
}
