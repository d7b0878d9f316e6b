package dev.tidemark.write.ledger;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReplyJson;
import dev.tidemark.write.ledger.Claim.Decided;
import dev.tidemark.write.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ledger's statements, each for a transaction that the caller runs.
///
/// # How a number is decided once
///
/// The claim inserts the ledger's row *first*, as applied, before any effect. The primary key makes
/// a second transaction with the number wait until the first has ended: has it committed, the
/// second finds the row; was it rolled back, the second takes over. After that, and not before, the
/// floor is read: each statement sees what is committed when it begins, so an acknowledgement that
/// deleted the row, which the insert waits for too, is seen by its floor. The other order once
/// would have applied a write twice: read the floor, lose the row, insert.
///
/// A commit whose reply is lost needs no special care: run the transaction again, and the claim
/// tells what became of it.
///
/// Statements that belong together travel together, so a claim is one round trip.
public final class Ledger {
    /// Begins the name of a client that makes one write only: its numbers are all 1, so it has no
    /// floor, and a device's name may not begin so.
    public static final String SINGLE_WRITE_PREFIX = "#";

    private static final String APPLIED = "applied";

    private static final String INSERT =
            """
            INSERT INTO tidemark.write_ledger (user_id, client_id, seq, content, outcome, detail, \
            txid) VALUES (?, ?, ?, ?, ?, ?, pg_current_xact_id()::xid::text::bigint) \
            ON CONFLICT DO NOTHING RETURNING txid\
            """;

    private static final String CLIENT =
            """
            SELECT floor_seq, lease FROM tidemark.write_client \
            WHERE user_id = ? AND client_id = ?\
            """;

    private static final String DECIDED =
            """
            SELECT seq, content, outcome, detail, txid FROM tidemark.write_ledger \
            WHERE user_id = ? AND client_id = ? AND seq = ANY(?)\
            """;

    private final Isolation isolation;
    private final Sql settings;
    private final @Nullable Sql role;

    /// A ledger for transactions of that isolation.
    ///
    /// @param settings one query that makes the settings of each transaction
    /// @param role one query that makes the rest of a transaction act as the user; `null` if it
    ///   stays who it is
    public Ledger(Isolation isolation, Sql settings, @Nullable Sql role) {
        this.isolation = isolation;
        this.settings = settings;
        this.role = role;
    }

    /// Begins a transaction, claims a number as applied and, taken or not, takes on the role. Roll
    /// back if it is not taken.
    ///
    /// @param after the numbers to look up besides
    public Claim claim(Connection connection, LedgerKey key, List<Long> after) throws SQLException {
        return claim(connection, key, after, new Entry(APPLIED, null), role);
    }

    /// Begins a transaction and claims a number for a decision that has no effect. Commit if it is
    /// taken, else roll back.
    public Claim record(
            Connection connection, LedgerKey key, List<Long> after, WriteOutcome decision)
            throws SQLException {
        return claim(connection, key, after, entry(decision), null);
    }

