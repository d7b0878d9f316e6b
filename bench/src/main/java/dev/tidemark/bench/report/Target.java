package dev.tidemark.bench.report;

/// What a figure should reach.
public sealed interface Target {
    /// Nothing in particular: it is there to be watched.
    record None() implements Target {}

    /// At least so many times the baseline, for figures of which more is better.
    record AtLeast(double times) implements Target {}

    /// At most so many times the baseline, for figures of which less is better.
    record AtMost(double times) implements Target {}

    /// At most so many times the baseline and so much more, in the figure's unit.
    record Within(double times, double more) implements Target {}

    /// Less than that, in the figure's unit.
    record Below(double bound) implements Target {}
}
