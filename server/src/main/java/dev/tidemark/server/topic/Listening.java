package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.Revision;
import org.jspecify.annotations.Nullable;

/// One stream's place in one audience: a link in its list. Belongs to the loop.
final class Listening {
    private final Subscriber subscriber;
    private final Audience audience;
    private @Nullable Revision told;

    @Nullable Listening previous;
    @Nullable Listening next;

    Listening(Subscriber subscriber, Audience audience) {
        this.subscriber = subscriber;
        this.audience = audience;
    }

    /// Tells it, unless it is known.
    void tell(News news) {
        if (told == null || news.revision().isAfter(told)) {
            told = news.revision();
            subscriber.tell(news);
        }
    }

    /// Takes the place and tells what is known.
    void join() {
        audience.add(this);
    }

    void leave() {
        audience.remove(this);
    }
}
