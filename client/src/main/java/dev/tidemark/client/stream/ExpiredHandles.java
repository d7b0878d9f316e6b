package dev.tidemark.client.stream;

import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Handles that are known to be void, so that a cache which still serves them is noticed.
///
/// One for all streams of a program. Shapes are remembered by a hash of their address, because the
/// address may hold secrets.
public final class ExpiredHandles {
    private static final int SHAPES_MAX = 250;
    private static final int DEPTH_MAX = 2;
    private static final String KEY = "shape/expired";

    private final Map<String, ShapeHandle> byShape = new LinkedHashMap<>();
    private final Optional<Storage> storage;

    private ExpiredHandles(Optional<Storage> storage) {
        this.storage = storage;
    }

    /// Remembers as long as the program runs.
    public static ExpiredHandles inMemory() {
        return new ExpiredHandles(Optional.empty());
    }

    /// Remembers in `storage`, and what was remembered there.
    public static Promise<ExpiredHandles> in(Storage storage) {
        ExpiredHandles handles = new ExpiredHandles(Optional.of(storage));
        return storage.get(KEY)
                .map(
                        json -> {
                            json.ifPresent(handles::read);
                            return handles;
                        });
    }

    /// The void handle of a shape, if one is known.
    Optional<ShapeHandle> of(String shape) {
        return Optional.ofNullable(byShape.get(hash(shape)));
    }

    void add(String shape, ShapeHandle handle) {
        String hash = hash(shape);
        byShape.remove(hash);
        byShape.put(hash, handle);
        if (byShape.size() > SHAPES_MAX) {
            byShape.remove(byShape.keySet().iterator().next());
        }
        save();
    }

    void forget(String shape) {
        byShape.remove(hash(shape));
        save();
    }

    private void save() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        byShape.forEach((hash, handle) -> members.put(hash, new JsonValue.Text(handle.text())));
        String json = new JsonValue.Members(members).toJson();
        // Losing it costs a request that a cache answers with what is void; nobody has to know.
        storage.ifPresent(store -> store.commit(List.of(new Storage.Edit.Put(KEY, json))));
    }

    private void read(String json) {
        try {
            if (JsonReader.read(json, DEPTH_MAX)
                    instanceof JsonValue.Members(Map<String, JsonValue> members)) {
                members.forEach(this::read);
            }
        } catch (JsonException damaged) {
            // As good as never written.
            byShape.clear();
        }
    }

    private void read(String hash, JsonValue handle) {
        if (handle instanceof JsonValue.Text(String text) && byShape.size() < SHAPES_MAX) {
            byShape.put(hash, new ShapeHandle(text));
        }
    }

    /// FNV-1a with 64 bits: not against attackers, who gain nothing here.
    private static String hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return Long.toString(hash, 36);
    }
}
