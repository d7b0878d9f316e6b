package dev.tidemark.server.http;

import org.jspecify.annotations.Nullable;

/// Header lines of an answer in the making. Values are checked: a line break in one would let a
/// client write headers of its own.
public final class Headers {
    /// Made with the first line: an answer that is rendered already has none.
    private @Nullable StringBuilder lines;

    /// Adds a line.
    ///
    /// @throws IllegalArgumentException if `value` has anything but printable ASCII
    public Headers add(String name, String value) {
        if (!printable(value)) {
            throw new IllegalArgumentException("not a header value: " + name);
        }
        lines().append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /// Adds a line with a number.
    public Headers add(String name, long value) {
        lines().append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /// Adds ready lines, each with its line break.
    public Headers addLines(String ready) {
        lines().append(ready);
        return this;
    }

    private StringBuilder lines() {
        StringBuilder builder = lines;
        if (builder == null) {
            builder = new StringBuilder(512);
            lines = builder;
        }
        return builder;
    }

    /// Whether a text can stand in a header.
    public static boolean printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /// The lines as they go over the wire.
    @Override
    public String toString() {
        return lines == null ? "" : lines.toString();
    }
}
