package dev.tidemark.server.topic;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicEvent;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.identity.IdentityOutcome;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Every answer's status, headers and body, here and nowhere else; `docs/formats/topics.md` has the
/// table.
final class TopicResponses {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final String UNKNOWN = "unknown_topic";
    private static final String FORBIDDEN = "forbidden";

    private TopicResponses() {}

    /// The state, or what is there instead of what was expected.
    static Response snapshot(int status, String topic, Snapshot snapshot) {
        return snapshot(status, snapshot.revision(), json(topic, snapshot));
    }

    /// The same with its JSON, which is not changed.
    static Response snapshot(int status, Revision revision, JsonBytes json) {
        return body(
                status,
                state(revision).addLines("content-type: application/json; charset=utf-8\r\n"),
                json);
    }

    /// A state's JSON.
    static JsonBytes json(String topic, Snapshot snapshot) {
        return TopicJson.write(new TopicName(topic), snapshot);
    }

    /// The event by which a stream says that it does not tell of a topic; null if the refusal is
    /// not about that topic but about the whole request.
    static TopicEvent.@Nullable Refused event(String topic, TopicRefusal refusal) {
        return switch (refusal) {
            case TopicRefusal.Unknown(String name) ->
                    refused(topic, UNKNOWN, "there is no topic " + name);
            case TopicRefusal.Forbidden(String message) -> refused(topic, FORBIDDEN, message);
            case TopicRefusal.Unidentified _,
                    TopicRefusal.Malformed _,
                    TopicRefusal.Unsupported _,
                    TopicRefusal.TooLarge _,
                    TopicRefusal.Refused _,
                    TopicRefusal.WrongMethod _,
                    TopicRefusal.Crowded _,
                    TopicRefusal.Busy _,
                    TopicRefusal.Unavailable _,
                    TopicRefusal.Unexpected _ ->
                    null;
        };
    }

    private static TopicEvent.Refused refused(String topic, String code, String message) {
        return new TopicEvent.Refused(new TopicName(topic), code, message);
    }

    /// The client has it.
    static Response notModified(Revision revision) {
        return Response.bodiless(304, state(revision));
    }

    /// The head of an event stream.
    static Headers events() {
        return new Headers()
                .addLines(Cors.TOPIC_ROUTES)
                .addLines("vary: authorization\r\n")
                .addLines("cache-control: no-store\r\n")
                .addLines("x-accel-buffering: no\r\n")
                .addLines("content-type: text/event-stream\r\n");
    }

    static Response of(TopicRefusal refusal) {
        return switch (refusal) {
            case TopicRefusal.Unknown(String name) ->
                    error(404, UNKNOWN, "there is no topic " + name);
            case TopicRefusal.Unidentified(IdentityOutcome.Refused reason) ->
                    error(
                            401,
                            failed().add("www-authenticate", reason.challenge()),
                            reason.code(),
                            reason.message());
            case TopicRefusal.Forbidden(String message) -> error(403, FORBIDDEN, message);
            case TopicRefusal.Malformed(String message) -> error(400, "malformed", message);
            case TopicRefusal.Unsupported(String message) -> error(415, "unsupported", message);
            case TopicRefusal.TooLarge(int bytesMax) ->
                    error(413, "too_large", "the data has more than " + bytesMax + " bytes");
            case TopicRefusal.Refused(String code, String message) -> error(422, code, message);
            case TopicRefusal.WrongMethod(String allowed) ->
                    error(
                            405,
                            failed().add("allow", allowed),
                            "wrong_method",
                            "this path takes " + allowed);
            case TopicRefusal.Crowded() ->
                    later(429, "crowded", "too many event streams of this user", MOMENT);
            case TopicRefusal.Busy(String message) -> later(503, "busy", message, MOMENT);
            case TopicRefusal.Unavailable(String message, Duration retryAfter) ->
                    later(503, "unavailable", message, retryAfter);
            case TopicRefusal.Unexpected() -> error(500, "server_error", "the server is at fault");
        };
    }

    private static Headers state(Revision revision) {
        return new Headers()
                .addLines(Cors.TOPIC_ROUTES)
                .addLines("vary: authorization\r\n")
                .addLines("cache-control: private, no-cache\r\n")
                .add("etag", EntityTags.of(revision));
    }

    private static Response later(int status, String code, String message, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return error(status, failed().add("retry-after", seconds), code, message);
    }

    private static Response error(int status, String code, String message) {
        return error(status, failed(), code, message);
    }

    private static Response error(int status, Headers headers, String code, String message) {
        JsonBytes json = new JsonBytes(128).raw("{\"code\":").text(code);
        return body(status, headers, json.raw(",\"message\":").text(message).raw('}'));
    }

    private static Headers failed() {
        return new Headers()
                .addLines(Cors.TOPIC_ROUTES)
                .addLines("vary: authorization\r\n")
                .addLines("cache-control: no-store\r\n")
                .addLines("content-type: application/json; charset=utf-8\r\n");
    }

    private static Response body(int status, Headers headers, JsonBytes json) {
        ByteBuffer bytes = ByteBuffer.wrap(json.array(), 0, json.size());
        return new Response(status, headers, new Content.Bytes(bytes));
    }
}
