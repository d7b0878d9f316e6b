package dev.tidemark.client.session;

import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which keys a guest's rows get where the account has rows of theirs.
///
/// Stored before the first write moves, and kept until the user leaves: an edit that a person makes
/// while its row moves, or that another program stores late, follows the row instead of changing
/// the account's, also after a crash in between. Of two programs that choose a key for one row, the
/// second takes the first one's.
///
/// ```
/// session/renamed/<table>/<key> = {"table": "todos", "from": {"id": "7…"}, "to": {"id": "c…"}}
/// ```
final class Renames {
    private static final String PREFIX = "session/renamed/";
    private static final int PAGE = 500;
    private static final int DEPTH_MAX = 2;

    private final Storage storage;

    /// A row.
    record Row(String table, Cells key) {}

    Renames(Storage storage) {
        this.storage = storage;
    }

    /// All that are stored.
    Promise<Map<Row, Cells>> read() {
        return read("", new LinkedHashMap<>());
    }

    private Promise<Map<Row, Cells>> read(String after, Map<Row, Cells> to) {
        return storage.list(PREFIX, after, PAGE)
                .then(
                        page -> {
                            page.forEach(pair -> add(pair.text(), to));
                            return page.size() < PAGE
                                    ? Promise.kept(to)
                                    : read(page.get(page.size() - 1).key(), to);
                        });
    }

    private static void add(String text, Map<Row, Cells> to) {
        try {
            if (JsonReader.read(text, DEPTH_MAX)
                            instanceof JsonValue.Members(Map<String, JsonValue> byName)
                    && byName.get("table") instanceof JsonValue.Text(String table)
                    && byName.get("from") instanceof JsonValue.Members from
                    && byName.get("to") instanceof JsonValue.Members other) {
                to.put(new Row(table, Cells.of(from)), Cells.of(other));
            }
        } catch (JsonException unreadable) {
            // The row is given another key if it clashes still.
        }
    }

    /// Stores more of them; those of a page for which somebody else chose a key are not stored.
    /// Read what there is then.
    Promise<Done> store(Map<Row, Cells> more) {
        Promise<Done> stored = Promise.done();
        List<Storage.Edit> edits = new ArrayList<>();
        for (Map.Entry<Row, Cells> one : more.entrySet()) {
            String key = key(one.getKey());
            edits.add(new Storage.Edit.Expect(key, Optional.empty()));
            edits.add(new Storage.Edit.Put(key, text(one.getKey(), one.getValue())));
            if (edits.size() >= PAGE) {
                List<Storage.Edit> page = List.copyOf(edits);
                edits.clear();
                stored = stored.then(done -> commit(page));
            }
        }
        List<Storage.Edit> rest = List.copyOf(edits);
        return stored.then(done -> rest.isEmpty() ? Promise.done() : commit(rest));
    }

    private Promise<Done> commit(List<Storage.Edit> edits) {
        return storage.commit(edits).map(committed -> Done.DONE);
    }

    private static String key(Row row) {
        JsonBytes key = new JsonBytes(64);
        row.key().writeTo(key);
        return PREFIX + row.table() + "/" + key;
    }

    private static String text(Row row, Cells to) {
        JsonBytes text = new JsonBytes(128).raw("{\"table\":").text(row.table()).raw(",\"from\":");
        row.key().writeTo(text);
        text.raw(",\"to\":");
        to.writeTo(text);
        return text.raw('}').toString();
    }

    /// Forgets all: whoever comes next has nothing to do with them.
    Promise<Done> forget() {
        return UserKeys.pages(storage, PREFIX)
                .then(few -> few.isEmpty() ? Promise.done() : commit(few));
    }
}
