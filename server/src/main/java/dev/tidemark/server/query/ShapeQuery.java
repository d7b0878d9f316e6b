package dev.tidemark.server.query;

import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.engine.shapes.SubsetQuery;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import org.jspecify.annotations.Nullable;

/// A read of a shape, consistent in itself.
///
/// @param start after which position
/// @param handle the shape as the client knows it; null if the client begins or asks for `now`
/// @param mode what to do when there is nothing new
/// @param cursor the client's last cursor, 0 if it has none
/// @param shape which shape
/// @param subset the rows wanted instead of the log, null for the log
public record ShapeQuery(
        Start start,
        @Nullable ShapeHandle handle,
        Mode mode,
        long cursor,
        ShapeRequest shape,
        @Nullable SubsetQuery subset) {
    /// Where a read begins.
    ///
    /// @param offset the position that was seen
    /// @param now whether the client asked for the end, wherever it is; `offset` means nothing then
    public record Start(LogOffset offset, boolean now) {
        static final Start NOW = new Start(LogOffset.BEFORE_ALL, true);

        /// At that position.
        public static Start at(LogOffset offset) {
            return new Start(offset, false);
        }

        /// The text that the client sent.
        @Override
        public String toString() {
            return now ? "now" : offset.toString();
        }
    }

    /// What to do when there is nothing new.
    public enum Mode {
        /// Say so at once.
        CATCH_UP,
        /// Answer as soon as there is something.
        LONG_POLL,
        /// Send whatever comes.
        EVENTS
    }

    /// The same from another position.
    public ShapeQuery from(LogOffset offset) {
        return new ShapeQuery(Start.at(offset), handle, mode, cursor, shape, subset);
    }

    /// Whether the client waits for changes.
    public boolean live() {
        return mode != Mode.CATCH_UP;
    }

    /// Whether the client begins.
    public boolean initial() {
        return !start.now() && start.offset().equals(LogOffset.BEFORE_ALL);
    }
}
