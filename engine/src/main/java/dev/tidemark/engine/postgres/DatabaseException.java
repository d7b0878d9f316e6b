package dev.tidemark.engine.postgres;

import java.sql.SQLException;

/// Something that Postgres was asked to do was not done. Callers switch over [SqlFailure#kind].
public final class DatabaseException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SqlFailure failure;

    /// From an error of the driver.
    public DatabaseException(SQLException cause) {
        this(SqlFailure.of(cause), cause);
    }

    DatabaseException(SqlFailure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    DatabaseException(SqlFailure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /// What it means.
    public SqlFailure failure() {
        return failure;
    }
}
