package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.write.topic.TopicKey;
import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A state that somebody listens to: its latest known revision, and the audiences on each loop.
///
/// A revision is put here first and then told; a listener joins first and then looks. So one of the
/// two always sees the other, and no change falls between a listener's first look and the first one
/// that it is told.
final class Channel {
    private static final Audience[] NONE = {};

    private final TopicKey key;
    private final AtomicReference<@Nullable News> latest = new AtomicReference<>();
    private volatile Audience[] audiences = NONE;
    private volatile boolean loaded;

    /// How many streams have it; guarded by [Channels]' map.
    int streams;

    Channel(TopicKey key) {
        this.key = key;
    }

    TopicKey key() {
        return key;
    }

    /// What is known; null before anything is.
    @Nullable News latest() {
        return latest.get();
    }

    /// Whether the database was asked since the channel is open.
    boolean loaded() {
        return loaded;
    }

    /// The database was asked.
    void load(Revision revision) {
        offer(revision, "");
        loaded = true;
    }

    /// Tells a revision to all who listen, unless one as new is known. Any thread.
    void offer(Revision revision, String source) {
        News news = new News(key.topic(), revision, source);
        News before = latest.get();
        while (before == null || revision.isAfter(before.revision())) {
            if (latest.compareAndSet(before, news)) {
                for (Audience audience : audiences) {
                    audience.wake();
                }
                return;
            }
            before = latest.get();
        }
    }

    /// The audience of a loop.
    synchronized Audience audience(EventLoop loop) {
        for (Audience audience : audiences) {
            if (audience.loop().equals(loop)) {
                return audience;
            }
        }
        Audience[] more = new Audience[audiences.length + 1];
        System.arraycopy(audiences, 0, more, 0, audiences.length);
        Audience audience = new Audience(this, loop);
        more[audiences.length] = audience;
        audiences = more;
        return audience;
    }
}
