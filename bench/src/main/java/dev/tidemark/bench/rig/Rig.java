package dev.tidemark.bench.rig;

import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.postgres.Folders;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that a run starts, in one temporary folder; gone when it is closed.
///
/// For one thread.
public final class Rig implements Closeable {
    private static final long STOP_MAX_S = 10;

    private final Path root;
    private final Path folder;
    private @Nullable EmbeddedPostgres postgres;
    private int sites;

    private Rig(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /// Makes the folder.
    ///
    /// @param root of the project: where the script of verbs is
    public static Rig open(Path root) throws IOException {
        Path folder = Files.createTempDirectory("tidemark-bench-");
        // As root the database and nginx run as other users, who have to get into the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clearAway(folder), "bench-stop"));
        return new Rig(root, folder);
    }

    /// Ends what still runs when this process is told to stop in the middle.
    private static void clearAway(Path folder) {
        try (Stream<ProcessHandle> left = ProcessHandle.current().descendants()) {
            left.toList()
                    .forEach(
                            process -> {
                                process.destroy();
                                process.onExit().orTimeout(STOP_MAX_S, TimeUnit.SECONDS).join();
                            });
            if (Files.exists(folder)) {
                Folders.deleteTree(folder);
            }
        } catch (IOException | CompletionException leftovers) {
            System.err.println("bench: something is left of " + folder + ": " + leftovers);
        }
    }

    /// A new database with nothing in it.
    public Site site() throws IOException {
        return Site.create(this, "bench_" + ++sites);
    }

    /// A new folder.
    public Path folder(String name) throws IOException {
        Path fresh = Files.createTempDirectory(folder, name + "-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        return fresh;
    }

    /// The script of verbs, by which servers are started as a user would.
    public Path script() {
        return root.resolve("tidemark");
    }

    /// A program on the PATH, or in the folders where Debian keeps a server's programs.
    public Optional<Path> program(String name) {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of);
        Stream<Path> elsewhere =
                Stream.concat(
                        Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")),
                        postgresFolders().stream());
        return Stream.concat(onPath, elsewhere)
                .map(entry -> entry.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The Postgres of this run; the first call starts it.
    EmbeddedPostgres postgres() throws IOException {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            running = EmbeddedPostgres.start(folder.resolve("postgres"));
            postgres = running;
        }
        return running;
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        Folders.deleteTree(folder);
    }

    private static List<Path> postgresFolders() {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin")).sorted().toList().reversed();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
