package dev.tidemark.protocol.write;

import dev.tidemark.protocol.Lsn;
import java.time.Duration;
import java.util.List;

/// What became of one client transaction.
///
/// Final are [Applied], [Merged], [Stale], [Gone] and [Rejected]: the server remembers them, and a
/// repeated transaction gets the same one, as [Duplicate]. [Blocked] and [Retry] are not decisions:
/// the same number may be sent again.
public sealed interface WriteOutcome {
    /// Its effect is committed.
    ///
    /// @param txid Postgres's transaction number in the 32-bit form of the change stream
    /// @param lsn a position at or after its commit: a stream that has passed it has the effect
    record Applied(long txid, Lsn lsn) implements WriteOutcome {}

    /// Its effect is committed, but a part of it gave way to somebody else's.
    ///
    /// @param rows what the rows are now
    record Merged(long txid, Lsn lsn, List<ServerRow> rows) implements WriteOutcome {
        public Merged {
            rows = List.copyOf(rows);
        }
    }

    /// It was decided before; nothing was done now.
    ///
    /// @param first the decision; its `lsn` may be a later one
    record Duplicate(WriteOutcome first) implements WriteOutcome {}

    /// Nothing was done, because the row is newer than what the change was based upon.
    ///
    /// @param row what the row is now
    record Stale(ServerRow row) implements WriteOutcome {}

    /// Nothing was done, because a row that it needs is not there (any more).
    ///
    /// @param change index of the change
    record Gone(int change) implements WriteOutcome {}

    /// Nothing was done, and never will be for this number.
    record Rejected(Rejection reason) implements WriteOutcome {}

    /// Nothing was done, because it builds upon writes that were not applied.
    ///
    /// @param by their numbers
    record Blocked(List<Long> by) implements WriteOutcome {
        public Blocked {
            by = List.copyOf(by);
        }
    }

    /// Nothing was decided; send it again.
    ///
    /// @param code why: `missing` if earlier numbers must come first, or the state of the server
    /// @param message for people who write programs
    /// @param pause how long to wait at least
    /// @param missing numbers that must be sent before or with it
    record Retry(String code, String message, Duration pause, List<Long> missing)
            implements WriteOutcome {
        public Retry {
            missing = List.copyOf(missing);
        }
    }

    /// A row as the server has it.
    ///
    /// @param change index of the change that asked
    /// @param cells the columns that the table's declaration shows to clients
    record ServerRow(int change, Cells cells) {}

    /// The decision behind a duplicate, else this.
    default WriteOutcome decision() {
        return this instanceof Duplicate(WriteOutcome first) ? first : this;
    }

    /// Whether its effect is in the database.
    default boolean tookEffect() {
        return switch (decision()) {
            case Applied applied -> true;
            case Merged merged -> true;
            case Duplicate duplicate -> false;
            case Stale stale -> false;
            case Gone gone -> false;
            case Rejected rejected -> false;
            case Blocked blocked -> false;
            case Retry retry -> false;
        };
    }
}
