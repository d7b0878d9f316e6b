package dev.tidemark.client.collection;

import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A shape's rows on the device, with how far they go, in one commit each time.
///
/// One commit at a time; what is touched meanwhile goes with the next. A commit that failed is made
/// again with the next one, so the device never has a later checkpoint than rows.
final class RowCache {
    private static final int PAGE = 500;

    private final Ports ports;
    private final String checkpointKey;
    private final String rowPrefix;
    private final Set<String> unsaved = new LinkedHashSet<>();
    private @Nullable Runnable next;
    private boolean saving;

    RowCache(Ports ports, String name) {
        this.ports = ports;
        checkpointKey = "rows/" + name + "/checkpoint";
        rowPrefix = "rows/" + name + "/row/";
    }

    /// What was kept.
    record Kept(Optional<String> checkpoint, Map<String, String> rows) {}

    Promise<Kept> read() {
        return ports.storage()
                .get(checkpointKey)
                .then(
                        checkpoint ->
                                page("", new LinkedHashMap<>())
                                        .map(
                                                rows -> {
                                                    if (checkpoint.isEmpty()) {
                                                        // Of no use, and in the way.
                                                        unsaved.addAll(rows.keySet());
                                                    }
                                                    return new Kept(checkpoint, rows);
                                                }));
    }

    private Promise<Map<String, String>> page(String after, Map<String, String> rows) {
        return ports.storage()
                .list(rowPrefix, after, PAGE)
                .then(
                        page -> {
                            for (Storage.Pair pair : page) {
                                rows.put(pair.key().substring(rowPrefix.length()), pair.text());
                            }
                            return page.size() < PAGE
                                    ? Promise.kept(rows)
                                    : page(page.getLast().key(), rows);
                        });
    }

    /// Rows that are other ones now.
    void touched(List<String> keys) {
        unsaved.addAll(keys);
    }

    /// Keeps what was touched, and that it goes as far as `checkpoint`.
    void save(String checkpoint, Function<String, Optional<String>> stored) {
        if (saving) {
            next = () -> save(checkpoint, stored);
            return;
        }
        saving = true;
        List<String> keys = List.copyOf(unsaved);
        unsaved.clear();
        List<Storage.Edit> edits = new ArrayList<>();
        for (String key : keys) {
            Optional<String> row = stored.apply(key);
            edits.add(
                    row.isPresent()
                            ? new Storage.Edit.Put(rowPrefix + key, row.get())
                            : new Storage.Edit.Delete(rowPrefix + key));
        }
        edits.add(new Storage.Edit.Put(checkpointKey, checkpoint));
        ports.storage()
                .commit(edits)
                .whenEnded(
                        done -> saved(),
                        failed -> {
                            unsaved.addAll(keys);
                            ports.log().log(
                                    Log.Level.WARNING,
                                    "rows are not kept on the device for now",
                                    Map.of("why", String.valueOf(failed.getMessage())));
                            saved();
                        });
    }

    private void saved() {
        saving = false;
        Runnable waiting = next;
        next = null;
        if (waiting != null) {
            waiting.run();
        }
    }
}
