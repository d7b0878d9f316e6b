package dev.tidemark.engine.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Tables and bodies of the recorded conformance run; transaction ids, positions and marks are `N`.
final class Golden {
    private Golden() {}

    /// SQL that makes the tables and their rows.
    static String setUp() throws IOException {
        return read("golden-setup.sql");
    }

    /// A recorded body.
    static String body(String name) throws IOException {
        return read("golden-" + name + ".json").stripTrailing();
    }

    /// A body of ours with what differs between runs masked.
    static String masked(String body) {
        return body.replaceAll("\"(xmax|xmin|database_lsn)\":\"\\d+\"", "\"$1\":\"N\"")
                .replaceAll("\"snapshot_mark\":\\d+", "\"snapshot_mark\":N");
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
