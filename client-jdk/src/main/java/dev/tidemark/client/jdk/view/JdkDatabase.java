package dev.tidemark.client.jdk.view;

import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.sql.SqliteDatabase;
import dev.tidemark.client.promise.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// A synced SQLite database of a program: JDBC connections for the app, and the way to its core.
///
/// Connections may be used on any thread, one at a time each, as SQLite's are.
public final class JdkDatabase implements AutoCloseable {
    private final CoreThread core;
    private final SqliteDatabase database;
    private final SyncedDatabase synced;

    JdkDatabase(CoreThread core, SqliteDatabase database, SyncedDatabase synced) {
        this.core = core;
        this.database = database;
        this.synced = synced;
    }

    /// A new connection, which its user closes. What it commits in one transaction is sent as one.
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /// Runs `question` on the client's thread and waits for what it promises.
    public <T> CompletionStage<T> ask(Function<SyncedDatabase, Promise<T>> question) {
        return core.ask(() -> question.apply(synced));
    }

    /// Stops syncing; connections of the app go on, and what they commit waits.
    @Override
    public void close() {
        core.ask(
                        () -> {
                            synced.close();
                            return Promise.done();
                        })
                .whenComplete((done, failed) -> database.close());
    }
}
