package dev.tidemark.client.jdk.view;

import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.Binding;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/// A server with a secret, which knows its users by their [Tokens].
final class TokenServer {
    private TokenServer() {}

    /// One that is not started yet.
    ///
    /// @param port 0 for any free one
    static Tidemark.Builder of(TestDatabase database, Path folder, int port) {
        return Tidemark.builder()
                .database(database.url())
                .data(folder.resolve("server"))
                .port(port)
                .host("127.0.0.1")
                .secret("the api secret")
                .set("TIDEMARK_REPLICATION_STREAM_ID", database.name())
                .set("TIDEMARK_JWT_SECRET", Tokens.SECRET);
    }

    /// The same with the table that [#makeTodos] makes, of which everybody reads and writes their
    /// own rows.
    ///
    /// @param columns that may be written
    static Tidemark.Builder ofTodos(
            TestDatabase database, Path folder, int port, String... columns) {
        return of(database, folder, port)
                .shape(
                        "my_todos",
                        NamedShape.of("todos")
                                .where("owner_id = $1", Map.of(1, Binding.claim("sub"))))
                .table(TableRules.of("todos").columns(columns).owner("owner_id"));
    }

    /// Makes the table `todos`, in which a title "beer" is refused.
    ///
    /// @param columns beside id, title and owner, as `CREATE TABLE` has them
    static void makeTodos(TestDatabase database, String columns) throws SQLException {
        database.sql(
                "CREATE TABLE todos (id uuid PRIMARY KEY, title text NOT NULL"
                        + " CHECK (title <> 'beer'), "
                        + columns
                        + ", owner_id text)",
                "ALTER TABLE todos ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY own ON todos USING"
                        + " (owner_id = current_setting('app.user_id', true))",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON todos TO PUBLIC");
    }
}
