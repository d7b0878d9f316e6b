package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.postgres.DisplaySettings;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// What is known once a read-only transaction has begun.
///
/// @param snapshot the transactions that it sees
/// @param lsn up to where the write-ahead log was written
/// @param walEnd the log's end: all that the snapshot sees was committed before, even if it is not
///   written yet
/// @param sameTable whether the table's name still means the table of the query
record ReadTransaction(PgSnapshot snapshot, Lsn lsn, Lsn walEnd, boolean sameTable) {
    /// Begins the transaction and fixes what it sees, in one round trip.
    ///
    /// A role that a policy restricts would see fewer rows without noticing; with `row_security`
    /// off Postgres refuses the query instead.
    ///
    /// @param connection not in autocommit mode and not in a transaction
    /// @param statementLimit for each statement, zero for none
    static ReadTransaction begin(
            Connection connection, Table table, Duration lockLimit, Duration statementLimit)
            throws SQLException {
        String setUp =
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                        + DisplaySettings.SET_LOCAL
                        + ";SET LOCAL row_security = off"
                        + ";SET LOCAL lock_timeout = "
                        + lockLimit.toMillis()
                        + ";SET LOCAL statement_timeout = "
                        + statementLimit.toMillis()
                        + ";SELECT pg_catalog.pg_current_snapshot()::text,"
                        + " pg_catalog.pg_current_wal_lsn()::text,"
                        + " pg_catalog.pg_current_wal_insert_lsn()::text,"
                        + " pg_catalog.to_regclass("
                        + literal(Identifiers.quoted(table))
                        + ")::oid::bigint";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(setUp);
            while (!rows) {
                rows = statement.getMoreResults();
                if (!rows && statement.getUpdateCount() < 0) {
                    throw new SQLException("the set-up of a transaction gave no row", "08P01");
                }
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return new ReadTransaction(
                        PgSnapshot.parse(row.getString(1)),
                        Lsn.parse(row.getString(2)),
                        Lsn.parse(row.getString(3)),
                        (int) row.getLong(4) == table.oid());
            }
        }
    }

    /// The snapshot's fields as JSON: lists and numbers as texts, because ids have 64 bits.
    void fields(JsonBytes json) {
        json.raw("\"xip_list\":[");
        boolean first = true;
        for (long running : snapshot.running()) {
            json.raw(first ? "\"" : ",\"").number(running).raw('"');
            first = false;
        }
        json.raw("],\"xmax\":\"").number(snapshot.xmax());
        json.raw("\",\"xmin\":\"").number(snapshot.xmin()).raw('"');
    }

    /// The message that ends a snapshot.
    byte[] endMessage() {
        JsonBytes json = new JsonBytes(128).raw("{\"headers\":{\"control\":\"snapshot-end\",");
        fields(json);
        return json.raw("}}").toByteArray();
    }

    private static String literal(String text) {
        // The escape form means the same whatever standard_conforming_strings says.
        return " E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
