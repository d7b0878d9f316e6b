package dev.tidemark.server.write;

import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.server.metrics.Metrics;

/// Counts writes by what became of them.
final class Tally {
    private static final String NAME = "tidemark.writes";
    private static final String MEANING = "Client transactions and lone changes by outcome";

    private final Metrics metrics;

    Tally(Metrics metrics) {
        this.metrics = metrics;
    }

    void count(WriteOutcome outcome) {
        metrics.count(NAME, MEANING, "outcome", word(outcome));
    }

    private static String word(WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Applied _ -> "applied";
            case WriteOutcome.Merged _ -> "merged";
            case WriteOutcome.Duplicate _ -> "duplicate";
            case WriteOutcome.Stale _ -> "stale";
            case WriteOutcome.Gone _ -> "gone";
            case WriteOutcome.Rejected _ -> "rejected";
            case WriteOutcome.Blocked _ -> "blocked";
            case WriteOutcome.Retry _ -> "retry";
        };
    }
}
