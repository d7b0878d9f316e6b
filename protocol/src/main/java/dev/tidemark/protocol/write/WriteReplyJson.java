package dev.tidemark.protocol.write;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply and its outcomes as JSON; `docs/formats/writes.md` draws it.
public final class WriteReplyJson {
    private static final int DEPTH_MAX = 16;

    private WriteReplyJson() {}

    /// Writes a reply.
    public static JsonBytes write(WriteReply reply) {
        JsonBytes to = new JsonBytes(1024).raw("{\"results\":[");
        boolean first = true;
        for (WriteResult result : reply.results()) {
            to.raw(first ? "{\"seq\":" : ",{\"seq\":");
            Long seq = result.seq();
            if (seq == null) {
                to.raw("null");
            } else {
                to.number(seq);
            }
            to.raw(',');
            writeMembers(result.outcome(), to);
            to.raw('}');
            first = false;
        }
        return to.raw("]}");
    }

    /// Reads a reply.
    ///
    /// @throws JsonException if it is not what [#write] writes; treat it like no reply at all
    public static WriteReply read(String json) throws JsonException {
        List<WriteResult> results = new ArrayList<>();
        Fields reply = Fields.of("reply", JsonReader.read(json, DEPTH_MAX));
        for (JsonValue item : reply.items("results")) {
            Fields result = Fields.of("result", item);
            long seq = result.numberOr("seq", 0);
            results.add(new WriteResult(seq == 0 ? null : seq, outcome(result)));
        }
        return new WriteReply(results);
    }

    /// Writes one outcome.
    public static JsonBytes write(WriteOutcome outcome) {
        JsonBytes to = new JsonBytes(128).raw('{');
        writeMembers(outcome, to);
        return to.raw('}');
    }

    /// Reads one outcome.
    ///
    /// @throws JsonException if it is not what [#write(WriteOutcome)] writes
    public static WriteOutcome readOutcome(String json) throws JsonException {
        return outcome(Fields.of("outcome", JsonReader.read(json, DEPTH_MAX)));
    }

    private static void writeMembers(WriteOutcome outcome, JsonBytes to) {
        to.raw("\"outcome\":");
        switch (outcome) {
            case WriteOutcome.Applied(long txid, Lsn lsn) -> {
                to.raw("\"applied\"");
                writePosition(txid, lsn, to);
            }
            case WriteOutcome.Merged(long txid, Lsn lsn, List<ServerRow> rows) -> {
                to.raw("\"merged\"");
                writePosition(txid, lsn, to);
                to.raw(",\"rows\":[");
                boolean first = true;
                for (ServerRow row : rows) {
                    to.raw(first ? "" : ",");
                    writeRow(row, to);
                    first = false;
                }
                to.raw(']');
            }
            case WriteOutcome.Duplicate(WriteOutcome first) -> {
                to.raw("\"duplicate\",\"first\":{");
                writeMembers(first, to);
                to.raw('}');
            }
            case WriteOutcome.Stale(ServerRow row) -> {
                to.raw("\"stale\",\"row\":");
                writeRow(row, to);
            }
            case WriteOutcome.Gone(int change) -> to.raw("\"gone\",\"change\":").number(change);
            case WriteOutcome.Rejected(Rejection reason) -> writeRejection(reason, to);
            case WriteOutcome.Blocked(List<Long> by) -> {
                to.raw("\"blocked\",\"by\":");
                WriteBatchJson.writeNumbers(by, to);
            }
            case WriteOutcome.Retry(
                            String code,
                            String message,
                            Duration pause,
                            List<Long> missing) -> {
                to.raw("\"retry\",\"code\":").text(code).raw(",\"message\":").text(message);
                to.raw(",\"waitMs\":").number(pause.toMillis());
                to.raw(",\"missing\":");
                WriteBatchJson.writeNumbers(missing, to);
            }
        }
    }

    private static void writePosition(long txid, Lsn lsn, JsonBytes to) {
        to.raw(",\"txid\":").number(txid).raw(",\"lsn\":").text(lsn.toString());
    }

    private static void writeRow(ServerRow row, JsonBytes to) {
        to.raw("{\"change\":").number(row.change()).raw(",\"cells\":");
        row.cells().writeTo(to);
        to.raw('}');
    }

    private static void writeRejection(Rejection reason, JsonBytes to) {
        to.raw("\"rejected\",\"code\":").text(reason.code());
        to.raw(",\"message\":").text(reason.message());
        if (reason.change() != Rejection.WHOLE_TRANSACTION) {
            to.raw(",\"change\":").number(reason.change());
        }
        writeOptional("column", reason.column(), to);
        writeOptional("constraint", reason.constraint(), to);
    }

    private static void writeOptional(String name, @Nullable String value, JsonBytes to) {
        if (value != null) {
            to.raw(',').text(name).raw(':').text(value);
        }
    }

    private static WriteOutcome outcome(Fields from) throws JsonException {
        String word = from.text("outcome");
        return switch (word) {
            case "applied" -> new WriteOutcome.Applied(from.number("txid"), lsn(from));
            case "merged" -> {
                List<ServerRow> rows = new ArrayList<>();
                for (JsonValue row : from.items("rows")) {
                    rows.add(row(row));
                }
                yield new WriteOutcome.Merged(from.number("txid"), lsn(from), rows);
            }
            case "duplicate" ->
                    new WriteOutcome.Duplicate(outcome(Fields.of("first", from.field("first"))));
            case "stale" -> new WriteOutcome.Stale(row(from.field("row")));
            case "gone" -> new WriteOutcome.Gone((int) from.number("change"));
            case "rejected" -> new WriteOutcome.Rejected(rejection(from));
            case "blocked" -> new WriteOutcome.Blocked(from.numbers("by"));
            case "retry" ->
                    new WriteOutcome.Retry(
                            from.text("code"),
                            from.text("message"),
                            Duration.ofMillis(from.number("waitMs")),
                            from.numbers("missing"));
            default -> throw new JsonException("an unknown outcome");
        };
    }

    private static Rejection rejection(Fields from) throws JsonException {
        return new Rejection(
                from.text("code"),
                from.text("message"),
                (int) from.numberOr("change", Rejection.WHOLE_TRANSACTION),
                from.optionalText("column").orElse(null),
                from.optionalText("constraint").orElse(null));
    }

    private static Lsn lsn(Fields from) throws JsonException {
        try {
            return Lsn.parseDecimal(from.text("lsn"));
        } catch (NumberFormatException notOne) {
            throw new JsonException("lsn is no number", notOne);
        }
    }

    private static ServerRow row(JsonValue value) throws JsonException {
        Fields row = Fields.of("row", value);
        return new ServerRow((int) row.number("change"), row.cells("cells"));
    }
}
