package dev.tidemark.client.query;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.record.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A question about rows. Immutable; asking it again and again is fine.
///
/// Its functions must depend on their arguments only, as they are called anew for a row's old
/// record to find what is known of it.
///
/// @param <T> the records of the answer
public final class Query<T> {
    private final Steps steps;
    private final Source<T> source;
    private final @Nullable Comparator<LiveRow<T>> order;
    private final Answer.Window window;

    private Query(
            Steps steps,
            Source<T> source,
            @Nullable Comparator<LiveRow<T>> order,
            Answer.Window window) {
        this.steps = steps;
        this.source = source;
        this.order = order;
        this.window = window;
    }

    /// All rows of a source.
    ///
    /// @param steps those in which the source changes
    public static <T> Query<T> of(Steps steps, Source<T> source) {
        return new Query<>(steps, source, null, Answer.Window.ALL);
    }

    /// Only rows whose record is so.
    public Query<T> where(Predicate<T> condition) {
        return whereRow(row -> condition.test(row.value()));
    }

    /// Only rows whose key, record or status is so.
    public Query<T> whereRow(Predicate<LiveRow<T>> condition) {
        return with(
                to ->
                        deltas -> {
                            List<Delta<T>> passed = new ArrayList<>();
                            for (Delta<T> delta : deltas) {
                                LiveRow<T> before = delta.before();
                                LiveRow<T> after = delta.after();
                                before = before != null && condition.test(before) ? before : null;
                                after = after != null && condition.test(after) ? after : null;
                                if (before != null || after != null) {
                                    passed.add(new Delta<>(delta.key(), before, after));
                                }
                            }
                            tell(passed, to);
                        },
                order);
    }

    /// Each row as something else.
    public <U> Query<U> select(Function<T, U> projection) {
        return selectRow(row -> projection.apply(row.value()));
    }

    /// Each row as something else, made of key, record and status.
    public <U> Query<U> selectRow(Function<LiveRow<T>, U> projection) {
        return with(
                to ->
                        deltas -> {
                            List<Delta<U>> projected = new ArrayList<>();
                            for (Delta<T> delta : deltas) {
                                LiveRow<U> before = projected(delta.before(), projection);
                                LiveRow<U> after = projected(delta.after(), projection);
                                if (!Answer.same(before, after)) {
                                    projected.add(new Delta<>(delta.key(), before, after));
                                }
                            }
                            tell(projected, to);
                        },
                null);
    }

    /// Each pair of a row and one of `other` with the same key.
    public <R, J> Query<Joined<T, R>> join(
            Query<R> other, Function<T, J> key, Function<R, J> otherKey) {
        return leftJoin(other, key, otherKey)
                .where(pair -> pair.right().isPresent())
                .select(pair -> new Joined<>(pair.left(), pair.right().orElseThrow()));
    }

    /// The same, and each row that finds no partner with nothing.
    public <R, J> Query<Joined<T, Optional<R>>> leftJoin(
            Query<R> other, Function<T, J> key, Function<R, J> otherKey) {
        checkUnlimited();
        other.checkUnlimited();
        Source<Joined<T, Optional<R>>> joined =
                to -> {
                    JoinStage<T, R, J> stage = new JoinStage<>(key, otherKey);
                    Cancellable left = source.open(deltas -> tell(stage.left(deltas), to));
                    Cancellable right = other.source.open(deltas -> tell(stage.right(deltas), to));
                    return () -> {
                        left.cancel();
                        right.cancel();
                    };
                };
        return new Query<>(steps, joined, null, Answer.Window.ALL);
    }

    /// One row for all rows that have something in common, with what they come to.
    public <G, A> Query<Grouped<G, A>> groupBy(Function<T, G> by, Aggregate<T, A> aggregate) {
        return with(
                to -> {
                    GroupStage<T, G, A> stage = new GroupStage<>(by, aggregate);
                    return deltas -> tell(stage.apply(deltas), to);
                },
                null);
    }

    /// Sorted by a column, NULL last; rows of one value by what was asked for before, at last by
    /// key.
    public <V extends Comparable<? super V>> Query<T> orderBy(Column<T, V> column) {
        return orderBy(Comparator.comparing(column::of, nullsLast(Comparator.naturalOrder())));
    }

    /// The same from the greatest to the smallest; NULL first, as in Postgres.
    public <V extends Comparable<? super V>> Query<T> orderByDescending(Column<T, V> column) {
        return orderBy(
                Comparator.comparing(
                        column::of, nullsLast(Comparator.<V>naturalOrder()).reversed()));
    }

    /// Sorted; rows that are equal in it by key. A second order decides where the first does not.
    public Query<T> orderBy(Comparator<T> comparator) {
        checkUnlimited();
        Comparator<LiveRow<T>> more = Comparator.comparing(LiveRow::value, comparator);
        return new Query<>(steps, source, order == null ? more : order.thenComparing(more), window);
    }

    /// At most so many rows, at least 1.
    public Query<T> limit(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a limit of " + rows);
        }
        return new Query<>(steps, source, order, new Answer.Window(window.offset(), rows));
    }

    /// Not the first so many rows.
    public Query<T> offset(int rows) {
        return new Query<>(steps, source, order, new Answer.Window(rows, window.limit()));
    }

    /// Asks. Without an order, rows come by key.
    public Live<T> live() {
        Comparator<LiveRow<T>> all = order == null ? Comparator.comparing(LiveRow::key) : order;
        return new Live<>(steps, new Answer<>(new SortedRows<>(all), window), source);
    }

    private interface Stage<T, U> {
        Source.Sink<T> before(Source.Sink<U> sink);
    }

    private <U> Query<U> with(Stage<T, U> stage, @Nullable Comparator<LiveRow<U>> newOrder) {
        checkUnlimited();
        Source<U> next = to -> source.open(stage.before(to));
        return new Query<>(steps, next, newOrder, Answer.Window.ALL);
    }

    /// What is limited has an order, and no stage keeps orders.
    private void checkUnlimited() {
        if (!window.all()) {
            throw new IllegalStateException("limit and offset come last");
        }
    }

    private static <T> void tell(List<Delta<T>> deltas, Source.Sink<T> to) {
        if (!deltas.isEmpty()) {
            to.accept(deltas);
        }
    }

    private static <T, U> @Nullable LiveRow<U> projected(
            @Nullable LiveRow<T> row, Function<LiveRow<T>, U> projection) {
        return row == null ? null : new LiveRow<>(row.key(), projection.apply(row), row.status());
    }

    private static <V> Comparator<@Nullable V> nullsLast(Comparator<? super V> order) {
        return (one, other) -> {
            if (one == null || other == null) {
                return one == other ? 0 : one == null ? 1 : -1;
            }
            return order.compare(one, other);
        };
    }
}
