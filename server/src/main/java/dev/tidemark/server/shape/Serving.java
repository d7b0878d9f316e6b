package dev.tidemark.server.shape;

import dev.tidemark.engine.log.Body;
import dev.tidemark.engine.log.LogRead;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.query.ShapeQuery;
import java.io.IOException;

/// What a shape's log has for a reader.
sealed interface Serving {
    /// This much.
    ///
    /// @param end where the reader stands afterwards
    /// @param body the bytes, in `form`
    /// @param form what `body` is
    /// @param seen for the up-to-date message
    /// @param upToDate whether that message ends the answer
    /// @param closed whether the same request gives the same bytes for ever
    record Part(LogOffset end, Body body, Form form, Lsn seen, boolean upToDate, boolean closed)
            implements Serving {}

    /// Nothing new, and the reader waits.
    record NothingYet() implements Serving {}

    /// A snapshot chunk that is not written yet.
    record Pending() implements Serving {}

    /// Nothing up to there yet.
    record OutOfBounds() implements Serving {}

    /// The shape is gone.
    record Removed() implements Serving {}

    /// What a body is.
    enum Form {
        /// A whole JSON array.
        ARRAY,
        /// Messages with commas between.
        MESSAGES
    }

    /// Looks into the log of `shape` behind `query`'s start, which is a position.
    ///
    /// @param processed the position that everything was known to be processed up to *before* this
    ///   look: a later one might promise changes that the reader does not get here
    static Serving read(Shape shape, ShapeQuery query, Lsn processed) throws IOException {
        LogOffset from = query.start().offset();
        return switch (shape.log().read(from)) {
            case LogRead.SnapshotChunk(LogOffset end, Body body) ->
                    new Part(end, body, Form.ARRAY, Lsn.ZERO, false, true);
            case LogRead.SnapshotPending() -> new Pending();
            case LogRead.Entries(LogOffset end, Body body, boolean closed, boolean atEnd) ->
                    query.live() && body.length() == 0 && atEnd
                            ? new NothingYet()
                            : new Part(
                                    end,
                                    body,
                                    Form.MESSAGES,
                                    seen(query, end, processed),
                                    atEnd && !query.initial(),
                                    closed);
            case LogRead.OutOfBounds() -> new OutOfBounds();
            case LogRead.Removed() -> new Removed();
        };
    }

    /// A reader that follows hears of its own shape's position, so that an event stream never
    /// learns a position that this shape's log does not have; others hear of the newest one.
    private static Lsn seen(ShapeQuery query, LogOffset end, Lsn processed) {
        Lsn own = new Lsn(end.tx());
        return query.live() || own.compareTo(processed) > 0 ? own : processed;
    }
}
