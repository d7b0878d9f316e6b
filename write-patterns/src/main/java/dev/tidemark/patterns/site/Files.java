package dev.tidemark.patterns.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All files of the page, each under the path that it is served at.
///
/// Module `write-patterns-page` has them under plain names. Here each gets its hash into its name,
/// and whoever names another file gets the new name, so the order counts: first what is named.
///
/// @param page what `/` answers
/// @param worker what `/sw.js` answers: the service worker, told which files make up the shell
/// @param assets all others by their path
record Files(Asset page, Asset worker, Map<String, Asset> assets) {
    private static final String FOLDER = "/dev/tidemark/page/web/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /// A file of the page.
    ///
    /// @param name as the others know it
    private record File(String name, String type) {}

    /// The worker of the client's browser part and SQLite beside it, which name each other.
    private static final String SQL_FOLDER = "/dev/tidemark/client/browser/sql/";

    private static final String SQL_WORKER = "sqlite-worker.js";
    private static final List<File> SQL =
            List.of(
                    new File(SQL_WORKER, SCRIPT),
                    new File("sqlite3.js", SCRIPT),
                    new File("sqlite3.wasm", "application/wasm"));

    private static final String SECOND_PROGRAM = "database.js";

    /// What TeaVM has translated.
    private static final List<String> PROGRAMS = List.of("page.js", SECOND_PROGRAM);

    private static final List<File> NAMED =
            List.of(
                    new File("icon.svg", "image/svg+xml"),
                    new File("manifest.webmanifest", "application/manifest+json"),
                    new File("page.css", "text/css; charset=utf-8"),
                    new File("old.js", SCRIPT),
                    new File("watch.js", SCRIPT),
                    new File("glue.js", SCRIPT),
                    new File("page.js", SCRIPT),
                    new File(SECOND_PROGRAM, SCRIPT),
                    new File("start.js", SCRIPT));

    /// Reads them from the class path.
    ///
    /// @throws IllegalStateException if one is missing: the page was not translated
    static Files load() {
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, Asset> assets = new LinkedHashMap<>();
        Map<String, Asset> sqlite = sqlite();
        // Without npm the build has no SQLite; the page says so.
        renamed.put(SQL_WORKER, sqlite.keySet().stream().findFirst().orElse(""));
        List<String> later = new ArrayList<>(sqlite.keySet());
        for (File file : NAMED) {
            String text = text(file.name());
            if (PROGRAMS.contains(file.name())) {
                text = FieldNames.shared(joined(text));
            } else if (file.type().equals(SCRIPT)) {
                text = uncommented(text);
            }
            byte[] bytes = renamed(text, renamed).getBytes(StandardCharsets.UTF_8);
            Asset asset = Asset.of(file.type(), bytes);
            int dot = file.name().indexOf('.');
            String path =
                    "/assets/%s-%s%s"
                            .formatted(
                                    file.name().substring(0, dot),
                                    asset.hash(),
                                    file.name().substring(dot));
            assets.put(path, asset);
            renamed.put(file.name(), path);
            if (file.name().equals(SECOND_PROGRAM)) {
                later.add(path);
            }
        }
        byte[] html = renamed(text("index.html"), renamed).getBytes(StandardCharsets.UTF_8);
        Asset page = Asset.of(HTML, html);
        List<String> first = new ArrayList<>(List.of("/"));
        assets.keySet().stream().filter(path -> !later.contains(path)).forEach(first::add);
        String shell = listed(first);
        String rest = listed(later);
        String version = Asset.hash((page.hash() + shell + rest).getBytes(StandardCharsets.UTF_8));
        String script =
                "const VERSION = \"%s\", SHELL = %s, LATER = %s\n%s"
                        .formatted(version, shell, rest, text("sw.js"));
        Asset worker = Asset.of(SCRIPT, script.getBytes(StandardCharsets.UTF_8));
        assets.putAll(sqlite);
        return new Files(page, worker, Map.copyOf(assets));
    }

    /// The folder of SQLite's files, with their hash in its name; empty if one is missing.
    static Optional<String> sqliteFolder() {
        MessageDigest digest = Asset.digest();
        for (File file : SQL) {
            byte[] bytes = bytes(SQL_FOLDER + file.name());
            if (bytes == null) {
                return Optional.empty();
            }
            digest.update(bytes);
        }
        return Optional.of("/assets/sqlite-" + Asset.hash(digest));
    }

    /// SQLite's files by their paths, the worker first; none if one is missing.
    private static Map<String, Asset> sqlite() {
        Map<String, Asset> placed = new LinkedHashMap<>();
        Optional<String> folder = sqliteFolder();
        for (File file : SQL) {
            byte[] bytes = bytes(SQL_FOLDER + file.name());
            if (folder.isPresent() && bytes != null) {
                placed.put(folder.get() + "/" + file.name(), Asset.ofDatabase(file.type(), bytes));
            }
        }
        return placed;
    }

    private static String listed(List<String> paths) {
        return paths.stream()
                .map(path -> "\"" + path + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// `text` with the new names of other files, which it names in quotes, with `./` or without.
    private static String renamed(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            String path = '"' + name.getValue() + '"';
            result = result.replace("\"./" + name.getKey() + '"', path);
            result = result.replace('"' + name.getKey() + '"', path);
        }
        return result;
    }

    /// Without the lines that are comments, which are for whoever has the sources.
    private static String uncommented(String script) {
        return script.lines()
                .filter(line -> !line.stripLeading().startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    /// One line: TeaVM breaks lines between any two words, which costs a packed program 1 %.
    private static String joined(String program) {
        StringBuilder line = new StringBuilder(program.length());
        for (int i = 0; i < program.length(); i++) {
            char c = program.charAt(i);
            if (c != '\n') {
                line.append(c);
            } else if (i > 0
                    && i + 1 < program.length()
                    && Character.isJavaIdentifierPart(program.charAt(i - 1))
                    && Character.isJavaIdentifierPart(program.charAt(i + 1))) {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static String text(String name) {
        byte[] bytes = bytes(FOLDER + name);
        if (bytes == null) {
            throw new IllegalStateException(
                    name + " is missing: module write-patterns-page was not built");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(String resource) {
        try (InputStream file = Files.class.getResourceAsStream(resource)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
