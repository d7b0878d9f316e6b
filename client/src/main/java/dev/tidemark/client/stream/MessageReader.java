package dev.tidemark.client.stream;

import dev.tidemark.client.row.ColumnNames;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.row.WireMessage;
import dev.tidemark.client.row.WireObject;
import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Understands messages, one at a time.
final class MessageReader<R> {
    private final RowOps<R> ops;
    private final ColumnNames names;

    MessageReader(RowOps<R> ops, ColumnNames names) {
        this.ops = ops;
        this.names = names;
    }

    /// What `wire` says; empty for words that are for this stream only and were meant for an
    /// earlier request.
    ///
    /// @throws WireException if it can't be understood: put it aside
    Optional<ShapeMessage<R>> read(WireMessage<R> wire) throws WireException {
        WireObject headers = wire.headers();
        String operation = headers.text("operation");
        if (operation != null) {
            return Optional.of(change(wire, operation));
        }
        String control = headers.text("control");
        if (control != null) {
            return control(headers, control);
        }
        String event = headers.text("event");
        if (event != null) {
            return Optional.of(move(headers, event));
        }
        throw new WireException("a message without operation, control or event");
    }

    /// The rows that a subset query saw, told by `metadata` of its answer.
    static PgSnapshot snapshot(WireObject headers) throws WireException {
        List<Long> running = new ArrayList<>();
        for (String xid : headers.texts("xip_list")) {
            running.add(number(xid));
        }
        return new PgSnapshot(number(headers.text("xmin")), number(headers.text("xmax")), running);
    }

    private ShapeMessage.Change<R> change(WireMessage<R> wire, String operation)
            throws WireException {
        ShapeMessage.Kind kind =
                switch (operation) {
                    case "insert" -> ShapeMessage.Kind.INSERT;
                    case "update" -> ShapeMessage.Kind.UPDATE;
                    case "delete" -> ShapeMessage.Kind.DELETE;
                    default -> throw new WireException("an operation that is not known");
                };
        String key = wire.key();
        R value = wire.value();
        if (key == null || value == null) {
            throw new WireException("a change without " + (key == null ? "key" : "value"));
        }
        return new ShapeMessage.Change<>(
                kind,
                key,
                named(value),
                wire.oldValue() == null ? null : named(wire.oldValue()),
                origin(wire.headers()),
                tags(wire.headers()));
    }

    private R named(R row) {
        return names.changesNothing() ? row : ops.renamed(row, names::toProgram);
    }

    /// Rows of snapshots have none.
    private static Optional<ShapeMessage.Origin> origin(WireObject headers) throws WireException {
        String lsn = headers.text("lsn");
        if (lsn == null) {
            return Optional.empty();
        }
        String position = headers.text("op_position");
        LogOffset offset = new LogOffset(lsn(lsn).value(), position == null ? 0 : number(position));
        return Optional.of(new ShapeMessage.Origin(offset, txids(headers), headers.isTrue("last")));
    }

    private static List<Integer> txids(WireObject headers) throws WireException {
        List<Integer> txids = new ArrayList<>();
        for (String txid : headers.texts("txids")) {
            // 32 bits, unsigned; Java keeps them in a signed number.
            txids.add((int) number(txid));
        }
        return txids;
    }

    private static Optional<ShapeMessage.Tags> tags(WireObject headers) {
        List<String> alternatives = headers.texts("tags");
        List<Boolean> active = headers.truths("active_conditions");
        return alternatives.isEmpty() && active.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShapeMessage.Tags(alternatives, active));
    }

    private Optional<ShapeMessage<R>> control(WireObject headers, String control)
            throws WireException {
        return switch (control) {
            case "up-to-date" -> Optional.of(new ShapeMessage.UpToDate<>(watermark(headers)));
            case "snapshot-end" -> Optional.of(new ShapeMessage.SnapshotEnd<>(snapshot(headers)));
            // Only ever the body of a 409, whose status said it already.
            case "must-refetch" -> Optional.empty();
            default -> throw new WireException("a control message that is not known");
        };
    }

    /// Old servers say nothing.
    private static Lsn watermark(WireObject headers) throws WireException {
        String lsn = headers.text("global_last_seen_lsn");
        return lsn == null ? Lsn.ZERO : lsn(lsn);
    }

    private ShapeMessage.Move<R> move(WireObject headers, String event) throws WireException {
        ShapeMessage.Direction direction =
                switch (event) {
                    case "move-in" -> ShapeMessage.Direction.IN;
                    case "move-out" -> ShapeMessage.Direction.OUT;
                    default -> throw new WireException("an event that is not known");
                };
        List<ShapeMessage.Pattern> patterns = new ArrayList<>();
        for (WireObject pattern : headers.objects("patterns")) {
            String value = pattern.text("value");
            long position = number(pattern.text("pos"));
            if (value == null || position < 0 || position > Integer.MAX_VALUE) {
                throw new WireException("a pattern without a value or a position");
            }
            patterns.add(new ShapeMessage.Pattern((int) position, value));
        }
        return new ShapeMessage.Move<>(direction, patterns, txids(headers));
    }

    private static long number(@Nullable String text) throws WireException {
        try {
            return Long.parseLong(text == null ? "" : text);
        } catch (NumberFormatException bad) {
            throw new WireException("a number that is none or is missing", bad);
        }
    }

    private static Lsn lsn(String text) throws WireException {
        try {
            return Lsn.parseDecimal(text);
        } catch (NumberFormatException bad) {
            throw new WireException("a position that is no number", bad);
        }
    }
}
