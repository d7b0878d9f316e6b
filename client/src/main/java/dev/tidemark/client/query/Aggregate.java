package dev.tidemark.client.query;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// What the rows of a group come to, kept right as rows come and go. A group has a row at least.
///
/// @param <T> the records
/// @param <A> what they come to
public final class Aggregate<T, A> {
    private final Supplier<Running<T, A>> starting;

    private Aggregate(Supplier<Running<T, A>> starting) {
        this.starting = starting;
    }

    /// One group's value.
    interface Running<T, A> {
        void add(T record);

        void remove(T record);

        A value();
    }

    Running<T, A> start() {
        return starting.get();
    }

    /// How many there are.
    public static <T> Aggregate<T, Long> count() {
        return sum(record -> 1L);
    }

    /// The sum of integers; wraps around beyond 64 bits.
    public static <T> Aggregate<T, Long> sum(ToLongFunction<T> of) {
        return new Aggregate<>(
                () ->
                        new Running<T, Long>() {
                            private long sum;

                            @Override
                            public void add(T record) {
                                sum += of.applyAsLong(record);
                            }

                            @Override
                            public void remove(T record) {
                                sum -= of.applyAsLong(record);
                            }

                            @Override
                            public Long value() {
                                return sum;
                            }
                        });
    }

    /// The sum of decimals, exact.
    public static <T> Aggregate<T, BigDecimal> total(Function<T, BigDecimal> of) {
        return new Aggregate<>(
                () ->
                        new Running<T, BigDecimal>() {
                            private BigDecimal total = BigDecimal.ZERO;

                            @Override
                            public void add(T record) {
                                total = total.add(of.apply(record));
                            }

                            @Override
                            public void remove(T record) {
                                total = total.subtract(of.apply(record));
                            }

                            @Override
                            public BigDecimal value() {
                                return total;
                            }
                        });
    }

    /// The smallest.
    public static <T, V extends Comparable<? super V>> Aggregate<T, V> min(Function<T, V> of) {
        return first(of, Comparator.naturalOrder());
    }

    /// The greatest.
    public static <T, V extends Comparable<? super V>> Aggregate<T, V> max(Function<T, V> of) {
        return first(of, Comparator.reverseOrder());
    }

    private static <T, V> Aggregate<T, V> first(Function<T, V> of, Comparator<V> order) {
        return new Aggregate<>(
                () ->
                        new Running<T, V>() {
                            private final TreeMap<V, Integer> counts = new TreeMap<>(order);

                            @Override
                            public void add(T record) {
                                counts.merge(of.apply(record), 1, Integer::sum);
                            }

                            @Override
                            public void remove(T record) {
                                counts.computeIfPresent(
                                        of.apply(record),
                                        (value, count) -> count == 1 ? null : count - 1);
                            }

                            @Override
                            public V value() {
                                return counts.firstKey();
                            }
                        });
    }

    /// This and another one, put together.
    public <B, C> Aggregate<T, C> and(Aggregate<T, B> other, BiFunction<A, B, C> together) {
        return new Aggregate<>(
                () -> {
                    Running<T, A> one = start();
                    Running<T, B> two = other.start();
                    return new Running<T, C>() {
                        @Override
                        public void add(T record) {
                            one.add(record);
                            two.add(record);
                        }

                        @Override
                        public void remove(T record) {
                            one.remove(record);
                            two.remove(record);
                        }

                        @Override
                        public C value() {
                            return together.apply(one.value(), two.value());
                        }
                    };
                });
    }
}
