package dev.tidemark.client.stream;

import dev.tidemark.client.row.WireException;

/// What servers, or something on the way, say that can't be true, and what to do about it.
final class Lies {
    private Lies() {}

    static ShapeFault.Lie tooLong(int charactersMax) {
        return new ShapeFault.Lie(
                "an answer is longer than " + charactersMax,
                "Lower the server's chunk size, or raise this limit.");
    }

    static ShapeFault.Lie unreadable(WireException bad) {
        return new ShapeFault.Lie(
                "an answer can't be read: " + bad.getMessage(),
                "Look what stands between here and the server.");
    }

    static ShapeFault.Lie standing() {
        return new ShapeFault.Lie(
                "the log neither ends nor goes on",
                "A cache repeats an old answer, or the server is broken.");
    }

    static ShapeFault.Lie dropped() {
        return new ShapeFault.Lie(
                "the server drops the log again and again",
                "Look at the server's log; the table may be changing its columns.");
    }
}
