package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicEvent;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be told of a channel: its revision, and who wrote it. The event's bytes are made when
/// the first listener needs them, for all.
final class News {
    private static final byte[] START =
            "event: invalidation\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFUSAL =
            "event: refused\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final String topic;
    private final Revision revision;
    private final Optional<String> source;
    private byte @Nullable [] frame;

    /// @param source empty or too long: not known
    News(String topic, Revision revision, String source) {
        this.topic = topic;
        this.revision = revision;
        this.source =
                source.isEmpty() || source.length() > Invalidation.SOURCE_LENGTH_MAX
                        ? Optional.empty()
                        : Optional.of(source);
    }

    /// The server-sent events that name what is not told of.
    static byte[] refusals(List<TopicEvent.Refused> refused) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(160);
        for (TopicEvent.Refused one : refused) {
            out.writeBytes(REFUSAL);
            out.writeBytes(TopicJson.write(one).toByteArray());
            out.writeBytes(END);
        }
        return out.toByteArray();
    }

    Revision revision() {
        return revision;
    }

    /// The server-sent event; the caller leaves the bytes as they are. Any thread.
    byte[] frame() {
        byte[] made = frame;
        if (made == null) {
            Invalidation invalidation =
                    new Invalidation(new TopicName(topic), revision, source, Optional.empty());
            ByteArrayOutputStream out = new ByteArrayOutputStream(160);
            out.writeBytes(START);
            out.writeBytes(TopicJson.write(invalidation).toByteArray());
            out.writeBytes(END);
            made = out.toByteArray();
            frame = made;
        }
        return made;
    }
}
