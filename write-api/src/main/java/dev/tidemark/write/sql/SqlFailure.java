package dev.tidemark.write.sql;

import dev.tidemark.protocol.write.Rejection;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What an error of Postgres means for a write: the only place that reads error codes.
///
/// @param kind what to do about it
/// @param state five characters, empty if there is none
/// @param message the primary message without details, which could tell of other people's rows
/// @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error Codes</a>
public record SqlFailure(
        Kind kind,
        String state,
        String message,
        @Nullable String column,
        @Nullable String constraint) {
    private static final String UNIQUE_VIOLATION = "23505";

    /// How Postgres says that it was in one: "PL/pgSQL function stamp() line 3 at SQL statement".
    private static final Pattern IN_FUNCTION =
            Pattern.compile("^(PL/\\w+|SQL) function ", Pattern.MULTILINE);

    /// Messages quote values, which may be long; they are stored and sent.
    private static final int MESSAGE_LENGTH_MAX = 300;

    /// What to do about it.
    public enum Kind {
        /// The write is at fault, and will be next time: tell the client.
        REFUSED,
        /// Another transaction came first: do it all again.
        COLLIDED,
        /// No connection, or it broke: take another one and look at the ledger.
        DISCONNECTED,
        /// The catalogue is not what we remember: read it again.
        OUTDATED,
        /// Too much waiting or too little of something: the client should come back.
        BUSY,
        /// The server's own fault or an unknown one: the client should come back much later.
        BROKEN
    }

    /// Reads an error.
    public static SqlFailure of(SQLException thrown) {
        SQLException error = fromServer(thrown);
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        ServerErrorMessage server =
                error instanceof PSQLException fromDriver
                        ? fromDriver.getServerErrorMessage()
                        : null;
        if (server == null) {
            return new SqlFailure(localKind(state, error), state, text(error), null, null);
        }
        String message = server.getMessage() == null ? text(error) : server.getMessage();
        return new SqlFailure(
                kindOf(state, server.getWhere()),
                state,
                message,
                server.getColumn(),
                server.getConstraint());
    }

    /// The same error where nothing of the write was done yet, so that it can't be at fault.
    public SqlFailure beforeTheWrite() {
        return kind == Kind.REFUSED
                ? new SqlFailure(Kind.BROKEN, state, message, column, constraint)
                : this;
    }

    /// Whether a table or role is gone or out of reach.
    public boolean outOfReach() {
        return switch (state) {
            case "42501", "22023", "42P01", "3F000" -> true;
            default -> false;
        };
    }

    /// The error of a batch carries the server's as its cause.
    private static SQLException fromServer(SQLException thrown) {
        return thrown instanceof BatchUpdateException
                        && thrown.getCause() instanceof SQLException cause
                ? cause
                : thrown;
    }

    /// The refusal that a client is told.
    ///
    /// @param keyConstraint name of the table's primary key, whose violation has its own code
    public Rejection rejection(@Nullable String keyConstraint) {
        boolean key =
                state.equals(UNIQUE_VIOLATION)
                        && keyConstraint != null
                        && keyConstraint.equals(constraint);
        return new Rejection(
                key ? "id_exists" : code(),
                message.length() <= MESSAGE_LENGTH_MAX
                        ? message
                        : message.substring(0, MESSAGE_LENGTH_MAX) + " ...",
                Rejection.WHOLE_TRANSACTION,
                column,
                constraint);
    }

    private String code() {
        return switch (state) {
            case UNIQUE_VIOLATION -> "unique";
            case "23503" -> "foreign_key";
            case "23514", "44000" -> "check";
            case "23502" -> "not_null";
            case "23P01" -> "exclusion";
            case "42501" -> "forbidden";
            case "42601" -> "invalid_value";
            default -> state.startsWith("22") ? "invalid_value" : "refused";
        };
    }

    private static Kind kindOf(String state, @Nullable String where) {
        return switch (state) {
            case "40001", "40P01" -> Kind.COLLIDED;
            case "42501" -> Kind.REFUSED;
            // No fault of a statement of ours, so of a value of type tsquery or jsonpath; or of a
            // trigger that somebody has still to mend.
            case "42601" ->
                    where != null && IN_FUNCTION.matcher(where).find()
                            ? Kind.OUTDATED
                            : Kind.REFUSED;
            case "57014", "55P03", "55006", "25006" -> Kind.BUSY;
            case "57P01", "57P02", "57P03", "57P05", "25P03", "53300" -> Kind.DISCONNECTED;
            case "0A000" -> Kind.OUTDATED;
            default -> kindOfClass(state.length() < 2 ? "" : state.substring(0, 2));
        };
    }

    private static Kind kindOfClass(String errorClass) {
        return switch (errorClass) {
            case "08", "28", "3D" -> Kind.DISCONNECTED;
            case "42", "3F" -> Kind.OUTDATED;
            case "53", "55" -> Kind.BUSY;
            case "25", "26", "40", "57", "58", "F0", "XX", "" -> Kind.BROKEN;
            default -> Kind.REFUSED;
        };
    }

    /// An error that the driver made up: nearly always the network.
    private static Kind localKind(String state, SQLException error) {
        boolean value = state.startsWith("22");
        if (value) {
            return Kind.REFUSED;
        }
        boolean network = error.getCause() instanceof IOException || state.startsWith("08");
        return network || state.isEmpty() ? Kind.DISCONNECTED : Kind.BROKEN;
    }

    private static String text(SQLException error) {
        String message = error.getMessage();
        return message == null ? "" : message;
    }
}
