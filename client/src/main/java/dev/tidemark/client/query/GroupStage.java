package dev.tidemark.client.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Groups of rows, told as rows of their own.
final class GroupStage<T, G, A> {
    private final Function<T, G> by;
    private final Aggregate<T, A> aggregate;
    private final Map<G, Group<T, G, A>> groups = new HashMap<>();
    private final Map<String, G> names = new HashMap<>();

    GroupStage(Function<T, G> by, Aggregate<T, A> aggregate) {
        this.by = by;
        this.aggregate = aggregate;
    }

    private static final class Group<T, G, A> {
        private final String name;
        private final Aggregate.Running<T, A> running;
        private final Map<String, RowStatus> unsettled = new TreeMap<>();
        private int rows;
        private @Nullable LiveRow<Grouped<G, A>> told;

        private Group(String name, Aggregate.Running<T, A> running) {
            this.name = name;
            this.running = running;
        }
    }

    List<Delta<Grouped<G, A>>> apply(List<Delta<T>> deltas) {
        Map<G, Group<T, G, A>> touched = new LinkedHashMap<>();
        for (Delta<T> delta : deltas) {
            LiveRow<T> before = delta.before();
            LiveRow<T> after = delta.after();
            if (before != null) {
                remove(before, touched);
            }
            if (after != null) {
                add(after, touched);
            }
        }
        List<Delta<Grouped<G, A>>> told = new ArrayList<>();
        touched.forEach((of, group) -> tell(of, group, told));
        return told;
    }

    private void add(LiveRow<T> row, Map<G, Group<T, G, A>> touched) {
        G of = by.apply(row.value());
        Group<T, G, A> group =
                groups.computeIfAbsent(
                        of, unknown -> new Group<>(name(unknown), aggregate.start()));
        touched.put(of, group);
        group.running.add(row.value());
        group.rows++;
        if (!(row.status() instanceof RowStatus.Synced)) {
            group.unsettled.put(row.key(), row.status());
        }
    }

    private void remove(LiveRow<T> row, Map<G, Group<T, G, A>> touched) {
        G of = by.apply(row.value());
        Group<T, G, A> group = groups.get(of);
        if (group == null) {
            throw new IllegalStateException("the group of a row is not always the same");
        }
        touched.put(of, group);
        group.running.remove(row.value());
        group.rows--;
        group.unsettled.remove(row.key());
    }

    private void tell(G of, Group<T, G, A> group, List<Delta<Grouped<G, A>>> to) {
        LiveRow<Grouped<G, A>> before = group.told;
        LiveRow<Grouped<G, A>> after = null;
        if (group.rows == 0) {
            groups.remove(of);
            names.remove(group.name);
        } else {
            RowStatus status = new RowStatus.Synced();
            for (RowStatus one : group.unsettled.values()) {
                status = status.and(one);
            }
            after = new LiveRow<>(group.name, new Grouped<>(of, group.running.value()), status);
        }
        group.told = after;
        if (!Answer.same(before, after)) {
            to.add(new Delta<>(group.name, before, after));
        }
    }

    /// What the group calls itself, unless another one calls itself so.
    private String name(G group) {
        String name = String.valueOf(group);
        for (int i = 2; names.containsKey(name); i++) {
            name = group + " (" + i + ")";
        }
        names.put(name, group);
        return name;
    }
}
