package dev.tidemark.engine.postgres;

/// Settings of the connection pools.
///
/// @param url direct connection, for metadata and replication
/// @param pooledUrl connection for snapshots and subsets; may lead to a pooler in transaction mode
/// @param connections in both pools together, 2 to 1000
public record DatabaseConfig(DatabaseUrl url, DatabaseUrl pooledUrl, int connections) {
    /// What [#of] takes.
    public static final int DEFAULT_CONNECTIONS = 20;

    private static final int MAX_CONNECTIONS = 1000;
    private static final int MAX_ADMIN_CONNECTIONS = 4;

    public DatabaseConfig {
        if (connections < 2 || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "the pools need 2 to 1000 connections, not " + connections);
        }
    }

    /// One database, directly, with the default number of connections.
    public static DatabaseConfig of(DatabaseUrl url) {
        return new DatabaseConfig(url, url, DEFAULT_CONNECTIONS);
    }

    int adminConnections() {
        return Math.clamp(connections / 4, 1, MAX_ADMIN_CONNECTIONS);
    }

    int snapshotConnections() {
        return connections - adminConnections();
    }
}
