package dev.tidemark.client.topic;

import dev.tidemark.protocol.topic.Revision;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A write that is shown and not yet part of the base.
final class Overlay<T> {
    private final UnaryOperator<T> change;
    private final TopicWrite write = new TopicWrite();
    private @Nullable Revision accepted;

    Overlay(UnaryOperator<T> change) {
        this.change = change;
    }

    T on(T value) {
        return change.apply(value);
    }

    TopicWrite write() {
        return write;
    }

    /// The write is part of `revision`.
    void accepted(Revision revision) {
        accepted = revision;
    }

    boolean accepted() {
        return accepted != null;
    }

    boolean partOf(Revision base) {
        Revision from = accepted;
        return from != null && !from.isAfter(base);
    }
}
