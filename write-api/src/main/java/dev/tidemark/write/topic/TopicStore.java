package dev.tidemark.write.topic;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.MergePatch;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.identity.TransactionSettings;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.sql.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads and writes the state of topics.
///
/// A transaction that reads or writes for a user acts as the user's role, with `app.user_id`,
/// `request.jwt.claims` and the state's owner set, as writes do. A change locks its row, looks at
/// the revision, and writes; the trigger counts. So revisions are given by the row's lock, one
/// after the other, whatever wrote before.
public final class TopicStore {
    static final String CHECK = "SELECT tidemark.topic_check()";

    private static final int ATTEMPTS_MAX = 5;

    /// Stored data may be deeper than what clients may send: others write too.
    private static final int STORED_DEPTH_MAX = 1000;

    private static final String BEGIN =
            """
            SET TRANSACTION ISOLATION LEVEL READ COMMITTED; \
            SELECT set_config('app.user_id', ?, true), \
            set_config('request.jwt.claims', ?, true), \
            set_config('tidemark.topic_owner', ?, true), \
            set_config('tidemark.topic_source', ?, true), \
            set_config('lock_timeout', '5s', true), set_config('statement_timeout', '10s', true)\
            """;

    private static final String LOOK =
            """
            SELECT coalesce(t.epoch, e.epoch), coalesce(t.counter, 0), t.data::text \
            FROM tidemark.topic_epoch e \
            LEFT JOIN tidemark.topic t ON t.topic = ? AND t.owner = ?\
            """;

    /// Those of `topics.sql` tell owners apart, and nothing else. A policy names its table, and
    /// everybody may read this catalogue.
    private static final String FOREIGN_POLICIES =
            """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_policy \
            WHERE polrelid IN ('tidemark.topic'::regclass, 'tidemark.topic_epoch'::regclass) \
            AND polname NOT IN ('tidemark_owner', 'tidemark_server'))\
            """;

    private static final String LOCK =
            """
            SELECT epoch, counter, data::text FROM tidemark.topic \
            WHERE topic = ? AND owner = ? FOR UPDATE\
            """;

    private static final String UPDATE =
            """
            UPDATE tidemark.topic SET data = ?::jsonb WHERE topic = ? AND owner = ? \
            RETURNING epoch, counter, data::text\
            """;

    private static final String INSERT =
            """
            INSERT INTO tidemark.topic (data, topic, owner) VALUES (?::jsonb, ?, ?) \
            ON CONFLICT DO NOTHING RETURNING epoch, counter, data::text\
            """;

    private static final String REVISIONS =
            """
            SELECT k.topic, k.owner, coalesce(t.epoch, e.epoch), coalesce(t.counter, 0) \
            FROM unnest(?::text[], ?::text[]) AS k(topic, owner) \
            CROSS JOIN tidemark.topic_epoch e \
            LEFT JOIN tidemark.topic t ON t.topic = k.topic AND t.owner = k.owner\
            """;

    private final DataSource source;

    /// @param source of connections, best from a pool
    public TopicStore(DataSource source) {
        this.source = source;
    }

    /// The present state as the database shows it to the user; [Snapshot#nothing] if it was never
    /// written.
    ///
    /// @throws SQLException if the server itself is at fault
    public TopicOutcome read(Identity identity, TopicKey key) throws SQLException {
        try (Connection connection = source.getConnection()) {
            begin(connection, identity, key, "");
            try {
                return new TopicOutcome.Done(look(connection, key));
            } finally {
                connection.rollback();
            }
        } catch (SQLException thrown) {
            TopicOutcome outcome = outcomeOf(thrown);
            return outcome == null ? new TopicOutcome.Busy() : outcome;
        }
    }

    /// A look at a state.
    ///
    /// @param alike whether every user of the same role would see the same of this owner's state
    public record Look(TopicOutcome outcome, boolean alike) {}

