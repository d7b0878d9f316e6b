package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.jdk.view.JdkClient;
import dev.tidemark.client.jdk.view.JdkDatabase;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.sharing.StoredLeases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A program that writes to a synced database until its input ends, and says what was committed.
public final class DatabaseProcess {
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
            int number = 0;
            while (System.in.available() == 0) {
                number += write(connection, args[1], number) ? 1 : 0;
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        database.close();
        client.close();
        System.out.println("ended");
        System.out.flush();
    }

    private static boolean write(Connection connection, String name, int number) {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO notes (id, writer, number) VALUES (?, ?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, name);
            insert.setInt(3, number);
            insert.execute();
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
