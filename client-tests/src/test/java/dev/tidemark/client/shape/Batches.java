package dev.tidemark.client.shape;

import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.ShapeHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Batches made by hand.
// The arrays of messages are only read.
@SuppressWarnings("varargs")
final class Batches {
    static final Rows OPS = new Rows();

    private Batches() {}

    static Row row(String... namesAndTexts) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            columns.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return OPS.of(columns);
    }

    static ShapeMessage<Row> insert(String key, String... columns) {
        return change(ShapeMessage.Kind.INSERT, key, 0, columns);
    }

    /// A change of the transaction that committed at `lsn`; 0 for the snapshot.
    static ShapeMessage<Row> change(
            ShapeMessage.Kind kind, String key, long lsn, String... columns) {
        Optional<ShapeMessage.Origin> origin =
                lsn == 0
                        ? Optional.empty()
                        : Optional.of(
                                new ShapeMessage.Origin(
                                        new LogOffset(lsn, 0), List.of((int) lsn), true));
        return new ShapeMessage.Change<>(kind, key, row(columns), null, origin, Optional.empty());
    }

    static ShapeMessage<Row> tagged(String key, List<String> tags, List<Boolean> active) {
        return new ShapeMessage.Change<>(
                ShapeMessage.Kind.INSERT,
                key,
                row("id", key),
                null,
                Optional.empty(),
                Optional.of(new ShapeMessage.Tags(tags, active)));
    }

    static ShapeMessage<Row> move(ShapeMessage.Direction direction, int position, String value) {
        return new ShapeMessage.Move<>(
                direction, List.of(new ShapeMessage.Pattern(position, value)), List.of());
    }

    @SafeVarargs
    static ShapeBatch<Row> part(ShapeMessage<Row>... messages) {
        return batch(0, false, Optional.empty(), messages);
    }

    @SafeVarargs
    static ShapeBatch<Row> end(long watermark, ShapeMessage<Row>... messages) {
        return batch(watermark, true, Optional.empty(), messages);
    }

    @SafeVarargs
    static ShapeBatch<Row> subset(ShapeMessage<Row>... messages) {
        return batch(0, false, Optional.of(Subset.all()), messages);
    }

    private static ShapeBatch<Row> batch(
            long watermark,
            boolean upToDate,
            Optional<Subset> subset,
            ShapeMessage<Row>[] messages) {
        List<ShapeMessage<Row>> list = new ArrayList<>();
        for (ShapeMessage<Row> message : messages) {
            list.add(message);
        }
        Checkpoint checkpoint =
                new Checkpoint(
                        new ShapeHandle("h1"),
                        new LogOffset(watermark, 0),
                        "",
                        "",
                        new Lsn(watermark));
        return new ShapeBatch<>(list, upToDate, checkpoint, subset);
    }
}
