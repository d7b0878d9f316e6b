package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.jdk.view.JdkClient;
import dev.tidemark.client.jdk.view.JdkDatabase;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.sharing.StoredLeases;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A program that writes to a synced database until it is told to stop, syncs until its input ends,
/// and says what was committed.
public final class DatabaseProcess {
    static final int WRITES_MAX = 2_000;

    private DatabaseProcess() {}

    /// Runs it.
    ///
    /// @param args folder, name, the server's address
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        JdkClient client =
                JdkClient.inFiles(folder.resolve(args[1]))
                        .open(
                                with ->
                                        with.credentials(DatabaseProcess::proof)
                                                .server(args[2])
                                                .user("ann"))
                        .toCompletableFuture()
                        .join();
        JdkDatabase database =
                client.database(
                                folder.resolve("app.db"),
                                with ->
                                        with.lease(new StoredLeases.Terms(2_000, 500))
                                                .bind(
                                                        "notes",
                                                        "id uuid primary key, writer text,"
                                                                + " number int"))
                        .toCompletableFuture()
                        .join();
        try (Connection connection = database.connect()) {
            String head = UUID.randomUUID().toString();
            int number = 0;
            while (number < WRITES_MAX && System.in.available() == 0) {
                number += write(connection, args[1], number, head) ? 1 : 0;
            }
            // It goes on to sync, and the one that holds the lease to send.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        database.close();
        client.close();
        System.out.println("ended");
        System.out.flush();
    }

    /// Every other write changes one row, so that one that is done twice or too late shows.
    private static boolean write(Connection connection, String name, int number, String head) {
        boolean changes = number % 2 == 1;
        try (PreparedStatement statement =
                connection.prepareStatement(
                        changes
                                ? "UPDATE notes SET number = ? WHERE writer = ? AND id = ?"
                                : "INSERT INTO notes (number, writer, id) VALUES (?, ?, ?)")) {
            statement.setInt(1, number);
            statement.setString(2, name);
            statement.setString(3, changes || number == 0 ? head : UUID.randomUUID().toString());
            statement.execute();
            System.out.println("stored " + number);
            return true;
        } catch (SQLException locked) {
            // By a program that was stopped under the lock.
            return false;
        }
    }

    private static Promise<Optional<Map<String, String>>> proof(String user) {
        return Promise.kept(Optional.of(Map.of("authorization", "Bearer guest." + user)));
    }
}
