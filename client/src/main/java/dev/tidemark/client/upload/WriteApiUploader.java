package dev.tidemark.client.upload;

import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.port.Transport.Reply;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import dev.tidemark.protocol.write.WriteReplyJson;
import dev.tidemark.protocol.write.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Speaks `POST /v1/writes`; `docs/formats/writes.md` draws it.
public final class WriteApiUploader implements Uploader {
    private static final int DEPTH_MAX = 8;
    private static final long WAIT_MAX_MS = 3_600_000;

    private final Post post;
    private final String url;

    /// An uploader for one server.
    ///
    /// @param url of the route, such as `https://example.org/v1/writes`
    public WriteApiUploader(Transport transport, Time time, String url, Credentials credentials) {
        post = new Post(transport, time, credentials);
        this.url = url;
    }

    @Override
    public Promise<UploadReply> upload(Upload upload) {
        List<BatchEntry> entries = new ArrayList<>();
        for (Upload.Item item : upload.items()) {
            entries.add(new ClientTransaction(item.seq(), item.after(), item.changes()));
        }
        WriteBatch batch =
                new WriteBatch(
                        upload.client(),
                        upload.lease(),
                        upload.schemaVersion(),
                        upload.acknowledged(),
                        entries);
        return post.send(upload.user(), "POST", url, WriteBatchJson.write(batch).toString(), "")
                .map(
                        outcome ->
                                switch (outcome) {
                                    case Post.Outcome.None none -> none.why();
                                    case Post.Outcome.Answer answer -> meaning(answer.reply());
                                });
    }

    private UploadReply meaning(Reply reply) {
        return switch (reply.head().status()) {
            case 200 -> answered(reply.body());
            case 409 -> conflict(reply);
            default -> post.refusal(reply);
        };
    }

    private UploadReply conflict(Reply reply) {
        String code = code(reply.body());
        return switch (code) {
            case "lease_lost" -> new UploadReply.LeaseLost("another process uploads");
            case "schema_too_old" -> new UploadReply.SchemaTooOld("the tables are too old");
            default -> new UploadReply.Failed("status 409 without a known code", 0);
        };
    }

    private static String code(String body) {
        try {
            if (JsonReader.read(body, DEPTH_MAX)
                            instanceof JsonValue.Members(Map<String, JsonValue> byName)
                    && byName.get("code") instanceof JsonValue.Text(String code)) {
                return code;
            }
        } catch (JsonException noJson) {
            // Somebody between here and the server; its answer says nothing.
        }
        return "";
    }

    private static UploadReply answered(String body) {
        try {
            List<UploadReply.OfItem> items = new ArrayList<>();
            for (WriteResult result : WriteReplyJson.read(body).results()) {
                Long seq = result.seq();
                if (seq != null) {
                    items.add(new UploadReply.OfItem(seq, verdict(result.outcome())));
                }
            }
            return new UploadReply.Answered(items);
        } catch (JsonException unreadable) {
            return new UploadReply.Failed("an answer that can't be read", 0);
        }
    }

    private static Verdict verdict(WriteOutcome outcome) {
        return switch (outcome.decision()) {
            case WriteOutcome.Applied(long txid, Lsn lsn) ->
                    Verdict.Accepted.whole(new Receipt.Committed(txid, lsn));
            case WriteOutcome.Merged(long txid, Lsn lsn, List<ServerRow> rows) ->
                    new Verdict.Accepted(new Receipt.Committed(txid, lsn), rows);
            case WriteOutcome.Duplicate twice ->
                    again("a duplicate of a duplicate", Verdict.Fault.SERVER, 0);
            case WriteOutcome.Stale(ServerRow row) ->
                    refused(
                            Rejection.of("stale", "the row is newer than what it was based upon")
                                    .at(row.change()),
                            row);
            case WriteOutcome.Gone(int change) ->
                    new Verdict.Refused(
                            new Refusal(
                                    Rejection.of("gone", "the row is not there").at(change), null));
            case WriteOutcome.Rejected(Rejection reason) ->
                    new Verdict.Refused(new Refusal(reason, null));
            case WriteOutcome.Blocked(List<Long> by) -> new Verdict.Blocked(by);
            case WriteOutcome.Retry retry ->
                    again(
                            retry.code() + ": " + retry.message(),
                            retry.code().equals("server_error")
                                    ? Verdict.Fault.SERVER
                                    : Verdict.Fault.CIRCUMSTANCES,
                            retry.pause().toMillis());
        };
    }

    private static Verdict refused(Rejection reason, ServerRow row) {
        return new Verdict.Refused(new Refusal(reason, row));
    }

    private static Verdict again(String message, Verdict.Fault fault, long waitMs) {
        return new Verdict.Again(message, fault, Math.min(waitMs, WAIT_MAX_MS));
    }
}
