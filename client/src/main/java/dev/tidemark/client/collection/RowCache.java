package dev.tidemark.client.collection;

import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.shape.ShapeRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A shape's rows on the device, with how far they go.
///
/// The checkpoint is in the last commit of a save, never before its rows: rows that are younger
/// than their checkpoint do no harm, as all that came after it is read again. What is touched
/// meanwhile goes with the next save; one that failed is made again with it.
///
/// Of several processes with one store one keeps the rows, because two that are not equally far
/// would mix theirs. Each commit expects the checkpoint that this process knows; if it is another
/// one, everything is written again.
final class RowCache {
    private static final int PAGE = 500;

    /// A store takes a few million characters in one commit.
    private static final int CHARACTERS_AT_ONCE = 1024 * 1024;

    private static final int CHARACTERS_OF_EDIT = 64;

    private final Ports ports;
    private final String checkpointKey;
    private final String rowPrefix;
    private final Set<String> unsaved = new LinkedHashSet<>();
    private Optional<String> onDisk = Optional.empty();
    private @Nullable Version latest;
    private boolean keeper;
    private boolean checked;
    private boolean busy;
    private boolean dropped;

    RowCache(Ports ports, String name) {
        this.ports = ports;
        checkpointKey = name + "/checkpoint";
        rowPrefix = name + "/row/";
    }

    /// What was kept.
    record Kept(Optional<String> checkpoint, Map<String, String> rows) {}

    /// What is to be kept.
    private record Version(String checkpoint, ShapeRows<?> rows) {}

    Promise<Kept> read() {
        return ports.storage()
                .get(checkpointKey)
                .then(
                        checkpoint ->
                                page("", new LinkedHashMap<>())
                                        .map(
                                                rows -> {
                                                    onDisk = checkpoint;
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

    /// Whether this process is the one that keeps the rows.
    void keeper(boolean now) {
        keeper = now;
        checked = false;
        work();
    }

    /// Rows that are other ones now.
    void touched(List<String> keys) {
        unsaved.addAll(keys);
    }

    /// Keeps what was touched, and that it goes as far as `checkpoint`.
    void save(String checkpoint, ShapeRows<?> rows) {
        latest = new Version(checkpoint, rows);
        work();
    }

    /// Keeps nothing any more.
    void drop() {
        dropped = true;
    }

    private void work() {
        Version version = latest;
        if (busy || dropped || !keeper || version == null) {
            return;
        }
        busy = true;
        latest = null;
        Promise<Done> ready = checked ? Promise.done() : check(version);
        ready.then(done -> write(version))
                .whenEnded(
                        done -> {
                            busy = false;
                            work();
                        },
                        failed -> {
                            ports.log().log(
                                    Log.Level.WARNING,
                                    "rows are not kept on the device for now",
                                    Map.of("why", String.valueOf(failed.getMessage())));
                            busy = false;
                            work();
                        });
    }

    /// What others kept meanwhile is replaced as a whole.
    private Promise<Done> check(Version version) {
        return ports.storage()
                .get(checkpointKey)
                .then(
                        text -> {
                            if (text.equals(onDisk)) {
                                checked = true;
                                return Promise.done();
                            }
                            return page("", new LinkedHashMap<>())
                                    .map(
                                            rows -> {
                                                onDisk = text;
                                                unsaved.addAll(rows.keySet());
                                                unsaved.addAll(version.rows().keys());
                                                checked = true;
                                                return Done.DONE;
                                            });
                        });
    }

    private Promise<Done> write(Version version) {
        List<String> keys = List.copyOf(unsaved);
        unsaved.clear();
        Promise<Done> written = Promise.done();
        for (List<Edit> part : parts(version, keys)) {
            written = written.then(done -> commit(part));
        }
        return written.map(
                        done -> {
                            onDisk = Optional.of(version.checkpoint());
                            return done;
                        })
                .recover(
                        failed -> {
                            unsaved.addAll(keys);
                            checked = false;
                            return Promise.broken(failed);
                        });
    }

    private List<List<Edit>> parts(Version version, List<String> keys) {
        List<List<Edit>> parts = new ArrayList<>();
        List<Edit> part = begun();
        int characters = 0;
        for (String key : keys) {
            Optional<String> row = version.rows().stored(key);
            part.add(
                    row.isPresent()
                            ? new Edit.Put(rowPrefix + key, row.get())
                            : new Edit.Delete(rowPrefix + key));
            characters += CHARACTERS_OF_EDIT + key.length() + row.map(String::length).orElse(0);
            if (characters >= CHARACTERS_AT_ONCE) {
                parts.add(part);
                part = begun();
                characters = 0;
            }
        }
        part.add(new Edit.Put(checkpointKey, version.checkpoint()));
        parts.add(part);
        return parts;
    }

    private List<Edit> begun() {
        List<Edit> part = new ArrayList<>();
        part.add(new Edit.Expect(checkpointKey, onDisk));
        return part;
    }

    private Promise<Done> commit(List<Edit> part) {
        if (dropped) {
            return Promise.broken(new IllegalStateException("nothing is to be kept any more"));
        }
        return ports.storage()
                .commit(part)
                .then(
                        committed ->
                                committed instanceof Storage.Committed.Conflict
                                        ? Promise.broken(
                                                new IllegalStateException(
                                                        "another process keeps them"))
                                        : Promise.done());
    }
}
