package dev.tidemark.client.stream;

import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.ShapeHandle;
import java.util.List;
import java.util.Optional;

/// Where in which log a stream is.
///
/// @param handle of the log; empty before the first answer
/// @param offset what was delivered
/// @param cursor for the next live request
/// @param schema of the log's rows
/// @param watermark transactions up to here were delivered
record Place(
        Optional<ShapeHandle> handle,
        LogOffset offset,
        String cursor,
        String schema,
        Lsn watermark) {
    static final Place NOWHERE =
            new Place(Optional.empty(), LogOffset.BEFORE_ALL, "", "", Lsn.ZERO);

    static Place at(Checkpoint checkpoint) {
        return new Place(
                Optional.of(checkpoint.handle()),
                checkpoint.offset(),
                checkpoint.cursor(),
                checkpoint.schema(),
                checkpoint.watermark());
    }

    /// The beginning of a log; with its handle, so that no cache answers for another one.
    static Place begin(Optional<ShapeHandle> handle) {
        return new Place(handle, LogOffset.BEFORE_ALL, "", "", Lsn.ZERO);
    }

    /// Whether part of a log was read.
    boolean known() {
        return handle.isPresent() && !offset.equals(LogOffset.BEFORE_ALL);
    }

    /// After an answer of the log.
    Place after(Verdict.Accepted answer) {
        return new Place(
                Optional.of(answer.handle()),
                answer.offset(),
                answer.cursor().isEmpty() ? cursor : answer.cursor(),
                schema.isEmpty() ? answer.schema() : schema,
                watermark);
    }

    /// With what the next live request has to repeat.
    Place next(String newCursor) {
        return new Place(handle, offset, newCursor, schema, watermark);
    }

    /// After events up to an up-to-date message, which do not tell the offset.
    ///
    /// The last change does. Rows that moved in have no place of their own; reading their whole
    /// transaction again does no harm, and claiming more than the log holds would.
    <R> Place after(List<ShapeMessage<R>> events) {
        LogOffset reached = offset;
        boolean moved = false;
        for (ShapeMessage<R> event : events) {
            switch (event) {
                case ShapeMessage.Change<R> change -> {
                    moved = moved || change.origin().isEmpty();
                    reached =
                            change.origin()
                                    .map(ShapeMessage.Origin::offset)
                                    .filter(place -> place.isAfter(offset))
                                    .orElse(reached);
                }
                case ShapeMessage.Move<R> move -> moved = true;
                case ShapeMessage.SnapshotEnd<R> end -> {}
                case ShapeMessage.UpToDate<R>(Lsn lsn) -> {
                    LogOffset begin = new LogOffset(lsn.value(), 0);
                    reached = moved && begin.isAfter(reached) ? begin : reached;
                }
            }
        }
        return new Place(handle, reached, cursor, schema, watermark);
    }

    /// With the watermark that `messages` lead to; it never goes back.
    <R> Place passed(List<ShapeMessage<R>> messages) {
        Lsn latest = watermark;
        for (ShapeMessage<R> message : messages) {
            Lsn lsn =
                    switch (message) {
                        case ShapeMessage.UpToDate<R>(Lsn seen) -> seen;
                        case ShapeMessage.Change<R> change ->
                                change.origin().map(ShapeMessage.Origin::lsn).orElse(Lsn.ZERO);
                        case ShapeMessage.Move<R> move -> Lsn.ZERO;
                        case ShapeMessage.SnapshotEnd<R> end -> Lsn.ZERO;
                    };
            latest = lsn.compareTo(latest) > 0 ? lsn : latest;
        }
        return new Place(handle, offset, cursor, schema, latest);
    }

    /// To be stored.
    Checkpoint checkpoint() {
        return new Checkpoint(
                handle.orElse(new ShapeHandle("")), offset, cursor, schema, watermark);
    }
}
