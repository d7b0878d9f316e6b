package dev.tidemark.patterns;

import dev.tidemark.server.Example;
import dev.tidemark.server.definitions.Definitions;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.extension.Extension;
import dev.tidemark.server.settings.Settings;
import java.util.List;
import java.util.Map;

/// The page with the write patterns, for `demo`.
final class PageExample implements Example {
    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "TIDEMARK_STORAGE_DIR",
                "data/write-patterns",
                // The page's button that has everybody fetch anew.
                "ELECTRIC_ENABLE_INTEGRATION_TESTING",
                "true");
    }

    @Override
    public Settings offered(Settings settings) {
        return settings.offering(
                Definitions.NONE
                        .with(TodoApp.rules())
                        .with(TodoApp.TABLE, TodoApp.shape())
                        .with(TodoApp.LINES, TodoApp.lines())
                        .with(TodoApp.THEME, TodoApp.theme())
                        .with("board", TopicRules.shared()));
    }

    @Override
    public List<Extension> extensions() {
        return TodoApp.extensions();
    }

    @Override
    public void begin(String databaseUrl) {
        // The table comes with the extensions.
    }

    @Override
    public String introduction(String url, String databaseUrl, long readyMs) {
        return """
        Tidemark is ready on %1$s after %3$d ms.

          The write-patterns page, for your browser:
            %1$s/
          The rows of its table:
            curl -i '%1$s/v1/shape?table=todos&offset=-1'
          Then the changes: repeat with the electric-handle and electric-offset of the answer,
          and live=true to wait for the next one:
            curl -i '%1$s/v1/shape?table=todos&handle=HANDLE&offset=OFFSET&live=true'
          Change a row meanwhile, and see it in the page too:
            psql '%2$s' -c "UPDATE todos SET completed = NOT completed WHERE shared"
          Or as a client, safe to repeat:
            curl '%1$s/v1/writes' -H 'authorization: Bearer guest.alice' \\
              -H 'content-type: application/json' -d '{"client": "curl", "transactions":
                [{"seq": 1, "changes": [{"table": "todos", "op": "update",
                  "key": {"id": "00000000-0000-4000-8000-000000000003"},
                  "values": {"completed": true}}]}]}'

        Ctrl-C stops everything; the data stays.
        """
                .formatted(url, databaseUrl, readyMs);
    }
}
