package dev.tidemark.client.upload;

import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.port.Transport.Reply;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Speaks to other people's APIs: one request for each change, one after the other.
///
/// Such an API knows neither transactions nor numbers. So a write of several changes may take
/// effect in part: the refusal names the change at which it stopped. And a request that comes again
/// may be done again, unless the server goes by the write's id, which travels as `idempotency-key`
/// (with `/` and the change's index for writes of several changes) and, if the route says so,
/// inside of the body.
///
/// A status below 300 is done; so are 404 and 410 for a delete. 401 pauses; 408, 425, 429 and those
/// from 500 on are tried again; all others refuse.
public final class RestUploader implements Uploader {
    private final Post post;
    private final Route route;
    private final Match match;

    /// How a change is said in the words of an API.
    @FunctionalInterface
    public interface Route {
        /// The request for one change.
        Call of(String writeId, RowChange change);
    }

    /// A request.
    ///
    /// @param method such as `PUT`
    /// @param url absolute
    /// @param json the body
    public record Call(String method, String url, String json) {}

    /// An uploader for one API.
    ///
    /// @param match how its rows show that a write has taken effect
    public RestUploader(
            Transport transport, Time time, Credentials credentials, Route route, Match match) {
        post = new Post(transport, time, credentials);
        this.route = route;
        this.match = match;
    }

    @Override
    public Optional<Match> match() {
        return Optional.of(match);
    }

    @Override
    public Promise<UploadReply> upload(Upload upload) {
        return items(upload, 0, new ArrayList<>());
    }

    /// Stops at the first trouble that is not one item's own: what was said of those before counts.
    private Promise<UploadReply> items(
            Upload upload, int index, List<UploadReply.OfItem> answered) {
        if (index == upload.items().size()) {
            return Promise.kept(new UploadReply.Answered(answered));
        }
        Upload.Item item = upload.items().get(index);
        return changes(upload.user(), item, 0)
                .then(
                        result ->
                                switch (result) {
                                    case Result.Said(Verdict verdict) -> {
                                        answered.add(new UploadReply.OfItem(item.seq(), verdict));
                                        yield items(upload, index + 1, answered);
                                    }
                                    case Result.Stopped(UploadReply why) ->
                                            Promise.kept(stopped(upload, index, answered, why));
                                });
    }

    private static UploadReply stopped(
            Upload upload, int index, List<UploadReply.OfItem> answered, UploadReply why) {
        if (index == 0) {
            return why;
        }
        for (Upload.Item rest : upload.items().subList(index, upload.items().size())) {
            answered.add(
                    new UploadReply.OfItem(
                            rest.seq(),
                            new Verdict.Again(
                                    "what came before it failed", Verdict.Fault.CIRCUMSTANCES, 0)));
        }
        return new UploadReply.Answered(answered);
    }

    private sealed interface Result {
        record Said(Verdict verdict) implements Result {}

        record Stopped(UploadReply why) implements Result {}
    }

    private Promise<Result> changes(String user, Upload.Item item, int index) {
        if (index == item.changes().size()) {
            return Promise.kept(new Result.Said(Verdict.Accepted.whole(new Receipt.Echo())));
        }
        RowChange change = item.changes().get(index);
        Call call = route.of(item.writeId(), change);
        String once = item.changes().size() == 1 ? item.writeId() : item.writeId() + "/" + index;
        return post.send(user, call.method(), call.url(), call.json(), once)
                .then(
                        outcome ->
                                switch (outcome) {
                                    case Post.Outcome.None none ->
                                            Promise.kept(new Result.Stopped(none.why()));
                                    case Post.Outcome.Answer answer -> {
                                        Reply reply = answer.reply();
                                        yield done(reply, change)
                                                ? changes(user, item, index + 1)
                                                : Promise.kept(notDone(reply, index));
                                    }
                                });
    }

    private static boolean done(Reply reply, RowChange change) {
        int status = reply.head().status();
        boolean goneAlready =
                (status == 404 || status == 410) && change.operation() == Operation.DELETE;
        return goneAlready || (status >= 200 && status < 300);
    }

    private Result notDone(Reply reply, int index) {
        int status = reply.head().status();
        boolean another =
                status == 401 || status == 408 || status == 425 || status == 429 || status >= 500;
        if (another || status < 400) {
            return new Result.Stopped(post.refusal(reply));
        }
        Rejection reason = Rejection.of("http_" + status, "the server answers " + status).at(index);
        return new Result.Said(new Verdict.Refused(new Refusal(reason, null)));
    }
}
