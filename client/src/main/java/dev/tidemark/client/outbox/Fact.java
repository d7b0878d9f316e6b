package dev.tidemark.client.outbox;

import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReplyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What became of a stored write, as it is stored beside it and told to the other processes. The
/// text is drawn in `docs/formats/outbox.md`.
sealed interface Fact {
    /// Levels of a refusal with the server's row.
    int DEPTH_MAX = 16;

    /// Number of the write.
    long seq();

    /// The server has done it.
    record Accepted(long seq, Receipt receipt) implements Fact {}

    /// Refused or given up on.
    record Parked(long seq, Refusal refusal) implements Fact {}

    /// Builds upon parked ones.
    record Blocked(long seq, List<Long> by) implements Fact {
        public Blocked {
            by = List.copyOf(by);
        }
    }

    /// Parked before, to be sent again.
    record Freed(long seq) implements Fact {}

    /// Its effect is in the rows of whoever says so; it is taken out.
    ///
    /// @param writeId for a process that does not know yet that its write is stored
    record Settled(long seq, String writeId, Receipt receipt) implements Fact {}

    /// A person does not want it any more; it is taken out.
    record Withdrawn(long seq, String writeId) implements Fact {}

    /// It goes on under another number; it is taken out.
    record Moved(long seq) implements Fact {}

    /// What its intents came to when it was sent first.
    record Said(long seq, List<RowChange> changes) implements Fact {
        public Said {
            changes = List.copyOf(changes);
        }
    }

    /// It was sent before these were refused, and builds upon them: it says so when it is sent
    /// again.
    ///
    /// @param refused numbers, perhaps of writes that have left; none if that is over
    record Behind(long seq, List<Long> refused) implements Fact {
        public Behind {
            refused = List.copyOf(refused);
        }
    }

    /// Whether the write is taken out of the log.
    default boolean leaves() {
        return this instanceof Settled || this instanceof Withdrawn || this instanceof Moved;
    }

    /// One fact as text.
    default String toText() {
        JsonBytes to = new JsonBytes(96).raw("{\"seq\":").number(seq()).raw(",\"is\":");
        switch (this) {
            case Accepted(long seq, Receipt receipt) -> write(to.raw("\"accepted\""), receipt);
            case Parked(long seq, Refusal refusal) -> {
                to.raw("\"parked\",\"why\":");
                to.raw(
                        WriteReplyJson.write(new WriteOutcome.Rejected(refusal.reason()))
                                .toString());
                if (refusal.row() != null) {
                    to.raw(",\"row\":");
                    to.raw(WriteReplyJson.write(new WriteOutcome.Stale(refusal.row())).toString());
                }
            }
            case Blocked(long seq, List<Long> by) ->
                    to.raw("\"blocked\",\"by\":").raw(by.toString());
            case Freed freed -> to.raw("\"freed\"");
            case Settled(long seq, String writeId, Receipt receipt) ->
                    write(to.raw("\"settled\",\"write\":").text(writeId), receipt);
            case Withdrawn(long seq, String writeId) ->
                    to.raw("\"withdrawn\",\"write\":").text(writeId);
            case Moved moved -> to.raw("\"moved\"");
            case Behind(long seq, List<Long> refused) ->
                    to.raw("\"behind\",\"refused\":").raw(refused.toString());
            case Said(long seq, List<RowChange> changes) ->
                    to.raw("\"said\",\"batch\":").text(batch(seq, changes));
        }
        return to.raw('}').toString();
    }

    private static String batch(long seq, List<RowChange> changes) {
        return WriteBatchJson.write(
                        WriteBatch.of(
                                "outbox",
                                new BatchEntry.ClientTransaction(seq, List.of(), changes)))
                .toString();
    }

    private static List<RowChange> changes(String batch) throws JsonException {
        List<BatchEntry> entries = WriteBatchJson.read(batch).entries();
        if (entries.size() == 1
                && entries.get(0) instanceof BatchEntry.ClientTransaction transaction) {
            return transaction.changes();
        }
        throw new JsonException("what was said can't be read");
    }

    private static void write(JsonBytes to, Receipt receipt) {
        switch (receipt) {
            case Receipt.Committed(long txid, Lsn commit) ->
                    to.raw(",\"txid\":").number(txid).raw(",\"lsn\":").text(commit.toString());
            case Receipt.Echo echo -> to.raw(",\"by\":\"echo\"");
            case Receipt.Unseen unseen -> to.raw(",\"by\":\"nothing\"");
        }
    }

    /// Several facts as one text.
    static String toText(List<Fact> facts) {
        return "[" + String.join(",", facts.stream().map(Fact::toText).toList()) + "]";
    }

    /// @throws JsonException if it is something else
    static Fact read(String text) throws JsonException {
        return read(JsonReader.read(text, DEPTH_MAX));
    }

    /// @throws JsonException if it is something else
    static List<Fact> readAll(String text) throws JsonException {
        if (!(JsonReader.read(text, DEPTH_MAX) instanceof JsonValue.Items(List<JsonValue> items))) {
            throw new JsonException("not a list of facts");
        }
        List<Fact> facts = new ArrayList<>();
        for (JsonValue item : items) {
            facts.add(read(item));
        }
        return facts;
    }

    private static Fact read(JsonValue value) throws JsonException {
        if (!(value instanceof JsonValue.Members(Map<String, JsonValue> byName))) {
            throw new JsonException("not a fact");
        }
        StoredWrite.Members from = new StoredWrite.Members(byName);
        long seq = from.number("seq");
        String word = from.text("is");
        return switch (word) {
            case "accepted" -> new Accepted(seq, receipt(from));
            case "parked" -> new Parked(seq, refusal(from));
            case "blocked" -> new Blocked(seq, from.numbers("by"));
            case "behind" -> new Behind(seq, from.numbers("refused"));
            case "freed" -> new Freed(seq);
            case "settled" -> new Settled(seq, from.text("write"), receipt(from));
            case "withdrawn" -> new Withdrawn(seq, from.text("write"));
            case "moved" -> new Moved(seq);
            case "said" -> new Said(seq, changes(from.text("batch")));
            default -> throw new JsonException("an unknown fact");
        };
    }

    private static Receipt receipt(StoredWrite.Members from) throws JsonException {
        if (from.byName().containsKey("by")) {
            return from.text("by").equals("echo") ? new Receipt.Echo() : new Receipt.Unseen();
        }
        try {
            Lsn commit = Lsn.parseDecimal(from.text("lsn"));
            return new Receipt.Committed(from.number("txid"), commit);
        } catch (NumberFormatException none) {
            throw new JsonException("lsn is no number", none);
        }
    }

    private static Refusal refusal(StoredWrite.Members from) throws JsonException {
        JsonValue why = from.byName().get("why");
        JsonValue row = from.byName().get("row");
        if (why == null
                || !(WriteReplyJson.readOutcome(why.toJson())
                        instanceof WriteOutcome.Rejected rejected)) {
            throw new JsonException("a refusal without its reason");
        }
        if (row != null
                && WriteReplyJson.readOutcome(row.toJson()) instanceof WriteOutcome.Stale stale) {
            return new Refusal(rejected.reason(), stale.row());
        }
        return new Refusal(rejected.reason(), null);
    }
}
