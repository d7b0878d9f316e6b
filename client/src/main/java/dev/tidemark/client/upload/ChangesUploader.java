package dev.tidemark.client.upload;

import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Speaks to servers that take a list of transactions in one request and answer with a status:
///
/// ```
/// [{"id": "<write id>", "changes": [{"operation": "insert", "table": "todos",
///    "value": {"id": "7", "title": "Milk"}, "write_id": "<write id>"}]}]
/// ```
///
/// A status below 300 means that all of it is done. Another one below 500 refuses, without saying
/// what: a list of several is then sent one by one, so that only the culprit is refused. The server
/// has to go by the ids, because a list whose answer is lost comes again.
public final class ChangesUploader implements Uploader {
    private static final Refusal NO_WORD =
            Refusal.of("unsupported", "this server has no word for adding to a column");

    private final Post post;
    private final String url;
    private final Match match;

    /// An uploader for one server, whose rows have a column `write_id`.
    ///
    /// @param url such as `https://example.org/changes`
    public ChangesUploader(Transport transport, Time time, String url, Credentials credentials) {
        this(transport, time, url, credentials, Match.writeId("write_id"));
    }

    /// An uploader for one server, whose rows show by `match` that a write has taken effect.
    public ChangesUploader(
            Transport transport, Time time, String url, Credentials credentials, Match match) {
        post = new Post(transport, time, credentials);
        this.url = url;
        this.match = match;
    }

    @Override
    public Optional<Match> match() {
        return Optional.of(match);
    }

    @Override
    public Promise<UploadReply> upload(Upload upload) {
        List<UploadReply.OfItem> unsaid = new ArrayList<>();
        List<Upload.Item> said = new ArrayList<>();
        for (Upload.Item item : upload.items()) {
            if (item.changes().stream().allMatch(change -> change.increments().isEmpty())) {
                said.add(item);
            } else {
                unsaid.add(new UploadReply.OfItem(item.seq(), new Verdict.Refused(NO_WORD)));
            }
        }
        return unsaid.isEmpty()
                ? sayable(upload)
                : Promise.kept(new UploadReply.Answered(withLater(unsaid, said)));
    }

    /// What can be said goes without the rest next time.
    private static List<UploadReply.OfItem> withLater(
            List<UploadReply.OfItem> unsaid, List<Upload.Item> said) {
        List<UploadReply.OfItem> all = new ArrayList<>(unsaid);
        for (Upload.Item item : said) {
            Verdict again =
                    new Verdict.Again(
                            "its company could not be sent", Verdict.Fault.CIRCUMSTANCES, 0);
            all.add(new UploadReply.OfItem(item.seq(), again));
        }
        return all;
    }

    private Promise<UploadReply> sayable(Upload upload) {
        return send(upload.user(), upload.items())
                .then(
                        reply ->
                                reply instanceof UploadReply.Answered answered
                                                && upload.items().size() > 1
                                                && refused(answered)
                                        ? oneByOne(upload, 0, new ArrayList<>())
                                        : Promise.kept(reply));
    }

    private static boolean refused(UploadReply.Answered answered) {
        return answered.items().stream()
                .anyMatch(item -> item.verdict() instanceof Verdict.Refused);
    }

    private Promise<UploadReply> oneByOne(
            Upload upload, int index, List<UploadReply.OfItem> answered) {
        if (index == upload.items().size()) {
            return Promise.kept(new UploadReply.Answered(answered));
        }
        return send(upload.user(), List.of(upload.items().get(index)))
                .then(
                        reply -> {
                            if (!(reply instanceof UploadReply.Answered one)) {
                                return Promise.kept(
                                        index == 0 ? reply : new UploadReply.Answered(answered));
                            }
                            answered.addAll(one.items());
                            return oneByOne(upload, index + 1, answered);
                        });
    }

    private Promise<UploadReply> send(String user, List<Upload.Item> items) {
        return post.send(user, "POST", url, json(items), "")
                .map(
                        outcome ->
                                switch (outcome) {
                                    case Post.Outcome.None none -> none.why();
                                    case Post.Outcome.Answer answer ->
                                            meaning(answer.reply(), items);
                                });
    }

    private UploadReply meaning(Transport.Reply reply, List<Upload.Item> items) {
        int status = reply.head().status();
        if (status >= 200 && status < 300) {
            return each(items, Verdict.Accepted.whole(new Receipt.Echo()));
        }
        boolean ofTheRequest =
                status < 400 || status >= 500 || List.of(401, 408, 413, 425, 429).contains(status);
        if (ofTheRequest) {
            return post.refusal(reply);
        }
        return each(
                items,
                new Verdict.Refused(Refusal.of("http_" + status, "the server answers " + status)));
    }

    private static UploadReply each(List<Upload.Item> items, Verdict verdict) {
        return new UploadReply.Answered(
                items.stream().map(item -> new UploadReply.OfItem(item.seq(), verdict)).toList());
    }

    private static String json(List<Upload.Item> items) {
        JsonBytes to = new JsonBytes(512);
        char before = '[';
        for (Upload.Item item : items) {
            to.raw(before).raw("{\"id\":").text(item.writeId()).raw(",\"changes\":");
            char between = '[';
            for (RowChange change : item.changes()) {
                to.raw(between);
                write(item.writeId(), change, to);
                between = ',';
            }
            to.raw("]}");
            before = ',';
        }
        return to.raw(']').toString();
    }

    private static void write(String writeId, RowChange change, JsonBytes to) {
        to.raw("{\"operation\":").text(change.operation().word());
        to.raw(",\"table\":").text(change.table()).raw(",\"value\":");
        Cells value = change.key();
        if (change.operation() != Operation.DELETE) {
            for (Map.Entry<String, @Nullable String> cell : change.values().byColumn().entrySet()) {
                value = value.with(cell.getKey(), cell.getValue());
            }
        }
        char before = '{';
        for (Map.Entry<String, @Nullable String> cell : value.byColumn().entrySet()) {
            to.raw(before).text(cell.getKey()).raw(':');
            String text = cell.getValue();
            if (text == null) {
                to.raw("null");
            } else {
                to.text(text);
            }
            before = ',';
        }
        to.raw("},\"write_id\":").text(writeId).raw('}');
    }
}
