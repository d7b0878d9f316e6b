package dev.tidemark.client.shape;

import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows that a shape's messages add up to.
///
/// Three layers. `shown` is what people see. What arrives goes to `staged`, over it, or while a log
/// is read from its beginning, to `fresh`, in place of it. When the log's end is reached, staged is
/// laid into shown, or fresh takes its place; either way only the net differences are told, so that
/// a refetch that brings the same rows again is not seen at all.
///
/// Answers to subset queries show at once. In a shape that loads its rows anyway they are a preview
/// until the log takes over; in one of changes only they are the rows.
///
/// @param <R> a row
public final class ShapeRows<R> {
    private static final int DEPTH_MAX = 8;

    private final RowOps<R> ops;
    private final LogMode mode;
    private Map<String, @Nullable Entry<R>> staged = new LinkedHashMap<>();
    private Set<String> touched = new LinkedHashSet<>();
    private Map<String, Entry<R>> shown = new LinkedHashMap<>();
    private @Nullable Map<String, Entry<R>> fresh = new LinkedHashMap<>();

    private record Entry<R>(R row, Optional<ShapeMessage.Tags> tags) {}

    /// No rows yet.
    public ShapeRows(RowOps<R> ops, LogMode mode) {
        this.ops = ops;
        this.mode = mode;
    }

    /// Takes a row back that was stored, before the stream goes on from its checkpoint.
    ///
    /// @throws WireException if the text is none of [#stored]: begin from scratch
    public void restore(String key, String stored) throws WireException {
        fresh = null;
        shown.put(key, entry(stored));
    }

    /// The stream goes on from a checkpoint, maybe without any row.
    public void restored() {
        fresh = null;
    }

    /// The row as text, which [#restore] takes back; empty if there is none.
    public Optional<String> stored(String key) {
        Entry<R> entry = shown.get(key);
        return entry == null ? Optional.empty() : Optional.of(toJson(entry));
    }

    /// The row that people see; null if there is none.
    public @Nullable R row(String key) {
        Entry<R> entry = shown.get(key);
        return entry == null ? null : entry.row();
    }

    /// Keys of the rows that people see, in the order of their arrival.
    public Set<String> keys() {
        return Collections.unmodifiableSet(shown.keySet());
    }

    /// Whether all rows of the shape are there: the log's end was reached since it last began.
    public boolean complete() {
        return fresh == null;
    }

    /// The log begins anew; what is shown stays until its end is reached.
    public void mustRefetch() {
        staged = new LinkedHashMap<>();
        fresh = new LinkedHashMap<>();
    }

    /// Applies a batch.
    public RowChanges<R> accept(ShapeBatch<R> batch) {
        if (batch.subset().isPresent()) {
            return subset(batch);
        }
        for (ShapeMessage<R> message : batch.messages()) {
            switch (message) {
                case ShapeMessage.Change<R> change -> apply(change);
                case ShapeMessage.Move<R> move -> apply(move);
                case ShapeMessage.SnapshotEnd<R> end -> {}
                case ShapeMessage.UpToDate<R> upToDate -> {}
            }
        }
        return batch.upToDate() ? show() : new RowChanges<>(List.of(), List.of());
    }

    private RowChanges<R> subset(ShapeBatch<R> batch) {
        boolean replacing = fresh != null && mode == LogMode.CHANGES_ONLY;
        List<RowChange<R>> changes = new ArrayList<>();
        touched = new LinkedHashSet<>();
        for (ShapeMessage<R> message : batch.messages()) {
            if (message instanceof ShapeMessage.Change<R> change) {
                Entry<R> entry = new Entry<>(change.value(), change.tags());
                if (replacing) {
                    put(change.key(), entry);
                }
                // Younger than what is shown and than all that the log has brought so far.
                staged.remove(change.key());
                lay(change.key(), entry, changes);
            }
        }
        return new RowChanges<>(changes, List.copyOf(touched));
    }

    private void apply(ShapeMessage.Change<R> change) {
        Entry<R> old = get(change.key());
        switch (change.kind()) {
            case INSERT -> put(change.key(), new Entry<>(change.value(), change.tags()));
            case UPDATE -> {
                // A row that is not here is one that no subset asked for, or that a repeated
                // message speaks of after its end.
                if (old != null) {
                    R merged = ops.merged(old.row(), change.value());
                    put(change.key(), new Entry<>(merged, change.tags().or(old::tags)));
                }
            }
            case DELETE -> put(change.key(), null);
        }
    }

