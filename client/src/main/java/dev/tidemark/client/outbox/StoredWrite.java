package dev.tidemark.client.outbox;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatchJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A write as it is stored: one entry of the log, whose position is its number. The text is drawn
/// in `docs/formats/outbox.md`.
///
/// @param id of the write, whatever becomes of it
/// @param writeId of this entry, for servers that know no numbers
/// @param user who made it
/// @param schema version of the tables that `changes` speak of
/// @param enqueuedMs when it was made, for display
/// @param replaces the number of the entry in whose place it is; 0 if it is the first
/// @param changes at least one
record StoredWrite(
        String id,
        String writeId,
        String user,
        int schema,
        long enqueuedMs,
        long replaces,
        List<RowChange> changes) {
    private static final int VERSION = 1;

    /// The text has the levels of a batch of writes.
    private static final int DEPTH_MAX = 64;

    StoredWrite {
        changes = List.copyOf(changes);
    }

    String toText() {
        JsonBytes to = new JsonBytes(512);
        to.raw("{\"v\":").number(VERSION);
        to.raw(",\"id\":").text(id);
        to.raw(",\"write\":").text(writeId);
        to.raw(",\"user\":").text(user);
        to.raw(",\"at\":").number(enqueuedMs);
        to.raw(",\"replaces\":").number(replaces);
        // From here on it is a batch of writes, so that one reader serves both.
        to.raw(",\"client\":\"outbox\",\"schema\":").number(schema);
        to.raw(",\"transactions\":[");
        WriteBatchJson.write(new ClientTransaction(1, List.of(), changes), to);
        return to.raw("]}").toString();
    }

    /// @throws JsonException if it is of another version or damaged; quarantine it
    static StoredWrite read(String text) throws JsonException {
        if (!(JsonReader.read(text, DEPTH_MAX) instanceof JsonValue.Members members)) {
            throw new JsonException("not a stored write");
        }
        Members from = new Members(members.byName());
        if (from.number("v") != VERSION) {
            throw new JsonException("of version " + from.number("v") + ", use a newer program");
        }
        List<BatchEntry> entries = WriteBatchJson.read(text).entries();
        if (entries.size() == 1 && entries.get(0) instanceof ClientTransaction transaction) {
            return new StoredWrite(
                    from.text("id"),
                    from.text("write"),
                    from.text("user"),
                    (int) from.number("schema"),
                    from.number("at"),
                    from.number("replaces"),
                    transaction.changes());
        }
        throw new JsonException("its changes can't be read");
    }

    /// The same write in the place of number `old`, under a write id of its own.
    StoredWrite inPlaceOf(long old, String newWriteId, List<RowChange> newChanges, int newSchema) {
        return new StoredWrite(id, newWriteId, user, newSchema, enqueuedMs, old, newChanges);
    }

    /// Members of a JSON object that have to be there.
    record Members(Map<String, JsonValue> byName) {
        String text(String name) throws JsonException {
            if (byName.get(name) instanceof JsonValue.Text(String value)) {
                return value;
            }
            throw new JsonException("no text " + name);
        }

        long number(String name) throws JsonException {
            if (byName.get(name) instanceof JsonValue.Digits(String literal)) {
                return whole(literal);
            }
            throw new JsonException("no number " + name);
        }

        List<Long> numbers(String name) throws JsonException {
            List<Long> numbers = new ArrayList<>();
            if (byName.get(name) instanceof JsonValue.Items(List<JsonValue> items)) {
                for (JsonValue item : items) {
                    if (item instanceof JsonValue.Digits(String literal)) {
                        numbers.add(whole(literal));
                    }
                }
                return numbers;
            }
            throw new JsonException("no numbers " + name);
        }

        private static long whole(String literal) throws JsonException {
            try {
                return Long.parseLong(literal);
            } catch (NumberFormatException none) {
                throw new JsonException("not a whole number", none);
            }
        }
    }
}
