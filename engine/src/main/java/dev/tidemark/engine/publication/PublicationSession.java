package dev.tidemark.engine.publication;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A borrowed connection and the SQL about one publication. For one thread.
final class PublicationSession implements AutoCloseable {
    private static final String LIMITS =
            "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '5s'";

    private final Session session;
    private final Connection connection;
    private final String publication;

    private PublicationSession(Session session, String publication) {
        this.session = session;
        this.publication = publication;
        connection = session.connection();
    }

    static PublicationSession borrow(Database database, String publication)
            throws DatabaseException {
        return new PublicationSession(database.admin(), publication);
    }

    /// The tables that exist of `oids`, by oid.
    Map<Integer, TableState> tables(Collection<Integer> oids) throws SQLException {
        return TableState.read(connection, publication, oids);
    }

    /// Whether our role may add and remove tables.
    boolean owned() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT pg_has_role(pubowner, 'USAGE') FROM pg_publication"
                                + " WHERE pubname = ?")) {
            query.setString(1, publication);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// Whether it publishes stored generated columns, which PostgreSQL 18 has made possible.
    boolean sendsGenerated() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT to_jsonb(p) ->> 'pubgencols' = 's' FROM pg_publication p"
                                + " WHERE pubname = ?")) {
            query.setString(1, publication);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// The tables that were added by themselves.
    Set<Integer> entries() throws SQLException {
        Set<Integer> entries = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT prrelid FROM pg_publication_rel r"
                                + " JOIN pg_publication p ON p.oid = r.prpubid"
                                + " WHERE p.pubname = ?")) {
            query.setString(1, publication);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add((int) rows.getLong(1));
                }
            }
        }
        return entries;
    }

    /// Publishes tables and gives them full identity, in one transaction.
    void change(List<String> toAdd, List<TableState.Member> partial) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
            if (!toAdd.isEmpty()) {
                statement.execute(Texts.add(publication, toAdd));
            }
            for (TableState.Member member : partial) {
                statement.execute(Texts.fullIdentity(List.of(member.quotedName())));
            }
            connection.commit();
        } catch (SQLException error) {
            connection.rollback();
            throw error;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// Takes a table out.
    void drop(String quotedTable) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
            statement.execute(Texts.drop(publication, quotedTable));
            connection.commit();
        } catch (SQLException error) {
            connection.rollback();
            throw error;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
