package dev.tidemark.engine.ingest;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.postgres.SqlFailure;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What an error of the replication connection means for it.
sealed interface Fault {
    /// Trying again may help.
    record Passing() implements Fault {}

    /// The slot is of no use any more.
    record StreamLost(String reason) implements Fault {}

    /// Somebody has to change something first.
    record Person(String reason) implements Fault {}

    /// What PgBouncer says before version 1.23.
    String POOLER_REFUSES = "unsupported startup parameter: replication";

    /// How far a connection was when it failed: the same code of Postgres means a database that
    /// lets nobody in, or a slot that is of no use.
    enum Phase {
        LOGIN,
        SESSION
    }

    /// Reads an error.
    static Fault of(SQLException error, IngestConfig config, Phase phase) {
        SqlFailure failure = SqlFailure.of(error);
        return switch (failure.kind()) {
            case ACCESS ->
                    new Person(failure.message() + ". Check the database URL " + config.url());
            case PERMISSION -> mayNotReplicate(failure, config);
            case UNREACHABLE -> unreachable(error, failure, config);
            case QUEUE_FULL, UNDEFINED, CANCELLED, LOCK_TIMEOUT, INVALID_VALUE, OTHER ->
                    byState(failure, phase);
        };
    }

    private static Fault mayNotReplicate(SqlFailure failure, IngestConfig config) {
        return new Person(
                failure.message()
                        + ". The role needs the REPLICATION attribute; run: ALTER ROLE "
                        + Identifiers.quoted(config.url().user())
                        + " WITH REPLICATION;");
    }

    private static Fault unreachable(SQLException error, SqlFailure failure, IngestConfig config) {
        if (failure.message().startsWith(POOLER_REFUSES)) {
            return new Person(
                    config.url()
                            + " leads to a connection pooler, which lets no replication through."
                            + " Name the database itself in DATABASE_URL, and the pooler in"
                            + " TIDEMARK_POOLED_DATABASE_URL");
        }
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return new Person("unknown host in the database URL " + config.url());
            }
            if (cause instanceof CertificateException) {
                return new Person(
                        "the certificate of "
                                + config.url()
                                + " can't be verified: "
                                + failure.message());
            }
        }
        return new Passing();
    }

    private static Fault byState(SqlFailure failure, Phase phase) {
        return switch (failure.sqlState()) {
            // object_not_in_prerequisite_state
            case "55000" ->
                    switch (phase) {
                        case LOGIN -> new Passing();
                        case SESSION -> new StreamLost(failure.message());
                    };
            // configuration_limit_exceeded, such as max_replication_slots.
            case "53400" -> new Person(failure.message() + ". Raise max_replication_slots");
            // undefined_object and pgoutput's complaint about its publication.
            case "42704" -> new StreamLost(failure.message());
            default -> new Passing();
        };
    }
}
