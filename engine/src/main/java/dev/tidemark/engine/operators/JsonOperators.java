package dev.tidemark.engine.operators;

import java.util.List;

/// Operators of `jsonb`.
final class JsonOperators {
    private JsonOperators() {}

    static List<Function> all() {
        return List.of();
    }
}
