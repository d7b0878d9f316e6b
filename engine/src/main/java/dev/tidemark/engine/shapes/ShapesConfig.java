package dev.tidemark.engine.shapes;

import java.time.Duration;

/// Limits of the shapes.
///
/// @param shapesMax live shapes; the longest unused ones beyond it are removed
/// @param startLimit the longest that a request waits for a new shape's snapshot to begin
/// @param watchInterval how often tables, publication and limits are checked
public record ShapesConfig(int shapesMax, Duration startLimit, Duration watchInterval) {
    public ShapesConfig {
        if (shapesMax < 1) {
            throw new IllegalArgumentException("shapesMax must be at least 1: " + shapesMax);
        }
        if (startLimit.isNegative() || startLimit.isZero()) {
            throw new IllegalArgumentException("startLimit must be positive: " + startLimit);
        }
        if (watchInterval.isNegative() || watchInterval.isZero()) {
            throw new IllegalArgumentException("watchInterval must be positive: " + watchInterval);
        }
    }

    /// The defaults: any number of shapes, 45 s, 60 s.
    public static ShapesConfig defaults() {
        return new ShapesConfig(Integer.MAX_VALUE, Duration.ofSeconds(45), Duration.ofSeconds(60));
    }
}
