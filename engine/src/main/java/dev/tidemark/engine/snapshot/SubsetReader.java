package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import dev.tidemark.engine.postgres.SqlFailure;
import dev.tidemark.protocol.JsonBytes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Answers one-off queries inside shapes, each in one read-only transaction:
///
///     {"metadata":{"snapshot_mark":n,"database_lsn":"..","xip_list":[],"xmax":"..","xmin":".."},
///      "data":[...]}
///
/// Rows are insert messages that carry the same mark. The answer is kept in memory, hence the
/// limits on the size of one and of all of them. Safe for any thread if the random generator is.
public final class SubsetReader {
    /// Datatype mismatch, undefined or ambiguous function or operator.
    private static final Set<String> REFUSED_BY_TYPE = Set.of("42804", "42883", "42725", "42846");

    /// A comma before a row, and the end of the answer.
    private static final int PUNCTUATION_BYTES = 3;

    private final Database database;
    private final SnapshotLimits limits;
    private final AnswerRoom room;
    private final RandomGenerator random;

    /// A reader that asks `database`.
    ///
    /// @param limits a subset has the time of a snapshot's first data for all of its data
    /// @param room for the answers
    /// @param random makes the marks
    public SubsetReader(
            Database database, SnapshotLimits limits, AnswerRoom room, RandomGenerator random) {
        this.database = database;
        this.limits = limits;
        this.room = room;
        this.random = random;
    }

    /// Runs a query. Asks Postgres.
    public SubsetOutcome read(SubsetSql query) {
        AnswerRoom.Share share = room.enter();
        boolean handedOn = false;
        try {
            SubsetOutcome outcome = read(query, share);
            handedOn = outcome instanceof SubsetOutcome.Rows;
            return outcome;
        } finally {
            if (!handedOn) {
                share.giveBack();
            }
        }
    }

    private SubsetOutcome read(SubsetSql query, AnswerRoom.Share share) {
        try (Session session = database.snapshot(limits.queue())) {
            return read(session.connection(), query, share);
        } catch (SQLException error) {
            return outcome(SqlFailure.of(error), query);
        } catch (DatabaseException notLent) {
            return outcome(notLent.failure(), query);
        }
    }

    private SubsetOutcome read(Connection connection, SubsetSql query, AnswerRoom.Share share)
            throws SQLException {
        ReadTransaction begun =
                ReadTransaction.begin(
                        connection, query.shape().table(), limits.lock(), limits.firstData());
        if (!begun.sameTable()) {
            return new SubsetOutcome.SchemaChanged("the table was dropped, renamed or replaced");
        }
        int mark = random.nextInt() & Integer.MAX_VALUE;
        JsonBytes body = new JsonBytes(1024).raw("{\"metadata\":{\"snapshot_mark\":").number(mark);
        body.raw(",\"database_lsn\":\"").raw(begun.lsn().toString()).raw("\",");
        begun.fields(body);
        body.raw("}, \"data\": [");
        RowEncoder encoder = new RowEncoder(query.shape(), ",\"snapshot_mark\":" + mark);
        long rows = 0;
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query.copy());
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                encoder.encode(row, row.length - 1);
                if (body.size() + (long) encoder.size() > room.answerBytesMax()) {
                    return tooLarge();
                }
                if (!share.fits(body, encoder.size() + PUNCTUATION_BYTES)) {
                    return new SubsetOutcome.NoRoom();
                }
                if (rows++ > 0) {
                    body.raw(',');
                }
                body.raw(encoder.bytes(), 0, encoder.size());
            }
        } finally {
            Snapshot.abandon(connection, copy);
        }
        connection.rollback();
        return new SubsetOutcome.Rows(body.raw(']').raw('}'), rows, share);
    }

    private SubsetOutcome tooLarge() {
        return new SubsetOutcome.TooLarge(
                "The result is larger than "
                        + room.answerBytesMax()
                        + " bytes. Please narrow it with where, or read it in parts with order_by,"
                        + " limit and offset.");
    }

    private SubsetOutcome outcome(SqlFailure failure, SubsetSql query) {
        boolean refused =
                failure.kind() == SqlFailure.Kind.INVALID_VALUE
                        || REFUSED_BY_TYPE.contains(failure.sqlState());
        if (refused && query.where() != null) {
            return new SubsetOutcome.Rejected("where", failure.message());
        }
        return switch (ReadFailures.outcome(failure, limits.firstData(), database.snapshotRole())) {
            case SnapshotOutcome.Unavailable(SqlFailure away) ->
                    new SubsetOutcome.Unavailable(away);
            case SnapshotOutcome.SchemaChanged(String message) ->
                    new SubsetOutcome.SchemaChanged(message);
            case SnapshotOutcome.Failed(String message) -> new SubsetOutcome.Failed(message);
            case SnapshotOutcome.Unexpected(String message) ->
                    new SubsetOutcome.Unexpected(message);
            case SnapshotOutcome.Completed _, SnapshotOutcome.Cancelled _ ->
                    throw new IllegalStateException("no outcome of a failure");
        };
    }
}
