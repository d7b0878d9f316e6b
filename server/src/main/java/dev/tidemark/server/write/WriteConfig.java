package dev.tidemark.server.write;

import dev.tidemark.engine.postgres.DatabaseUrl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How writes are taken.
///
/// @param database the connection that writes go through; null for the one that is followed
/// @param connections how many transactions run at once, 1 to 1000
/// @param access whether those without a token may write
/// @param retention how long an outcome is remembered that no client acknowledges, from 1 h
/// @param schemaVersionMin the oldest version of a client's tables that is still understood
public record WriteConfig(
        @Nullable DatabaseUrl database,
        int connections,
        Access access,
        Duration retention,
        int schemaVersionMin) {
    private static final int CONNECTIONS_MAX = 1000;
    private static final Duration RETENTION_MIN = Duration.ofHours(1);

    public WriteConfig {
        if (connections < 1 || connections > CONNECTIONS_MAX) {
            throw new IllegalArgumentException("connections for writes are 1 to 1000");
        }
        if (retention.compareTo(RETENTION_MIN) < 0) {
            throw new IllegalArgumentException("outcomes of writes are remembered for 1h or more");
        }
        if (schemaVersionMin < 0) {
            throw new IllegalArgumentException("a schema version is not negative");
        }
    }

    /// Who may write.
    public enum Access {
        /// Whoever has a valid token.
        USERS,
        /// Others too, as nobody in particular: for development.
        ANYBODY
    }

    /// The defaults: 10 connections, 90 days.
    public static WriteConfig of(Access access) {
        return new WriteConfig(null, 10, access, Duration.ofDays(90), 0);
    }

    /// What is admitted with these connections: 500 requests, of one user as many as half of the
    /// connections but 2 to 8, of which each waits for at most 5 s for its turn.
    Gate.Limits limits() {
        int ofOneUser = Math.clamp(connections / 2, 2, 8);
        return new Gate.Limits(500, ofOneUser, connections, Duration.ofSeconds(5));
    }
}
