package dev.tidemark.server.shape;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.query.ShapeQuery.Start;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Entity tags: handle, offset of the request, offset of the answer.
final class Etags {
    private final AtomicLong unique;

    /// @param seed where the unique suffixes begin; later runs of the server begin later
    Etags(long seed) {
        this.unique = new AtomicLong(seed);
    }

    static String of(ShapeHandle handle, Start from, LogOffset end) {
        return "\"" + handle.text() + ':' + from + ':' + end + '"';
    }

    /// The tag of an answer that has nothing new: never the same twice, or a cache could keep
    /// telling clients that nothing has changed.
    String ofNothingNew(ShapeHandle handle, Start from, LogOffset end) {
        return "\"" + handle.text() + ':' + from + ':' + end + ':' + unique.incrementAndGet() + '"';
    }

    /// The tag of an answer that sends the client to another shape.
    static String ofConflict(ShapeHandle handle) {
        return "\"" + handle.text() + "::\"";
    }

    /// Whether one of the `If-None-Match` headers names `etag`; quotes may be missing there.
    static boolean matches(List<String> ifNoneMatch, String etag) {
        for (String line : ifNoneMatch) {
            for (String item : line.split(",", -1)) {
                if (unquoted(item.trim()).equals(unquoted(etag))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String unquoted(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean quoted = strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"");
        return quoted ? strong.substring(1, strong.length() - 1) : strong;
    }
}
