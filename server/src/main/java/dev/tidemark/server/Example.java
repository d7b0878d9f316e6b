package dev.tidemark.server;

import dev.tidemark.server.extension.Extension;
import dev.tidemark.server.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What the verb `demo` of a [Program] shows.
public interface Example {
    /// Settings that it wants unless somebody says otherwise, by their names.
    Map<String, String> defaults();

    /// The settings with what it offers: tables and shapes.
    Settings offered(Settings settings);

    /// The paths that it adds.
    List<Extension> extensions();

    /// Does what is left to do once the server listens.
    ///
    /// @param databaseUrl with its password
    /// @throws IOException if it can't; the message says what to do
    void begin(String databaseUrl) throws IOException;

    /// What to try, for the terminal; begins with `Tidemark is ready on <url> `.
    String introduction(String url, String databaseUrl, long readyMs);
}
