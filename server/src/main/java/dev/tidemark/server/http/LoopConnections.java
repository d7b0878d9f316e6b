package dev.tidemark.server.http;

import org.jspecify.annotations.Nullable;

/// The connections of one event loop, which alone uses it.
final class LoopConnections {
    private final RequestDecoder.Memory memory;
    private @Nullable HttpConnection first;

    LoopConnections(RequestDecoder.Memory memory) {
        this.memory = memory;
    }

    /// The requests that the loop knows by their bytes.
    RequestDecoder.Memory memory() {
        return memory;
    }

    void add(HttpConnection connection) {
        connection.next = first;
        if (first != null) {
            first.previous = connection;
        }
        first = connection;
    }

    void remove(HttpConnection connection) {
        HttpConnection before = connection.previous;
        HttpConnection after = connection.next;
        if (before != null) {
            before.next = after;
        } else if (first == connection) {
            first = after;
        }
        if (after != null) {
            after.previous = before;
        }
        connection.previous = null;
        connection.next = null;
    }

    /// Closes those that stand still.
    void sweep(long now) {
        for (HttpConnection each = first; each != null; ) {
            HttpConnection after = each.next;
            each.sweep(now);
            each = after;
        }
    }

    /// Lets none take further requests.
    void wind() {
        for (HttpConnection each = first; each != null; ) {
            HttpConnection after = each.next;
            each.wind();
            each = after;
        }
    }
}
