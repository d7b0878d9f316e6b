package dev.tidemark.client.stream;

import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.row.WireMessage;
import dev.tidemark.client.row.WireSubset;
import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Makes messages of bodies: puts aside what can't be understood, leaves out what a subset's answer
/// contained already.
final class Intake<R> {
    private final RowOps<R> ops;
    private final MessageReader<R> reader;
    private final SubsetTracker answered = new SubsetTracker();
    private final Consumer<ShapeFault> faults;

    Intake(RowOps<R> ops, MessageReader<R> reader, Consumer<ShapeFault> faults) {
        this.ops = ops;
        this.reader = reader;
        this.faults = faults;
    }

    /// The messages of a body.
    ///
    /// @throws WireException if it is no array: none of it counts
    List<ShapeMessage<R>> messages(String body) throws WireException {
        List<ShapeMessage<R>> messages = new ArrayList<>();
        for (WireMessage<R> wire : ops.messages(body)) {
            read(wire).ifPresent(messages::add);
        }
        return messages;
    }

    /// The message of an event.
    Optional<ShapeMessage<R>> message(String json) {
        try {
            return read(ops.message(json));
        } catch (WireException bad) {
            faults.accept(new ShapeFault.Undecodable(reason(bad), json));
            return Optional.empty();
        }
    }

    /// The rows of a subset's answer, which is noted.
    ///
    /// @throws WireException if it is something else: none of it counts
    List<ShapeMessage<R>> subset(String body) throws WireException {
        WireSubset<R> subset = ops.subset(body);
        PgSnapshot snapshot = MessageReader.snapshot(subset.metadata());
        String taken = subset.metadata().text("database_lsn");
        List<ShapeMessage<R>> messages = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (WireMessage<R> wire : subset.rows()) {
            Optional<ShapeMessage<R>> message = read(wire);
            if (message.isPresent() && message.get() instanceof ShapeMessage.Change<R> change) {
                keys.add(change.key());
                messages.add(change);
            }
        }
        answered.answered(snapshot, lsn(taken == null ? "" : taken), keys);
        return messages;
    }

    private static Lsn lsn(String text) throws WireException {
        try {
            return Lsn.parseDecimal(text);
        } catch (NumberFormatException bad) {
            throw new WireException("a subset's answer without its place in the log", bad);
        }
    }

    /// The log begins anew.
    void clear() {
        answered.clear();
    }

    private Optional<ShapeMessage<R>> read(WireMessage<R> wire) {
        Optional<ShapeMessage<R>> message;
        try {
            message = reader.read(wire);
        } catch (WireException bad) {
            faults.accept(new ShapeFault.Undecodable(reason(bad), wire.source().get()));
            return Optional.empty();
        }
        message.ifPresent(
                read -> {
                    if (read instanceof ShapeMessage.UpToDate<R>(Lsn watermark)) {
                        answered.passed(watermark);
                    }
                });
        return message.filter(
                read ->
                        !(read instanceof ShapeMessage.Change<R> change
                                && answered.contained(change)));
    }

    private static String reason(WireException bad) {
        String message = bad.getMessage();
        return message == null ? "it is not understood" : message;
    }
}
