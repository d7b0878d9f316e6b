package dev.tidemark.client.shape;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One message of a shape's log, understood.
///
/// @param <R> a row
public sealed interface ShapeMessage<R> {
    /// What a change did.
    enum Kind {
        /// The row came; if it was there, this is all of it.
        INSERT,
        /// Columns changed.
        UPDATE,
        /// The row went.
        DELETE
    }

    /// A row came, changed or went.
    ///
    /// @param kind which of these
    /// @param key names the row within the shape
    /// @param value the columns that the message carries; of an update at least what changed
    /// @param oldValue previous values of what changed, if the shape asks for whole rows
    /// @param origin which transaction did it; empty for rows of a snapshot
    /// @param tags why the row is in the shape, if its condition has subqueries
    record Change<R>(
            Kind kind,
            String key,
            R value,
            @Nullable R oldValue,
            Optional<Origin> origin,
            Optional<Tags> tags)
            implements ShapeMessage<R> {}

    /// The place of a change in the transaction that made it.
    ///
    /// @param offset commit position and number of the operation
    /// @param txids the transaction's numbers in their 32-bit form
    /// @param last whether no more of the transaction follows in this shape
    record Origin(LogOffset offset, List<Integer> txids, boolean last) {
        public Origin {
            txids = List.copyOf(txids);
        }

        /// Where the transaction committed.
        public Lsn lsn() {
            return new Lsn(offset.tx());
        }
    }

    /// Why a row is in the shape: per alternative of the condition, what its parts depend on.
    ///
    /// @param alternatives one text each; the slots between `/` are the condition's parts, empty if
    ///   the alternative does not have the part
    /// @param active whether each part is true for the row now
    record Tags(List<String> alternatives, List<Boolean> active) {
        public Tags {
            alternatives = List.copyOf(alternatives);
            active = List.copyOf(active);
        }
    }

    /// Part `position` of the condition changed for all rows whose slot there is `value`.
    record Pattern(int position, String value) {}

    /// Rows came into the shape or left it because another table changed.
    ///
    /// @param direction in or out
    /// @param patterns which rows
    /// @param txids the transactions that caused it
    record Move<R>(Direction direction, List<Pattern> patterns, List<Integer> txids)
            implements ShapeMessage<R> {
        public Move {
            patterns = List.copyOf(patterns);
            txids = List.copyOf(txids);
        }
    }

    /// Where to.
    enum Direction {
        /// The part is true for them now.
        IN,
        /// It is not any more.
        OUT
    }

    /// What the snapshot before this message had seen.
    record SnapshotEnd<R>(PgSnapshot snapshot) implements ShapeMessage<R> {}

    /// Everything up to `watermark` was delivered, and nothing newer is known.
    record UpToDate<R>(Lsn watermark) implements ShapeMessage<R> {}
}
