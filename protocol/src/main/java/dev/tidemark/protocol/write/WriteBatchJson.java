package dev.tidemark.protocol.write;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonCursor;
import dev.tidemark.protocol.json.JsonEntries;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A batch as JSON; `docs/formats/writes.md` draws it.
public final class WriteBatchJson {
    /// The envelope has five levels; the rest is for values of type json.
    private static final int DEPTH_MAX = 64;

    private static final int TABLE_LENGTH_MAX = 130;
    private static final int AFTER_MAX = 1000;

    private WriteBatchJson() {}

    /// Reads a batch. An entry that is wrong becomes [BatchEntry.Malformed].
    ///
    /// @throws JsonException if the envelope is wrong, so that there are no entries to answer
    public static WriteBatch read(String json) throws JsonException {
        return batch(new JsonEntries(JsonReader.read(json, DEPTH_MAX), Map.of()));
    }

    /// The same for the batch of a stranger: an entry that is not even JSON as [JsonReader] wants
    /// it is malformed, too.
    ///
    /// @throws JsonException if the envelope is wrong, so that there are no entries to answer
    public static WriteBatch readEach(String json) throws JsonException {
        return batch(JsonEntries.read(json, DEPTH_MAX, "transactions"));
    }

    private static WriteBatch batch(JsonEntries document) throws JsonException {
        Fields envelope = Fields.of("batch", document.whole());
        String client = envelope.text("client");
        if (client.isEmpty() || client.length() > WriteBatch.CLIENT_LENGTH_MAX) {
            throw new JsonException(
                    "batch.client is not 1 to " + WriteBatch.CLIENT_LENGTH_MAX + " characters");
        }
        if (client.indexOf('\0') >= 0 || client.startsWith("#")) {
            throw new JsonException("batch.client has a NUL or begins with #");
        }
        long schemaVersion = envelope.numberOr("schema", 0);
        if (schemaVersion > Integer.MAX_VALUE) {
            throw new JsonException("batch.schema is too great");
        }
        List<BatchEntry> entries = new ArrayList<>();
        if (!(envelope.field("transactions") instanceof JsonValue.Items(List<JsonValue> items))) {
            throw new JsonException("batch.transactions is not an array");
        }
        for (JsonValue item : items) {
            JsonEntries.Broken broken = document.broken().get(entries.size());
            entries.add(broken == null ? entry(item) : malformed(broken));
        }
        return new WriteBatch(
                client,
                envelope.numberOr("lease", 0),
                (int) schemaVersion,
                envelope.numberOr("acked", 0),
                entries);
    }

    /// Writes a batch; entries that are malformed are left out.
    public static JsonBytes write(WriteBatch batch) {
        JsonBytes to = new JsonBytes(1024);
        to.raw("{\"client\":").text(batch.client());
        to.raw(",\"lease\":").number(batch.lease());
        to.raw(",\"schema\":").number(batch.schemaVersion());
        to.raw(",\"acked\":").number(batch.acknowledged());
        to.raw(",\"transactions\":[");
        boolean first = true;
        for (BatchEntry entry : batch.entries()) {
            if (entry instanceof ClientTransaction transaction) {
                to.raw(first ? "" : ",");
                write(transaction, to);
                first = false;
            }
        }
        return to.raw("]}");
    }

    /// Appends one transaction.
    public static void write(ClientTransaction transaction, JsonBytes to) {
        to.raw("{\"seq\":").number(transaction.seq());
        if (!transaction.after().isEmpty()) {
            to.raw(",\"after\":");
            writeNumbers(transaction.after(), to);
        }
        to.raw(",\"changes\":[");
        boolean first = true;
        for (RowChange change : transaction.changes()) {
            to.raw(first ? "" : ",");
            write(change, to);
            first = false;
        }
        to.raw("]}");
    }

    /// Reads an array with one transaction, as [#write(ClientTransaction, JsonBytes)] writes it;
    /// its number means nothing.
    ///
    /// @throws JsonException if it is something else
    public static List<RowChange> readOne(JsonCursor from) throws JsonException {
        List<RowChange> changes = List.of();
        from.beginArray();
        while (from.nextItem()) {
            if (!changes.isEmpty()) {
                throw new JsonException("more than one transaction");
            }
            from.beginObject();
            for (String name = from.nextName(); name != null; name = from.nextName()) {
                if (name.equals("changes")) {
                    changes = changes(from);
                } else {
                    from.value();
                }
            }
        }
        return changes;
    }

    private static List<RowChange> changes(JsonCursor from) throws JsonException {
        List<RowChange> changes = new ArrayList<>(1);
        from.beginArray();
        while (from.nextItem()) {
            changes.add(change(from));
        }
        if (changes.isEmpty() || changes.size() > WriteBatch.TRANSACTION_CHANGES_MAX) {
            throw noChanges();
        }
        return List.copyOf(changes);
    }

