package dev.tidemark.bench.report;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One measured value beside its baseline from the same run.
///
/// @param name lower-case words with dots, the same in every run
/// @param unit of the value and of the baseline
/// @param value what was measured
/// @param baseline null if the figure stands for itself
/// @param target what it should reach
public record Figure(
        String name, String unit, double value, @Nullable Baseline baseline, Target target)
        implements Row {
    /// What the value is held against.
    ///
    /// @param name what was measured: `pg_recvlogical`
    /// @param value in the figure's unit
    public record Baseline(String name, double value) {}

    /// A figure without baseline.
    public static Figure alone(String name, String unit, double value, Target target) {
        return new Figure(name, unit, value, null, target);
    }

    /// The value as a multiple of the baseline.
    public OptionalDouble ratio() {
        return baseline == null || baseline.value == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(value / baseline.value);
    }

    /// Whether the target is reached; true if there is none.
    public boolean reached() {
        double base = baseline == null ? Double.NaN : baseline.value;
        return switch (target) {
            case Target.None none -> true;
            case Target.AtLeast(double times) -> value >= times * base;
            case Target.AtMost(double times) -> value <= times * base;
            case Target.Within(double times, double more) -> value <= times * base + more;
            case Target.Below(double bound) -> value < bound;
        };
    }
}
