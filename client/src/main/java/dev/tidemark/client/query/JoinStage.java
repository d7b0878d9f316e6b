package dev.tidemark.client.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pairs of rows with the same key, told as rows of their own; a left row that finds no partner
/// makes a pair with nothing.
///
/// Each side is kept by its join key, so a change costs as many pairs as it makes or breaks.
final class JoinStage<L, R, J> {
    private final Function<L, J> leftKey;
    private final Function<R, J> rightKey;
    private final Map<J, Map<String, LiveRow<L>>> lefts = new HashMap<>();
    private final Map<J, Map<String, LiveRow<R>>> rights = new HashMap<>();

    JoinStage(Function<L, J> leftKey, Function<R, J> rightKey) {
        this.leftKey = leftKey;
        this.rightKey = rightKey;
    }

    List<Delta<Joined<L, Optional<R>>>> left(List<Delta<L>> deltas) {
        List<Delta<Joined<L, Optional<R>>>> told = new ArrayList<>();
        for (Delta<L> delta : deltas) {
            LiveRow<L> before = delta.before();
            LiveRow<L> after = delta.after();
            Map<String, LiveRow<Joined<L, Optional<R>>>> old = pairsOf(before);
            if (before != null) {
                take(lefts, leftKey.apply(before.value()), before);
            }
            if (after != null) {
                put(lefts, leftKey.apply(after.value()), after);
            }
            tell(old, pairsOf(after), told);
        }
        return told;
    }

    List<Delta<Joined<L, Optional<R>>>> right(List<Delta<R>> deltas) {
        List<Delta<Joined<L, Optional<R>>>> told = new ArrayList<>();
        for (Delta<R> delta : deltas) {
            LiveRow<R> before = delta.before();
            LiveRow<R> after = delta.after();
            Map<String, LiveRow<Joined<L, Optional<R>>>> old = new LinkedHashMap<>();
            Map<String, LiveRow<Joined<L, Optional<R>>>> now = new LinkedHashMap<>();
            if (before != null) {
                J on = rightKey.apply(before.value());
                partners(on, before, old);
                take(rights, on, before);
                alone(on, now);
            }
            if (after != null) {
                J on = rightKey.apply(after.value());
                noLongerAlone(on, old, now);
                put(rights, on, after);
                partners(on, after, now);
            }
            tell(old, now, told);
        }
        return told;
    }

    private static <T> void tell(
            Map<String, LiveRow<T>> old, Map<String, LiveRow<T>> now, List<Delta<T>> to) {
        old.forEach((key, row) -> tell(key, row, now.get(key), to));
        now.forEach(
                (key, row) -> {
                    if (!old.containsKey(key)) {
                        tell(key, null, row, to);
                    }
                });
    }

    private static <T> void tell(
            String key,
            @Nullable LiveRow<T> before,
            @Nullable LiveRow<T> after,
            List<Delta<T>> to) {
        if (!Answer.same(before, after)) {
            to.add(new Delta<>(key, before, after));
        }
    }

    private Map<String, LiveRow<Joined<L, Optional<R>>>> pairsOf(@Nullable LiveRow<L> left) {
        Map<String, LiveRow<Joined<L, Optional<R>>>> pairs = new LinkedHashMap<>();
        if (left == null) {
            return pairs;
        }
        Collection<LiveRow<R>> partners =
                rights.getOrDefault(leftKey.apply(left.value()), Map.of()).values();
        partners.forEach(right -> add(pair(left, right), pairs));
        if (partners.isEmpty()) {
            add(lonely(left), pairs);
        }
        return pairs;
    }

    /// The pairs of a right row.
    private void partners(J on, LiveRow<R> right, Map<String, LiveRow<Joined<L, Optional<R>>>> to) {
        lefts.getOrDefault(on, Map.of()).values().forEach(left -> add(pair(left, right), to));
    }

    /// The pairs with nothing, if nobody is there on the right.
    private void alone(J on, Map<String, LiveRow<Joined<L, Optional<R>>>> to) {
        if (!rights.containsKey(on)) {
            lefts.getOrDefault(on, Map.of()).values().forEach(left -> add(lonely(left), to));
        }
    }

    private void noLongerAlone(
            J on,
            Map<String, LiveRow<Joined<L, Optional<R>>>> old,
            Map<String, LiveRow<Joined<L, Optional<R>>>> now) {
        Map<String, LiveRow<Joined<L, Optional<R>>>> pairs = new LinkedHashMap<>();
        alone(on, pairs);
        pairs.forEach(
                (key, row) -> {
                    // It was not alone if its partner is only another row than before.
                    if (now.remove(key) == null) {
                        old.put(key, row);
                    }
                });
    }

    private static <T> void add(LiveRow<T> row, Map<String, LiveRow<T>> to) {
        to.put(row.key(), row);
    }

    private LiveRow<Joined<L, Optional<R>>> pair(LiveRow<L> left, LiveRow<R> right) {
        return new LiveRow<>(
                left.key().length() + ":" + left.key() + ":" + right.key(),
                new Joined<>(left.value(), Optional.of(right.value())),
                left.status().and(right.status()));
    }

    private LiveRow<Joined<L, Optional<R>>> lonely(LiveRow<L> left) {
        return new LiveRow<>(
                alone(left), new Joined<>(left.value(), Optional.empty()), left.status());
    }

    private String alone(LiveRow<L> left) {
        return left.key().length() + ":" + left.key();
    }

    private static <J, T> void put(Map<J, Map<String, LiveRow<T>>> side, J on, LiveRow<T> row) {
        side.computeIfAbsent(on, unknown -> new LinkedHashMap<>()).put(row.key(), row);
    }

    private static <J, T> void take(Map<J, Map<String, LiveRow<T>>> side, J on, LiveRow<T> row) {
        side.computeIfPresent(
                on,
                (key, rows) -> {
                    rows.remove(row.key());
                    return rows.isEmpty() ? null : rows;
                });
    }
}
