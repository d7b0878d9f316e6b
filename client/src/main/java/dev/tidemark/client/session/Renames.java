package dev.tidemark.client.session;

import dev.tidemark.client.port.Chance;
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
    private static final int UUID_LENGTH = 36;

    private final Storage storage;
    private final Chance chance;

    /// Texts of which nobody knows what they say, by their keys, as they were found last.
    private Map<String, String> unread = Map.of();

    /// A row.
    record Row(String table, Cells key) {}

    /// What is stored, as far as it is read.
    private record Found(Map<Row, Cells> to, Map<String, String> unread) {}

    Renames(Storage storage, Chance chance) {
        this.storage = storage;
        this.chance = chance;
    }

    /// Another key of the same kind, for keys that a device mints.
    Optional<Cells> minted(Cells key) {
        if (key.columns().size() != 1) {
            return Optional.empty();
        }
        String column = key.columns().iterator().next();
        String text = key.get(column);
        return text == null || text.length() != UUID_LENGTH
                ? Optional.empty()
                : Optional.of(Cells.of(column, chance.uuid()));
    }

    /// All that are stored.
    Promise<Map<Row, Cells>> read() {
        return read("", new Found(new LinkedHashMap<>(), new LinkedHashMap<>()))
                .map(
                        found -> {
                            unread = found.unread();
                            return found.to();
                        });
    }

    private Promise<Found> read(String after, Found found) {
        return storage.list(PREFIX, after, PAGE)
                .then(
                        page -> {
                            page.forEach(pair -> add(pair, found));
                            return page.size() < PAGE
                                    ? Promise.kept(found)
                                    : read(page.get(page.size() - 1).key(), found);
                        });
    }

    private static void add(Storage.Pair pair, Found found) {
        try {
            if (JsonReader.read(pair.text(), DEPTH_MAX)
                            instanceof JsonValue.Members(Map<String, JsonValue> byName)
                    && byName.get("table") instanceof JsonValue.Text(String table)
                    && byName.get("from") instanceof JsonValue.Members from
                    && byName.get("to") instanceof JsonValue.Members other) {
                found.to().put(new Row(table, Cells.of(from)), Cells.of(other));
                return;
            }
        } catch (JsonException unreadable) {
            // The row is given another key if it clashes still.
        }
        found.unread().put(pair.key(), pair.text());
    }

    /// Stores more of them, in the place of what could not be read; those of a page for which
    /// somebody else chose a key are not stored. Read what there is then.
    Promise<Done> store(Map<Row, Cells> more) {
        Promise<Done> stored = Promise.done();
        List<Storage.Edit> edits = new ArrayList<>();
        for (Map.Entry<Row, Cells> one : more.entrySet()) {
            String key = key(one.getKey());
            edits.add(new Storage.Edit.Expect(key, Optional.ofNullable(unread.get(key))));
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

    /// Stores one for each row that `work` makes and that has none.
    Promise<Done> storeAll(GuestWork work) {
        return read().then(
                        known ->
                                store(
                                        work.elsewhere(
                                                row -> !known.containsKey(row), this::minted)));
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

    /// Forgets all but the last few: whoever comes next has nothing to do with them.
    ///
    /// @return edits that forget the rest
    Promise<List<Storage.Edit>> forget() {
        return UserKeys.pages(storage, PREFIX);
    }
}
