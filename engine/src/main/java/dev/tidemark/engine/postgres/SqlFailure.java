package dev.tidemark.engine.postgres;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What an SQL error means for us: the only place that reads error codes.
///
/// @param kind what the caller should do about it
/// @param message Postgres's own primary message, without prefix; may quote values of the query
/// @param sqlState five characters, empty if there is none
/// @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error Codes</a>
public record SqlFailure(Kind kind, String message, String sqlState) {
    /// What the caller should do.
    public enum Kind {
        /// No connection, or it broke: try again later.
        UNREACHABLE,
        /// All of our connections are busy: try again later.
        QUEUE_FULL,
        /// Wrong password, role, database or certificate: a person must change the settings.
        ACCESS,
        /// The role may not do this: a person must grant it.
        PERMISSION,
        /// A table, column, type or function is gone: read the catalogue again.
        UNDEFINED,
        /// The statement was cancelled or hit a time limit.
        CANCELLED,
        /// A lock was not to be had in time: try again.
        LOCK_TIMEOUT,
        /// A value in the query is not of its type: the client must change it.
        INVALID_VALUE,
        /// Anything else.
        OTHER
    }

    /// Reads an error.
    public static SqlFailure of(SQLException error) {
        SQLException best = withState(error);
        String state = best.getSQLState() == null ? "" : best.getSQLState();
        return new SqlFailure(kind(state, error), message(best), state);
    }

    private static SQLException withState(SQLException error) {
        // A pool's time-out carries what the driver said as its cause.
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException fromDriver) {
                return fromDriver;
            }
        }
        return error;
    }

    private static Kind kind(String state, SQLException error) {
        Kind byState = kindOf(state);
        if (byState == Kind.OTHER
                && (error instanceof SQLTransientConnectionException
                        || causedByNetwork(error.getCause()))) {
            return Kind.UNREACHABLE;
        }
        return byState;
    }

    private static Kind kindOf(String state) {
        return switch (state) {
            case "57014" -> Kind.CANCELLED;
            case "55P03" -> Kind.LOCK_TIMEOUT;
            case "42501" -> Kind.PERMISSION;
            case "42P01", "42703", "42883", "42704", "3F000" -> Kind.UNDEFINED;
            case "57P01", "57P02", "57P03", "57P05", "53300" -> Kind.UNREACHABLE;
            case "3D000" -> Kind.ACCESS;
            default -> kindOfClass(state);
        };
    }

    private static Kind kindOfClass(String state) {
        if (state.startsWith("08")) {
            return Kind.UNREACHABLE;
        }
        if (state.startsWith("28")) {
            return Kind.ACCESS;
        }
        return state.startsWith("22") ? Kind.INVALID_VALUE : Kind.OTHER;
    }

    private static boolean causedByNetwork(@Nullable Throwable cause) {
        return cause instanceof SocketTimeoutException || cause instanceof IOException;
    }

    private static String message(SQLException error) {
        if (error instanceof PSQLException fromDriver) {
            ServerErrorMessage server = fromDriver.getServerErrorMessage();
            if (server != null && server.getMessage() != null) {
                return server.getMessage();
            }
        }
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