    private static RowChange change(JsonCursor from) throws JsonException {
        String table = "";
        Optional<Operation> operation = Optional.empty();
        Cells key = Cells.NONE;
        Cells values = Cells.NONE;
        Cells increments = Cells.NONE;
        Cells base = Cells.NONE;
        Intent intent = null;
        from.beginObject();
        for (String name = from.nextName(); name != null; name = from.nextName()) {
            switch (name) {
                case "table" -> table = from.text();
                case "op" -> operation = Operation.of(from.text());
                case "key" -> key = Cells.read(from);
                case "values" -> values = Cells.read(from);
                case "add" -> increments = Cells.read(from);
                case "base" -> base = Cells.read(from);
                case "intent" -> intent = intent(from);
                default -> from.value();
            }
        }
        if (table.isEmpty() || table.length() > TABLE_LENGTH_MAX || operation.isEmpty()) {
            throw new JsonException("a change without table or operation");
        }
        return new RowChange(table, operation.get(), key, values, increments, base, intent);
    }

    private static Intent intent(JsonCursor from) throws JsonException {
        String meant = "";
        Cells arguments = Cells.NONE;
        from.beginObject();
        for (String name = from.nextName(); name != null; name = from.nextName()) {
            switch (name) {
                case "name" -> meant = from.text();
                case "args" -> arguments = Cells.read(from);
                default -> from.value();
            }
        }
        if (meant.isEmpty()) {
            throw new JsonException("an intent without name");
        }
        return new Intent(meant, arguments);
    }

    private static JsonException noChanges() {
        return new JsonException(
                "transaction.changes is not 1 to "
                        + WriteBatch.TRANSACTION_CHANGES_MAX
                        + " changes");
    }

    static void writeNumbers(List<Long> numbers, JsonBytes to) {
        to.raw('[');
        boolean first = true;
        for (long number : numbers) {
            to.raw(first ? "" : ",").number(number);
            first = false;
        }
        to.raw(']');
    }

    private static void write(RowChange change, JsonBytes to) {
        to.raw("{\"table\":").text(change.table());
        to.raw(",\"op\":").text(change.operation().word());
        to.raw(",\"key\":");
        change.key().writeTo(to);
        writeUnlessEmpty("values", change.values(), to);
        writeUnlessEmpty("add", change.increments(), to);
        writeUnlessEmpty("base", change.base(), to);
        Intent intent = change.intent();
        if (intent != null) {
            to.raw(",\"intent\":{\"name\":").text(intent.name()).raw(",\"args\":");
            intent.arguments().writeTo(to);
            to.raw('}');
        }
        to.raw('}');
    }

    private static void writeUnlessEmpty(String name, Cells cells, JsonBytes to) {
        if (!cells.isEmpty()) {
            to.raw(',').text(name).raw(':');
            cells.writeTo(to);
        }
    }

    private static BatchEntry malformed(JsonEntries.Broken broken) {
        try {
            long seq = seq(new Fields("transaction", broken.known()));
            return new BatchEntry.Malformed(seq, broken.message());
        } catch (JsonException unknown) {
            return new BatchEntry.Malformed(null, broken.message());
        }
    }

    private static long seq(Fields entry) throws JsonException {
        long number = entry.number("seq");
        if (number == 0) {
            throw new JsonException("transaction.seq begins with 1");
        }
        return number;
    }

    private static BatchEntry entry(JsonValue value) {
        Long seq = null;
        try {
            Fields entry = Fields.of("transaction", value);
            long number = seq(entry);
            seq = number;
            List<Long> after = entry.numbers("after");
            if (after.size() > AFTER_MAX) {
                throw new JsonException("transaction.after has more than " + AFTER_MAX);
            }
            for (long earlier : after) {
                if (earlier == 0 || earlier >= number) {
                    throw new JsonException("transaction.after has a number that is not earlier");
                }
            }
            return new ClientTransaction(number, after, changes(entry));
        } catch (JsonException malformed) {
            return new BatchEntry.Malformed(seq, String.valueOf(malformed.getMessage()));
        }
    }

    private static List<RowChange> changes(Fields entry) throws JsonException {
        List<JsonValue> items = entry.items("changes");
        if (items.isEmpty() || items.size() > WriteBatch.TRANSACTION_CHANGES_MAX) {
            throw noChanges();
        }
        List<RowChange> changes = new ArrayList<>();
        for (JsonValue item : items) {
            changes.add(change(Fields.of("changes[" + changes.size() + "]", item)));
        }
        return changes;
    }

    private static RowChange change(Fields change) throws JsonException {
        String table = change.text("table");
        if (table.isEmpty() || table.length() > TABLE_LENGTH_MAX) {
            throw new JsonException(change.where() + ".table is no name");
        }
        Operation operation =
                Operation.of(change.text("op"))
                        .orElseThrow(
                                () ->
                                        new JsonException(
                                                change.where()
                                                        + ".op is not insert, update or delete"));
        return new RowChange(
                table,
                operation,
                change.cells("key"),
                change.cells("values"),
                change.cells("add"),
                change.cells("base"));
    }
}
