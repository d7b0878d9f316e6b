package dev.tidemark.client.query;

import dev.tidemark.client.port.Cancellable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Rows that a test changes.
final class MapSource<T> implements Source<T> {
    private final Steps steps;
    private final Map<String, LiveRow<T>> rows = new TreeMap<>();
    private final Set<Sink<T>> sinks = new LinkedHashSet<>();

    MapSource(Steps steps) {
        this.steps = steps;
    }

    void put(String key, T value, RowStatus status) {
        LiveRow<T> row = new LiveRow<>(key, value, status);
        change(new Delta<>(key, rows.put(key, row), row));
    }

    void remove(String key) {
        change(new Delta<>(key, rows.remove(key), null));
    }

    List<LiveRow<T>> rows() {
        return new ArrayList<>(rows.values());
    }

    private void change(Delta<T> delta) {
        steps.run(() -> List.copyOf(sinks).forEach(sink -> sink.accept(List.of(delta))));
    }

    @Override
    public Cancellable open(Sink<T> sink) {
        sink.accept(rows().stream().map(row -> new Delta<>(row.key(), null, row)).toList());
        sinks.add(sink);
        return () -> sinks.remove(sink);
    }
}
