package dev.tidemark.server.topic;

import dev.tidemark.server.http.Exchange;
import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Those who listen to one channel on one loop. Of several revisions that come before the loop gets
/// to it the last one is told. Everything but [#wake] belongs to the loop.
final class Audience {
    private final Channel channel;
    private final EventLoop loop;
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable Listening first;

    Audience(Channel channel, EventLoop loop) {
        this.channel = channel;
        this.loop = loop;
    }

    EventLoop loop() {
        return loop;
    }

    /// There is news. Any thread.
    void wake() {
        if (woken.compareAndSet(false, true)) {
            Exchange.runOn(loop, this::tell);
        }
    }

    void add(Listening listening) {
        listening.next = first;
        if (first != null) {
            first.previous = listening;
        }
        first = listening;
        News news = channel.latest();
        if (news != null) {
            listening.tell(news);
        }
    }

    void remove(Listening listening) {
        if (listening.previous != null) {
            listening.previous.next = listening.next;
        } else if (first == listening) {
            first = listening.next;
        }
        if (listening.next != null) {
            listening.next.previous = listening.previous;
        }
        listening.previous = null;
        listening.next = null;
    }

    private void tell() {
        woken.set(false);
        News news = channel.latest();
        if (news == null) {
            return;
        }
        for (Listening each = first; each != null; ) {
            Listening after = each.next;
            each.tell(news);
            each = after;
        }
    }
}
