package dev.tidemark.testing;

import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.postgres.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The one server of this JVM, in a temporary folder, gone at the JVM's end.
final class SharedPostgres {
    private SharedPostgres() {}

    /// Started at the first call. Any thread.
    static EmbeddedPostgres server() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
    }

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("tidemark-test-");
            // As root the server runs as another user, who has to get into the folder.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("pg"));
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> remove(server, folder), "postgres-stop"));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(EmbeddedPostgres server, Path folder) {
        try {
            server.close();
            Folders.deleteTree(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
