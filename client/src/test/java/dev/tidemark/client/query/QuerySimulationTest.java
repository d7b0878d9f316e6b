package dev.tidemark.client.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.port.Log;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers kept by steps against answers computed anew, and lists edited against both.
final class QuerySimulationTest {
    private static final int STEPS = 40;
    private static final Comparator<Item> BY_RANK = Comparator.comparingInt(Item::rank);

    private record Item(int rank, int colour, String title) {}

    private record Owner(int colour, String name) {}

    private final Steps steps = new Steps(Log.silent());
    private final MapSource<Item> items = new MapSource<>(steps);
    private final MapSource<Owner> owners = new MapSource<>(steps);
    private final List<Watched<?>> watched = new ArrayList<>();

    private static final class Watched<T> {
        private final Live<T> live;
        private final Supplier<List<LiveRow<T>>> naive;
        private final List<LiveRow<T>> mirror;

        private Watched(Query<T> query, Supplier<List<LiveRow<T>>> naive) {
            this.live = query.live();
            this.naive = naive;
            mirror = new ArrayList<>(live.rows());
            live.listen(this::edit);
        }

        private void edit(List<ListEdit<T>> edits) {
            edits.forEach(this::edit);
            assertThat(mirror).isEqualTo(live.rows());
        }

        private void edit(ListEdit<T> edit) {
            switch (edit) {
                case ListEdit.Inserted<T>(int index, LiveRow<T> row) -> mirror.add(index, row);
                case ListEdit.Removed<T>(int index, LiveRow<T> row) ->
                        assertThat(mirror.remove(index)).isEqualTo(row);
                case ListEdit.Updated<T>(int index, LiveRow<T> before, LiveRow<T> after) ->
                        assertThat(mirror.set(index, after)).isEqualTo(before);
                case ListEdit.Moved<T>(int from, int to, LiveRow<T> before, LiveRow<T> after) -> {
                    assertThat(mirror.remove(from)).isEqualTo(before);
                    mirror.add(to, after);
                }
            }
        }