    private void apply(ShapeMessage.Move<R> move) {
        boolean active = move.direction() == ShapeMessage.Direction.IN;
        for (String key : everyKey()) {
            Entry<R> entry = get(key);
            if (entry == null || entry.tags().isEmpty()) {
                continue;
            }
            ShapeMessage.Tags old = entry.tags().get();
            ShapeMessage.Tags moved = RowTags.moved(old, move.patterns(), active);
            if (!RowTags.anyAlternative(moved)) {
                put(key, null);
            } else if (!moved.equals(old)) {
                put(key, new Entry<>(entry.row(), Optional.of(moved)));
            }
        }
    }

    private List<String> everyKey() {
        if (fresh != null) {
            return List.copyOf(fresh.keySet());
        }
        Set<String> keys = new LinkedHashSet<>(shown.keySet());
        keys.addAll(staged.keySet());
        return List.copyOf(keys);
    }

    private @Nullable Entry<R> get(String key) {
        if (fresh != null) {
            return fresh.get(key);
        }
        return staged.containsKey(key) ? staged.get(key) : shown.get(key);
    }

    private void put(String key, @Nullable Entry<R> entry) {
        if (fresh == null) {
            staged.put(key, entry);
        } else if (entry == null) {
            fresh.remove(key);
        } else {
            fresh.put(key, entry);
        }
    }

    private RowChanges<R> show() {
        touched = new LinkedHashSet<>();
        List<RowChange<R>> changes = new ArrayList<>();
        Map<String, Entry<R>> replacement = fresh;
        if (replacement == null) {
            staged.forEach((key, entry) -> lay(key, entry, changes));
            staged = new LinkedHashMap<>();
        } else {
            replace(replacement, changes);
            fresh = null;
        }
        return new RowChanges<>(changes, List.copyOf(touched));
    }

    private void replace(Map<String, Entry<R>> replacement, List<RowChange<R>> changes) {
        for (String key : List.copyOf(shown.keySet())) {
            if (!replacement.containsKey(key)) {
                lay(key, null, changes);
            }
        }
        replacement.forEach((key, entry) -> lay(key, entry, changes));
        // Its order is the log's.
        shown = replacement;
    }

    /// Lays one entry into what is shown, noting what that changes.
    private void lay(String key, @Nullable Entry<R> entry, List<RowChange<R>> changes) {
        Entry<R> before = entry == null ? shown.remove(key) : shown.put(key, entry);
        if (before == null && entry == null) {
            return;
        }
        if (before != null && entry != null && ops.same(before.row(), entry.row())) {
            if (!before.tags().equals(entry.tags())) {
                touched.add(key);
            }
            return;
        }
        touched.add(key);
        changes.add(
                new RowChange<>(
                        key,
                        before == null ? null : before.row(),
                        entry == null ? null : entry.row()));
    }

    private String toJson(Entry<R> entry) {
        JsonBytes json = new JsonBytes(256).raw("{\"row\":").raw(ops.toJson(entry.row()));
        entry.tags()
                .ifPresent(
                        tags -> {
                            char before = '[';
                            json.raw(",\"tags\":");
                            for (String alternative : tags.alternatives()) {
                                json.raw(before).text(alternative);
                                before = ',';
                            }
                            json.raw(tags.alternatives().isEmpty() ? "[]" : "]");
                            json.raw(",\"active\":").raw(tags.active().toString());
                        });
        return json.raw('}').toString();
    }

    private Entry<R> entry(String stored) throws WireException {
        JsonValue value;
        try {
            value = JsonReader.read(stored, DEPTH_MAX);
        } catch (JsonException bad) {
            throw new WireException("a stored row that is not JSON", bad);
        }
        if (!(value instanceof JsonValue.Members(Map<String, JsonValue> members))
                || !(members.get("row") instanceof JsonValue.Members row)) {
            throw new WireException("a stored row that is none");
        }
        return new Entry<>(ops.parse(row.toJson()), RowTags.stored(members));
    }
}
