package dev.tidemark.client.upload;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.port.Transport.Reply;
import dev.tidemark.client.port.Transport.Request;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.RetryAfter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One request with proof and a time-out, and what its status means if it is about the request as a
/// whole.
final class Post {
    private static final long PATIENCE_MS = 30_000;
    private static final int ANSWER_MAX = 4 * 1024 * 1024;

    private final Transport transport;
    private final Time time;
    private final Credentials credentials;

    Post(Transport transport, Time time, Credentials credentials) {
        this.transport = transport;
        this.time = time;
        this.credentials = credentials;
    }

    /// What came of it.
    sealed interface Outcome {
        /// An answer, of whatever status.
        record Answer(Reply reply) implements Outcome {}

        /// None.
        record None(UploadReply why) implements Outcome {}
    }

    /// Always kept.
    Promise<Outcome> send(String user, String method, String url, String json, String onceOnly) {
        return Promise.from(() -> credentials.of(user))
                .then(proof -> proven(proof, new Body(method, url, json, onceOnly)))
                .recover(
                        failed ->
                                Promise.kept(
                                        new Outcome.None(
                                                new UploadReply.Unreachable(words(failed)))));
    }

    private record Body(String method, String url, String json, String onceOnly) {}

    private Promise<Outcome> proven(Optional<Map<String, String>> proof, Body body) {
        if (proof.isEmpty()) {
            return Promise.kept(
                    new Outcome.None(new UploadReply.SignedOut("nothing proves who this is")));
        }
        Map<String, String> headers = new LinkedHashMap<>(proof.get());
        headers.put("content-type", "application/json");
        if (!body.onceOnly().isEmpty()) {
            headers.put("idempotency-key", body.onceOnly());
        }
        Promise<Outcome> outcome = new Promise<>();
        Cancellable alarm =
                time.after(
                        PATIENCE_MS,
                        () ->
                                outcome.keep(
                                        new Outcome.None(
                                                new UploadReply.Unreachable("no answer in time"))));
        Request request = new Request(body.method(), body.url(), headers, Optional.of(body.json()));
        transport
                .exchange(request, ANSWER_MAX)
                .whenEnded(
                        reply -> {
                            alarm.cancel();
                            outcome.keep(new Outcome.Answer(reply));
                        },
                        failed -> {
                            alarm.cancel();
                            outcome.keep(
                                    new Outcome.None(new UploadReply.Unreachable(words(failed))));
                        });
        return outcome;
    }

    /// What a status says of a whole request that was not taken.
    UploadReply refusal(Reply reply) {
        int status = reply.head().status();
        long waitMs = RetryAfter.ms(reply.head().header("retry-after"), time.wallMs());
        String message = "status " + status;
        return switch (status) {
            case 401 -> new UploadReply.SignedOut(message);
            case 413 -> new UploadReply.TooLarge(message);
            case 408, 425, 429, 503 -> new UploadReply.Busy(message, waitMs);
            default -> new UploadReply.Failed(message, waitMs);
        };
    }

    private static String words(Throwable failed) {
        return String.valueOf(failed.getMessage());
    }
}
