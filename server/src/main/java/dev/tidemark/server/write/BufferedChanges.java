package dev.tidemark.server.write;

import dev.tidemark.protocol.json.JsonEntries;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.write.LoneChange;
import dev.tidemark.write.table.TableName;
import dev.tidemark.write.table.TableRules;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads changes as a write buffer keeps them:
/// `{"id", "table", "op", "payload", "created_at", ...}`.
///
/// The payload's names may be in camel case where the table's are not; what a client keeps for
/// itself, such as `status` and `retry_count`, is passed over.
final class BufferedChanges {
    private final Map<TableName, Set<String>> columns = new HashMap<>();

    /// A change that can't be read.
    ///
    /// @param id its id, null if not even that
    record Unreadable(@Nullable String id, String message) {}

    BufferedChanges(Collection<TableRules> tables) {
        tables.forEach(table -> columns.put(table.table(), table.columns()));
    }

    /// Reads what can be read, in order.
    ///
    /// @param broken those of the items that are no JSON, by their place
    /// @param unreadable takes the rest
    List<LoneChange> read(
            List<JsonValue> items,
            Map<Integer, JsonEntries.Broken> broken,
            List<Unreadable> unreadable) {
        List<LoneChange> changes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonEntries.Broken none = broken.get(i);
            try {
                if (none != null) {
                    throw new JsonException(none.message());
                }
                changes.add(change(items.get(i)));
            } catch (JsonException malformed) {
                JsonValue known = none == null ? items.get(i) : new JsonValue.Members(none.known());
                unreadable.add(new Unreadable(id(known), String.valueOf(malformed.getMessage())));
            }
        }
        return changes;
    }

    private LoneChange change(JsonValue item) throws JsonException {
        if (!(item instanceof JsonValue.Members(Map<String, JsonValue> members))) {
            throw new JsonException("the change is not an object");
        }
        String table = text(members, "table");
        String word = text(members, "op");
        Operation operation =
                Operation.of(word)
                        .orElseThrow(() -> new JsonException("op is not insert, update, delete"));
        if (!(members.get("payload") instanceof JsonValue.Members payload)) {
            throw new JsonException("payload is not an object");
        }
        return new LoneChange(
                text(members, "id"),
                table,
                operation,
                inColumns(TableName.of(table), Cells.of(payload)),
                madeAt(members.get("created_at")));
    }

    private Cells inColumns(TableName table, Cells payload) throws JsonException {
        Set<String> known = columns.getOrDefault(table, Set.of());
        if (payload.columns().size() > WriteBatch.COLUMNS_MAX) {
            throw new JsonException("payload has more than " + WriteBatch.COLUMNS_MAX + " columns");
        }
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        for (String name : payload.columns()) {
            String column = known.contains(name) ? name : snakeCase(name);
            if (cells.containsKey(column)) {
                throw new JsonException("payload has a column under two names");
            }
            cells.put(column, payload.get(name));
        }
        return Cells.ofAll(cells);
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                snake.append(i == 0 ? "" : "_").append((char) (c - 'A' + 'a'));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }

    /// Milliseconds since 1970, or a time as ISO 8601 has it. It must be there: were it the time of
    /// arrival, a change that the ledger has forgotten would be new each time it comes.
    private static Instant madeAt(@Nullable JsonValue value) throws JsonException {
        try {
            return switch (value) {
                case JsonValue.Digits(String millis) ->
                        Instant.ofEpochMilli(Long.parseLong(millis));
                case JsonValue.Text(String iso) -> Instant.parse(iso);
                case null -> throw new JsonException("created_at is missing");
                case JsonValue.Null() -> throw new JsonException("created_at is missing");
                case JsonValue.Truth _, JsonValue.Items _, JsonValue.Members _ ->
                        throw new JsonException("created_at is not a time");
            };
        } catch (NumberFormatException | DateTimeException notATime) {
            throw new JsonException("created_at is not a time", notATime);
        }
    }

    private static String text(Map<String, JsonValue> members, String name) throws JsonException {
        if (members.get(name) instanceof JsonValue.Text(String value)) {
            return value;
        }
        throw new JsonException(name + " is not a string");
    }

    private static @Nullable String id(JsonValue item) {
        return item instanceof JsonValue.Members(Map<String, JsonValue> members)
                        && members.get("id") instanceof JsonValue.Text(String id)
                ? id
                : null;
    }
}
