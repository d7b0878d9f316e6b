package dev.tidemark.patterns;

import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.Binding;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.extension.Host;
import dev.tidemark.server.http.Method;
import dev.tidemark.write.table.TableRules;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// What the example adds to a server.
public final class TodoApp {
    static final String TABLE = "todos";

    private TodoApp() {}

    /// Adds table, shape, a topic for the page's looks, and paths.
    public static Tidemark.Builder on(Tidemark.Builder builder) {
        return builder.table(
                        TableRules.of(TABLE)
                                .columns("title", "completed", "created_at", "write_id")
                                .owner("owner_id"))
                .shape(
                        TABLE,
                        NamedShape.of(TABLE)
                                .where("owner_id = $1", Map.of(1, Binding.claim("sub"))))
                .topic("theme", TopicRules.perUser())
                .extension(TodoApp::install);
    }

    private static void install(Host host) {
        TodoRoutes todos =
                new TodoRoutes(
                        host.loneChanges(),
                        InstantSource.system(),
                        () -> UUID.randomUUID().toString());
        ChangesRoute changes = new ChangesRoute(host.writes());
        host.prepare(TodoSchema::install)
                .shape("/todos", TABLE)
                .route(Method.POST, "/todos", todos::create)
                .route(Method.PUT, "/todos/*", todos::update)
                .route(Method.DELETE, "/todos/*", todos::delete)
                .route(Method.POST, "/changes", changes::apply);
    }
}
