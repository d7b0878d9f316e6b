package dev.tidemark.write;

import dev.tidemark.write.ledger.Isolation;
import java.time.Duration;

/// How writes are applied.
///
/// @param isolation of the transactions
/// @param lockLimit the longest that a statement waits for a lock before the client is told to
///   retry, from 1 ms
/// @param statementLimit the longest that a statement runs, from 1 ms
/// @param batchLimit how long a batch may take before the rest of it is told to retry, so that one
///   client's locks don't hold a connection for long, from 1 ms
/// @param attemptsMax how often a transaction is tried that collides with others, 1 to 100
/// @param retryPause how long a client that is told to retry waits at least
/// @param schemaVersionMin the oldest version of the client's tables that is still understood
public record WritesConfig(
        Isolation isolation,
        Duration lockLimit,
        Duration statementLimit,
        Duration batchLimit,
        int attemptsMax,
        Duration retryPause,
        int schemaVersionMin) {
    private static final int ATTEMPTS_LIMIT = 100;

    public WritesConfig {
        check("writes.lock-limit", lockLimit);
        check("writes.statement-limit", statementLimit);
        check("writes.batch-limit", batchLimit);
        check("writes.retry-pause", retryPause);
        if (attemptsMax < 1 || attemptsMax > ATTEMPTS_LIMIT) {
            throw new IllegalArgumentException(
                    "writes.attempts-max: " + attemptsMax + " is not 1 to " + ATTEMPTS_LIMIT);
        }
    }

    /// Read committed, 5 s for a lock, 15 s for a statement, 30 s for a batch, 8 attempts, 1 s
    /// before a retry, any schema version.
    public static WritesConfig standard() {
        return new WritesConfig(
                Isolation.READ_COMMITTED,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                8,
                Duration.ofSeconds(1),
                0);
    }

    /// The same with another isolation.
    public WritesConfig withIsolation(Isolation other) {
        return new WritesConfig(
                other,
                lockLimit,
                statementLimit,
                batchLimit,
                attemptsMax,
                retryPause,
                schemaVersionMin);
    }

    /// The same with other limits of waiting.
    public WritesConfig withLimits(Duration lock, Duration statement, Duration batch) {
        return new WritesConfig(
                isolation, lock, statement, batch, attemptsMax, retryPause, schemaVersionMin);
    }

    /// The same, refusing clients with older tables.
    public WritesConfig withSchemaVersionMin(int version) {
        return new WritesConfig(
                isolation, lockLimit, statementLimit, batchLimit, attemptsMax, retryPause, version);
    }

    private static void check(String key, Duration limit) {
        if (limit.toMillis() < 1) {
            throw new IllegalArgumentException(key + ": " + limit + " is not 1 ms or more");
        }
    }
}