        private void check() {
            assertThat(live.rows()).isEqualTo(naive.get());
            assertThat(mirror).isEqualTo(live.rows());
            assertThat(live.size()).isEqualTo(mirror.size());
            assertThat(live.now()).isEqualTo(mirror.stream().map(LiveRow::value).toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersKeptByStepsAreThoseComputedAnew(long seed) {
        Random random = new Random(seed);
        mutate(random, 30);
        watchAll();
        watched.forEach(Watched::check);

        for (int step = 0; step < STEPS; step++) {
            int size = random.nextInt(10) == 0 ? 40 : 1 + random.nextInt(4);
            steps.run(() -> mutate(random, size));
            watched.forEach(Watched::check);
        }
    }

    private void mutate(Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            String key = "k" + random.nextInt(40);
            switch (random.nextInt(5)) {
                case 0 -> items.remove(key);
                case 1 ->
                        owners.put(
                                "o" + random.nextInt(6),
                                new Owner(random.nextInt(4), "n" + random.nextInt(3)),
                                new RowStatus.Synced());
                case 2 -> owners.remove("o" + random.nextInt(6));
                default ->
                        items.put(
                                key,
                                new Item(random.nextInt(8), random.nextInt(4), "t"),
                                random.nextBoolean()
                                        ? new RowStatus.Synced()
                                        : new RowStatus.Stored());
            }
        }
    }

    private void watchAll() {
        Query<Item> all = Query.of(steps, items);
        watch(all, items::rows);
        watch(all.orderBy(BY_RANK), () -> sorted(items.rows()));
        watch(
                all.where(item -> item.colour() < 2).orderBy(BY_RANK.reversed()),
                () ->
                        sorted(items.rows(), BY_RANK.reversed()).stream()
                                .filter(row -> row.value().colour() < 2)
                                .toList());
        watch(all.orderBy(BY_RANK).limit(5), () -> sorted(items.rows()).stream().limit(5).toList());
        watch(
                all.orderBy(BY_RANK).offset(3).limit(7),
                () -> sorted(items.rows()).stream().skip(3).limit(7).toList());
        watch(all.orderBy(BY_RANK).offset(4), () -> sorted(items.rows()).stream().skip(4).toList());
        watch(
                all.select(item -> item.rank() / 3),
                () -> items.rows().stream().map(row -> with(row, row.value().rank() / 3)).toList());
        watch(
                all.groupBy(
                        Item::colour,
                        Aggregate.<Item>count()
                                .and(Aggregate.sum(Item::rank), List::of)
                                .and(Aggregate.min(Item::rank), QuerySimulationTest::with)
                                .and(Aggregate.max(Item::rank), QuerySimulationTest::with)),
                this::grouped);
        Query<Owner> own = Query.of(steps, owners);
        watch(
                all.leftJoin(own, Item::colour, Owner::colour)
                        .select(
                                pair ->
                                        pair.left().rank()
                                                + pair.right().map(Owner::name).orElse("-"))
                        .orderBy(Comparator.naturalOrder()),
                this::joined);
        watch(
                all.join(own, Item::colour, Owner::colour)
                        .groupBy(pair -> pair.right().name(), Aggregate.count()),
                this::counted);
    }

    private <T> void watch(Query<T> query, Supplier<List<LiveRow<T>>> naive) {
        watched.add(new Watched<>(query, naive));
    }

    private static List<Long> with(List<Long> list, int more) {
        List<Long> longer = new ArrayList<>(list);
        longer.add((long) more);
        return longer;
    }

    private static <T> LiveRow<T> with(LiveRow<?> row, T value) {
        return new LiveRow<>(row.key(), value, row.status());
    }

    private static List<LiveRow<Item>> sorted(List<LiveRow<Item>> rows) {
        return sorted(rows, BY_RANK);
    }

    private static List<LiveRow<Item>> sorted(List<LiveRow<Item>> rows, Comparator<Item> order) {
        return rows.stream()
                .sorted(
                        Comparator.comparing((LiveRow<Item> row) -> row.value(), order)
                                .thenComparing(LiveRow::key))
                .toList();
    }

    private List<LiveRow<Grouped<Integer, List<Long>>>> grouped() {
        Map<Integer, List<LiveRow<Item>>> groups =
                items.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.value().colour(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<LiveRow<Grouped<Integer, List<Long>>>> rows = new ArrayList<>();
        groups.forEach(
                (colour, members) -> {
                    List<Integer> ranks =
                            members.stream().map(row -> row.value().rank()).sorted().toList();
                    List<Long> values =
                            List.of(
                                    (long) ranks.size(),
                                    ranks.stream().mapToLong(rank -> rank).sum(),
                                    (long) ranks.getFirst(),
                                    (long) ranks.getLast());
                    rows.add(
                            new LiveRow<>(
                                    colour.toString(),
                                    new Grouped<>(colour, values),
                                    status(members)));
                });
        return rows;
    }

    private static RowStatus status(List<? extends LiveRow<?>> rows) {
        return rows.stream().map(LiveRow::status).reduce(new RowStatus.Synced(), RowStatus::and);
    }

    private List<LiveRow<String>> joined() {
        List<LiveRow<String>> rows = new ArrayList<>();
        for (LiveRow<Item> item : items.rows()) {
            List<LiveRow<Owner>> partners = partners(item);
            String alone = item.key().length() + ":" + item.key();
            for (LiveRow<Owner> owner : partners) {
                rows.add(
                        new LiveRow<>(
                                alone + ":" + owner.key(),
                                item.value().rank() + owner.value().name(),
                                item.status().and(owner.status())));
            }
            if (partners.isEmpty()) {
                rows.add(new LiveRow<>(alone, item.value().rank() + "-", item.status()));
            }
        }
        rows.sort(
                Comparator.comparing((LiveRow<String> row) -> row.value())
                        .thenComparing(LiveRow::key));
        return rows;
    }

    private List<LiveRow<Owner>> partners(LiveRow<Item> item) {
        return owners.rows().stream()
                .filter(owner -> owner.value().colour() == item.value().colour())
                .toList();
    }

    private List<LiveRow<Grouped<String, Long>>> counted() {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, List<LiveRow<Item>>> members = new HashMap<>();
        for (LiveRow<Item> item : items.rows()) {
            for (LiveRow<Owner> owner : partners(item)) {
                counts.merge(owner.value().name(), 1L, Long::sum);
                members.computeIfAbsent(owner.value().name(), name -> new ArrayList<>()).add(item);
            }
        }
        List<LiveRow<Grouped<String, Long>>> rows = new ArrayList<>();
        counts.forEach(
                (name, count) ->
                        rows.add(
                                new LiveRow<>(
                                        name,
                                        new Grouped<>(name, count),
                                        status(members.getOrDefault(name, List.of())))));
        return rows;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWindowMovesNoMoreRowsThanItMust(long seed) {
        Random random = new Random(seed);
        List<LiveRow<Item>> before = some(random);
        List<LiveRow<Item>> after = some(random);

        List<ListEdit<Item>> edits = ListDiff.between(before, after);

        Set<String> touched = new HashSet<>();
        for (ListEdit<Item> edit : edits) {
            String key =
                    switch (edit) {
                        case ListEdit.Inserted<Item> in -> in.row().key();
                        case ListEdit.Removed<Item> out -> out.row().key();
                        case ListEdit.Updated<Item> changed -> changed.after().key();
                        case ListEdit.Moved<Item> moved -> moved.after().key();
                    };
            assertThat(touched.add(key)).as("each row once: " + key).isTrue();
        }
    }

    private static List<LiveRow<Item>> some(Random random) {
        List<LiveRow<Item>> rows = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            String key = "k" + random.nextInt(15);
            if (keys.add(key)) {
                Item item = new Item(random.nextInt(2), 0, key);
                rows.add(new LiveRow<>(key, item, new RowStatus.Synced()));
            }
        }
        return rows;
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return Optional.ofNullable(only).map(LongStream::of).orElse(LongStream.range(0, 200));
    }
}
