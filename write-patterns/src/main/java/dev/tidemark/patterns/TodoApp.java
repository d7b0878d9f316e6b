package dev.tidemark.patterns;

import dev.tidemark.patterns.site.Site;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.extension.Extension;
import dev.tidemark.server.extension.Host;
import dev.tidemark.server.http.Method;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.table.TableRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What the example adds to a server.
public final class TodoApp {
    static final String TABLE = "todos";
    static final String LINES = "todo-lines";
    static final String THEME = "theme";

    private TodoApp() {}

    /// Adds table, shape, a topic for the page's looks, and paths.
    public static Tidemark.Builder on(Tidemark.Builder builder) {
        builder.table(rules()).shape(TABLE, shape()).shape(LINES, lines()).topic(THEME, theme());
        extensions().forEach(builder::extension);
        return builder;
    }

    /// What clients may write.
    static TableRules rules() {
        return TableRules.of(TABLE)
                .columns("title", "completed", "created_at", "write_id", "shared")
                .validatedBy(TodoApp::refusal);
    }

    /// What they may read: what row-level security shows them.
    static NamedShape shape() {
        return NamedShape.of(TABLE).rowSecurity();
    }

    /// The same without what only the server writes, for tables that write all their columns.
    static NamedShape lines() {
        return shape().columns("id", "title", "completed", "created_at", "shared");
    }

    /// How the page looks, the same in all tabs and on all devices of a user.
    static TopicRules theme() {
        return TopicRules.perUser();
    }

    static List<Extension> extensions() {
        return List.of(TodoApp::install, Site::install);
    }

    /// A rule that anybody can break on purpose, to see what becomes of a refused write.
    private static Optional<Rejection> refusal(RowChange change, Identity identity) {
        String title = change.values().get("title");
        return title != null && title.toLowerCase(Locale.ROOT).contains("reject")
                ? Optional.of(
                        Rejection.of(
                                "title_refused", "a title with the word reject is refused here"))
                : Optional.empty();
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
