package dev.tidemark.bench.report;

import java.util.Arrays;

/// Measured values of one kind, in any order.
public final class Samples {
    private double[] values = new double[16];
    private int count;

    /// None yet.
    public Samples() {}

    /// Takes one more.
    public void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// The smallest.
    public double minimum() {
        return percentile(0);
    }

    /// The one in the middle.
    public double median() {
        return percentile(50);
    }

    /// The smallest value that so many per cent of all do not exceed.
    ///
    /// @param percent 0 to 100
    /// @throws IllegalStateException if there are no values
    public double percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.clamp(rank - 1L, 0, count - 1)];
    }
}
