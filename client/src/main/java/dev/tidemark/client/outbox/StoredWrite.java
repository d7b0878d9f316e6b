package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.OutboxStatus.Quarantined;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Pieces;
import dev.tidemark.protocol.json.JsonCursor;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.json.Words;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatchJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /// Reads the text once, from its beginning to its end: at a start there may be a hundred
    /// thousand.
    ///
    /// @throws JsonException if it is of another version or damaged; quarantine it
    static StoredWrite read(String text, Words words) throws JsonException {
        JsonCursor from = new JsonCursor(text, DEPTH_MAX, words);
        Reading reading = new Reading();
        from.beginObject();
        for (String name = from.nextName(); name != null; name = from.nextName()) {
            reading.member(name, from);
        }
        from.end();
        return reading.write();
    }

    /// Whether a text, be it readable or not, may be a write of `user`.
    static boolean mayBeOf(String user, String text) {
        try {
            return read(text, new Words()).user().equals(user);
        } catch (JsonException unreadable) {
            return text.contains(new JsonBytes(64).raw("\"user\":").text(user).toString());
        }
    }

    /// The members of a text that came so far.
    private static final class Reading {
        private @Nullable String id;
        private @Nullable String writeId;
        private @Nullable String user;
        private long version;
        private long schema;
        private long enqueuedMs = Long.MIN_VALUE;
        private long replaces = -1;
        private List<RowChange> changes = List.of();

        private void member(String name, JsonCursor from) throws JsonException {
            switch (name) {
                case "v" -> version = version(from.wholeNumber());
                case "id" -> id = from.text();
                case "write" -> writeId = from.text();
                case "user" -> user = from.text();
                case "at" -> enqueuedMs = from.wholeNumber();
                case "replaces" -> replaces = from.wholeNumber();
                case "schema" -> schema = from.wholeNumber();
                case "transactions" -> changes = WriteBatchJson.readOne(from);
                default -> from.value();
            }
        }

        private static long version(long number) throws JsonException {
            if (number != VERSION) {
                throw new JsonException("of version " + number + ", use a newer program");
            }
            return number;
        }

        private StoredWrite write() throws JsonException {
            String own = id;
            String entry = writeId;
            String whose = user;
            boolean whole =
                    version == VERSION
                            && enqueuedMs != Long.MIN_VALUE
                            && replaces >= 0
                            && schema <= Integer.MAX_VALUE
                            && !changes.isEmpty();
            if (own == null || entry == null || whose == null || !whole) {
                throw new JsonException("not a stored write");
            }
            String shared = entry.equals(own) ? own : entry;
            return new StoredWrite(own, shared, whose, (int) schema, enqueuedMs, replaces, changes);
        }
    }

    /// The same write in the place of number `old`, under a write id of its own.
    StoredWrite inPlaceOf(long old, String newWriteId, List<RowChange> newChanges, int newSchema) {
        return new StoredWrite(id, newWriteId, user, newSchema, enqueuedMs, old, newChanges);
    }

    /// The same write in nobody's place: numbers of another store mean nothing here.
    StoredWrite inNobodysPlace() {
        return new StoredWrite(id, writeId, user, schema, enqueuedMs, 0, changes);
    }

    /// The same write as somebody else's.
    StoredWrite of(String newUser) {
        return new StoredWrite(id, writeId, newUser, schema, enqueuedMs, replaces, changes);
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

    /// Writes as one text, to be carried elsewhere; `docs/formats/outbox.md` draws it.
    static final class Export {
        private static final String BEGIN = "{\"tidemark-outbox\":1}";
        private static final long FNV_OFFSET = 0xCBF29CE484222325L;
        private static final long FNV_PRIME = 0x100000001B3L;
        private static final int LINE_DEPTH_MAX = 4;

        private Export() {}

        static String of(List<StoredWrite> writes, Collection<Quarantined> quarantined) {
            StringBuilder text = new StringBuilder(BEGIN).append('\n');
            for (StoredWrite write : writes) {
                text.append(write.toText()).append('\n');
            }
            for (Quarantined unread : quarantined) {
                text.append(new JsonBytes(256).raw("{\"unread\":").text(unread.text()).raw('}'))
                        .append('\n');
            }
            long check = check(text);
            return text.append("{\"check\":\"").append(check).append("\"}\n").toString();
        }

        /// @throws JsonException if the text is something else or not whole
        static List<StoredWrite> read(String text) throws JsonException {
            List<String> lines = Pieces.of(text.strip(), '\n');
            String last = lines.get(lines.size() - 1);
            StringBuilder before = new StringBuilder();
            lines.subList(0, lines.size() - 1).forEach(line -> before.append(line).append('\n'));
            if (!lines.get(0).equals(BEGIN)) {
                throw new JsonException("not the export of an outbox, or of a newer version");
            }
            if (!last.equals("{\"check\":\"" + check(before) + "\"}")) {
                throw new JsonException("the export is not whole");
            }
            List<StoredWrite> writes = new ArrayList<>();
            Words words = new Words();
            for (String line : lines.subList(1, lines.size() - 1)) {
                String stored = line.startsWith("{\"unread\":") ? unread(line) : line;
                writes.add(StoredWrite.read(stored, words));
            }
            return writes;
        }

        private static String unread(String line) throws JsonException {
            if (JsonReader.read(line, LINE_DEPTH_MAX)
                            instanceof JsonValue.Members(Map<String, JsonValue> byName)
                    && byName.get("unread") instanceof JsonValue.Text(String text)) {
                return text;
            }
            throw new JsonException("a line without a write");
        }

        /// FNV-1a over UTF-16: against cut and mended texts, not against forgers.
        private static long check(CharSequence text) {
            long hash = FNV_OFFSET;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            return hash;
        }
    }
}
