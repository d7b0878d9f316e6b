package dev.tidemark.engine.operators;

import java.util.List;

/// Operators of dates, times and intervals.
final class TemporalOperators {
    private TemporalOperators() {}

    static List<Function> all() {
        return List.of();
    }
}
