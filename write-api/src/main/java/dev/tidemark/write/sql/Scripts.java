package dev.tidemark.write.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The SQL scripts of this jar.
public final class Scripts {
    private static final String FOLDER = "/dev/tidemark/write/";

    private Scripts() {}

    /// The text of the script of that name.
    public static String read(String name) {
        try (InputStream script = Scripts.class.getResourceAsStream(FOLDER + name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing in this jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
