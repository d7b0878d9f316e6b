package dev.tidemark.client.topic;

import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;

/// One write to a topic, and what is promised of it.
public final class TopicWrite {
    private final Promise<Done> accepted = new Promise<>();
    private final Promise<Done> settled = new Promise<>();

    TopicWrite() {}

    /// Kept once the store has it; broken with why not, or because the topic stopped before, and
    /// then nothing of it is shown any more.
    public Promise<Done> accepted() {
        return accepted;
    }

    /// Kept in the step in which its effect is part of what is shown without overlays; broken like
    /// [#accepted].
    public Promise<Done> settled() {
        return settled;
    }

    void failed(Throwable reason) {
        accepted.fail(reason);
        settled.fail(reason);
    }
}