    /// The same as [#read], for several who may have it together.
    ///
    /// @throws SQLException if the server itself is at fault
    public Look look(Identity identity, TopicKey key) throws SQLException {
        try (Connection connection = source.getConnection()) {
            begin(connection, identity, key, "");
            try {
                // First the state: a policy that comes in between counts for all but one.
                Snapshot seen = look(connection, key);
                return new Look(new TopicOutcome.Done(seen), ownPolicies(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException thrown) {
            TopicOutcome outcome = outcomeOf(thrown);
            return new Look(outcome == null ? new TopicOutcome.Busy() : outcome, false);
        }
    }

    private static boolean ownPolicies(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOREIGN_POLICIES);
                ResultSet row = statement.executeQuery()) {
            return row.next() && !row.getBoolean(1);
        }
    }

    /// The present revisions, as the connection's own role sees them.
    public Map<TopicKey, Revision> revisions(Collection<TopicKey> keys) throws SQLException {
        Object[] topics = keys.stream().map(TopicKey::topic).toArray();
        Object[] owners = keys.stream().map(TopicKey::owner).toArray();
        Map<TopicKey, Revision> revisions = new HashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(REVISIONS)) {
            query.setArray(1, connection.createArrayOf("text", topics));
            query.setArray(2, connection.createArrayOf("text", owners));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    revisions.put(
                            new TopicKey(row.getString(1), row.getString(2)),
                            new Revision(row.getLong(3), row.getLong(4)));
                }
            }
        }
        return revisions;
    }

    /// Begins a new epoch if the tables are not where they were when the last one began: after a
    /// fail-over, a restore, or when they were made anew.
    ///
    /// @return whether it did
    public boolean check() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement call = connection.createStatement();
                ResultSet row = call.executeQuery(CHECK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Applies a change.
    ///
    /// @throws SQLException if the server itself is at fault
    public TopicOutcome write(Identity identity, TopicKey key, TopicChange change)
            throws SQLException {
        boolean hidden = false;
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try (Connection connection = source.getConnection()) {
                begin(connection, identity, key, change.source());
                TopicOutcome outcome = null;
                try {
                    outcome = attempt(connection, key, change);
                    hidden = outcome == null;
                } finally {
                    end(connection, outcome);
                }
                if (outcome != null) {
                    return outcome;
                }
            } catch (SQLException thrown) {
                TopicOutcome outcome = outcomeOf(thrown);
                if (outcome != null) {
                    return outcome;
                }
            }
        }
        // Seen but not to be locked, each time: not a race, but a policy of the operator's.
        return hidden
                ? new TopicOutcome.Refused("forbidden", "the topic is not this user's to write")
                : new TopicOutcome.Busy();
    }

    private static void begin(
            Connection connection, Identity identity, TopicKey key, String topicSource)
            throws SQLException {
        List<String> values = new ArrayList<>();
        values.add(identity.user());
        values.add(identity.claims());
        values.add(key.owner());
        values.add(topicSource);
        Sql role = TransactionSettings.role(identity);
        String sql = BEGIN;
        if (role != null) {
            sql += "; " + role.text();
            values.add(String.valueOf(identity.role()));
        }
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.execute();
        } catch (SQLException failed) {
            // Nothing of the change was done yet: a role that is gone is no fault of the user's.
            throw SqlFailure.of(failed).outOfReach() ? new OutOfReachException(failed) : failed;
        }
    }

    private static void end(Connection connection, @Nullable TopicOutcome outcome)
            throws SQLException {
        if (outcome instanceof TopicOutcome.Done) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    /// Null if somebody else inserted the row in between: the next attempt finds it.
    private static @Nullable TopicOutcome attempt(
            Connection connection, TopicKey key, TopicChange change) throws SQLException {
        Optional<Snapshot> locked = one(connection, LOCK, List.of(key.topic(), key.owner()));
        Snapshot now = locked.isPresent() ? locked.get() : look(connection, key);
        if (locked.isEmpty() && now.revision().counter() != 0) {
            return null;
        }
        Optional<List<Revision>> expected = change.expected();
        if (expected.isPresent() && !expected.get().contains(now.revision())) {
            return new TopicOutcome.Differs(now);
        }
        JsonValue wanted;
        try {
            wanted = wanted(now, change);
        } catch (JsonException tooDeep) {
            return new TopicOutcome.Refused(
                    "too_deep", "what is there is too deep to be patched; replace it");
        }
        if (TopicText.bytes(wanted) > change.bytesMax()) {
            return new TopicOutcome.TooLarge();
        }
        Optional<Snapshot> written =
                one(
                        connection,
                        locked.isPresent() ? UPDATE : INSERT,
                        List.of(wanted.toJson(), key.topic(), key.owner()));
        if (written.isPresent()) {
            return new TopicOutcome.Done(written.get());
        }
        return locked.isEmpty()
                ? null
                : new TopicOutcome.Refused("no_effect", "the database kept the data as it was");
    }

    private static JsonValue wanted(Snapshot now, TopicChange change) throws JsonException {
        return switch (change.manner()) {
            case REPLACE -> change.content();
            case MERGE ->
                    MergePatch.apply(
                            JsonReader.read(now.data(), STORED_DEPTH_MAX), change.content());
        };
    }

    private static Snapshot look(Connection connection, TopicKey key) throws SQLException {
        return one(connection, LOOK, List.of(key.topic(), key.owner()))
                .orElseThrow(() -> new SQLException("table tidemark.topic_epoch is empty"));
    }

    private static Optional<Snapshot> one(Connection connection, String sql, List<String> values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(snapshot(row)) : Optional.empty();
            }
        }
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        String text = row.getString(3);
        return new Snapshot(
                new Revision(row.getLong(1), row.getLong(2)),
                text == null ? Snapshot.NOTHING : text);
    }

    /// Null if the same again may do.
    private static @Nullable TopicOutcome outcomeOf(SQLException thrown) throws SQLException {
        if (thrown instanceof OutOfReachException) {
            return new TopicOutcome.Unavailable();
        }
        SqlFailure failure = SqlFailure.of(thrown);
        return switch (failure.kind()) {
            case COLLIDED -> null;
            case DISCONNECTED -> new TopicOutcome.Unavailable();
            case BUSY -> new TopicOutcome.Busy();
            case REFUSED -> {
                Rejection rejection = failure.rejection(null);
                yield new TopicOutcome.Refused(rejection.code(), rejection.message());
            }
            case OUTDATED -> new TopicOutcome.Missing();
            case BROKEN -> throw thrown;
        };
    }

    /// The role that the user acts as is gone, or not one of the server's any more.
    private static final class OutOfReachException extends SQLException {
        private static final long serialVersionUID = 1;

        OutOfReachException(SQLException cause) {
            super(cause);
        }
    }
}