    /// Begins a transaction that only reads as the user.
    public void beginReading(Connection connection) throws SQLException {
        String sql = role == null ? settings.text() : settings.text() + "; " + role.text();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (String value : settings.values()) {
                statement.setString(at++, value);
            }
            if (role != null) {
                for (String value : role.values()) {
                    statement.setString(at++, value);
                }
            }
            statement.execute();
        }
    }

    /// Replaces the outcome of a claim of the running transaction, which gives its role back.
    public void amend(Connection connection, LedgerKey key, WriteOutcome decision)
            throws SQLException {
        String sql =
                "SET LOCAL ROLE NONE; UPDATE tidemark.write_ledger SET outcome = ?, detail = ?"
                        + " WHERE user_id = ? AND client_id = ? AND seq = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Entry entry = entry(decision);
            statement.setString(1, entry.outcome());
            statement.setString(2, entry.detail());
            statement.setString(3, key.user());
            statement.setString(4, key.client());
            statement.setLong(5, key.seq());
            statement.execute();
        }
    }

    /// Notes a client's fencing number if it is greater than the known one. Not in a transaction.
    ///
    /// @return the greater of the two
    public long takeLease(Connection connection, String user, String client, long lease)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLIENT)) {
            statement.setString(1, user);
            statement.setString(2, client);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getLong(2) >= lease) {
                    return row.getLong(2);
                }
            }
        }
        String sql =
                """
                INSERT INTO tidemark.write_client AS c (user_id, client_id, lease) VALUES (?, ?, ?)
                ON CONFLICT (user_id, client_id)
                DO UPDATE SET lease = greatest(c.lease, excluded.lease) RETURNING lease
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, user);
            statement.setString(2, client);
            statement.setLong(3, lease);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Makes a client's row exist where claims need it, see [Isolation#SERIALIZABLE]. Before the
    /// first claim; not in a transaction.
    public void introduce(Connection connection, String user, String client) throws SQLException {
        String sql =
                """
                INSERT INTO tidemark.write_client (user_id, client_id) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, user);
            statement.setString(2, client);
            statement.executeUpdate();
        }
    }

    /// Forgets what a client has acknowledged, in one transaction with raising its floor.
    ///
    /// The floor stays at or below the greatest number that was decided, so that a client with a
    /// broken counter can't lock itself out; with nothing left to forget it stays where it is.
    public void acknowledge(Connection connection, String user, String client, long seq)
            throws SQLException {
        String sql =
                """
                WITH bound AS (
                  SELECT least(?, coalesce(max(seq), 0)) AS floor FROM tidemark.write_ledger
                  WHERE user_id = ? AND client_id = ?),
                raised AS (
                  INSERT INTO tidemark.write_client AS c (user_id, client_id, floor_seq)
                  SELECT ?, ?, floor FROM bound WHERE floor > 0
                  ON CONFLICT (user_id, client_id) DO UPDATE SET floor_seq = excluded.floor_seq
                  WHERE c.floor_seq < excluded.floor_seq)
                DELETE FROM tidemark.write_ledger
                WHERE user_id = ? AND client_id = ? AND seq <= (SELECT floor FROM bound)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, seq);
            for (int at = 2; at <= 6; at += 2) {
                statement.setString(at, user);
                statement.setString(at + 1, client);
            }
            statement.executeUpdate();
        }
    }

    /// Forgets what was decided longer ago than `age` and was never acknowledged, in one
    /// transaction with raising the floors. Run it now and then, from one node.
    ///
    /// @return how many were forgotten
    public static int forgetOlderThan(Connection connection, Duration age) throws SQLException {
        String sql =
                """
                WITH old AS (
                  DELETE FROM tidemark.write_ledger
                  WHERE decided_at < now() - make_interval(secs => ?)
                  RETURNING user_id, client_id, seq),
                raised AS (
                  INSERT INTO tidemark.write_client AS c (user_id, client_id, floor_seq)
                  SELECT user_id, client_id, max(seq) FROM old
                  WHERE NOT starts_with(client_id, '#')
                  GROUP BY user_id, client_id ORDER BY user_id, client_id
                  ON CONFLICT (user_id, client_id) DO UPDATE SET floor_seq = excluded.floor_seq
                  WHERE c.floor_seq < excluded.floor_seq)
                SELECT count(*) FROM old
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, age.toMillis() / 1000.0);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Makes all that was committed before durable, wherever it was committed, and tells a position
    /// of the log at or after it. Not in a transaction.
    ///
    /// The commits of writes do not wait for the disk. This one does: it commits a small message in
    /// the log, and a commit is durable only with all of the log before it. Nothing may be answered
    /// before, be it another connection's decision.
    public Lsn flush(Connection connection) throws SQLException {
        String sql =
                """
                SELECT pg_logical_emit_message(true, 'tidemark', '')::text,
                  set_config('synchronous_commit', CASE current_setting('synchronous_commit')
                    WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Lsn.parse(row.getString(1));
        }
    }

    private Claim claim(
            Connection connection, LedgerKey key, List<Long> after, Entry entry, @Nullable Sql last)
            throws SQLException {
        String sql =
                String.join(
                        "; ",
                        isolation.begin(),
                        settings.text(),
                        INSERT,
                        CLIENT + isolation.lock(),
                        DECIDED,
                        last == null ? "" : last.text());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (String value : settings.values()) {
                statement.setString(at++, value);
            }
            statement.setString(at++, key.user());
            statement.setString(at++, key.client());
            statement.setLong(at++, key.seq());
            statement.setBytes(at++, key.content().bytes());
            statement.setString(at++, entry.outcome());
            statement.setString(at++, entry.detail());
            for (int i = 0; i < 2; i++) {
                statement.setString(at++, key.user());
                statement.setString(at++, key.client());
            }
            statement.setArray(at++, connection.createArrayOf("bigint", numbers(key, after)));
            if (last != null) {
                for (String value : last.values()) {
                    statement.setString(at++, value);
                }
            }
            statement.execute();
            return read(statement);
        }
    }

    private static Object[] numbers(LedgerKey key, List<Long> after) {
        Object[] numbers = new Object[after.size() + 1];
        numbers[0] = key.seq();
        for (int i = 0; i < after.size(); i++) {
            numbers[i + 1] = after.get(i);
        }
        return numbers;
    }

    private static Claim read(PreparedStatement statement) throws SQLException {
        long txid = 0;
        boolean taken;
        skipSettings(statement);
        try (ResultSet inserted = nextResult(statement)) {
            taken = inserted.next();
            if (taken) {
                txid = inserted.getLong(1);
            }
        }
        long floor = 0;
        long lease = 0;
        statement.getMoreResults();
        try (ResultSet client = nextResult(statement)) {
            if (client.next()) {
                floor = client.getLong(1);
                lease = client.getLong(2);
            }
        }
        statement.getMoreResults();
        Map<Long, Decided> decided = new LinkedHashMap<>();
        try (ResultSet row = nextResult(statement)) {
            while (row.next()) {
                decided.put(row.getLong(1), decided(row));
            }
        }
        return new Claim(taken, txid, floor, lease, decided);
    }

    private static void skipSettings(PreparedStatement statement) throws SQLException {
        nextResult(statement).close();
        statement.getMoreResults();
    }

    /// The present result, skipping what has none, such as `SET`.
    private static ResultSet nextResult(PreparedStatement statement) throws SQLException {
        ResultSet result = statement.getResultSet();
        while (result == null) {
            if (!statement.getMoreResults() && statement.getUpdateCount() == -1) {
                throw new SQLException("a result is missing");
            }
            result = statement.getResultSet();
        }
        return result;
    }

    private static Decided decided(ResultSet row) throws SQLException {
        LedgerKey.Fingerprint content = new LedgerKey.Fingerprint(row.getBytes(2));
        String detail = row.getString(4);
        if (detail == null) {
            return new Decided(new WriteOutcome.Applied(row.getLong(5), Lsn.ZERO), content);
        }
        try {
            return new Decided(WriteReplyJson.readOutcome(detail), content);
        } catch (JsonException broken) {
            throw new SQLException("the ledger has an entry that it did not write", broken);
        }
    }

    private static Entry entry(WriteOutcome decision) {
        String word =
                switch (decision) {
                    case WriteOutcome.Applied applied -> APPLIED;
                    case WriteOutcome.Merged merged -> "merged";
                    case WriteOutcome.Stale stale -> "stale";
                    case WriteOutcome.Gone gone -> "gone";
                    case WriteOutcome.Rejected rejected -> "rejected";
                    case WriteOutcome.Duplicate duplicate -> throw undecided(decision);
                    case WriteOutcome.Blocked blocked -> throw undecided(decision);
                    case WriteOutcome.Retry retry -> throw undecided(decision);
                };
        return new Entry(
                word,
                decision instanceof WriteOutcome.Applied
                        ? null
                        : WriteReplyJson.write(decision).toString());
    }

    private static IllegalArgumentException undecided(WriteOutcome outcome) {
        return new IllegalArgumentException("no decision: " + outcome);
    }

    private record Entry(String outcome, @Nullable String detail) {}
}
