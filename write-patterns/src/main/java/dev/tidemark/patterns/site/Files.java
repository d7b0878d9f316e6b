package dev.tidemark.patterns.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final List<File> NAMED =
            List.of(
                    new File("icon.svg", "image/svg+xml"),
                    new File("manifest.webmanifest", "application/manifest+json"),
                    new File("page.css", "text/css; charset=utf-8"),
                    new File("old.js", SCRIPT),
                    new File("glue.js", SCRIPT),
                    new File("page.js", SCRIPT),
                    new File("start.js", SCRIPT));

    /// Reads them from the class path.
    ///
    /// @throws IllegalStateException if one is missing: the page was not translated
    static Files load() {
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, Asset> assets = new LinkedHashMap<>();
        for (File file : NAMED) {
            byte[] bytes = renamed(text(file.name()), renamed).getBytes(StandardCharsets.UTF_8);
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
        }
        byte[] html = renamed(text("index.html"), renamed).getBytes(StandardCharsets.UTF_8);
        Asset page = Asset.of(HTML, html);
        String shell =
                assets.keySet().stream()
                        .map(path -> "\"" + path + "\"")
                        .collect(Collectors.joining(",", "[\"/\",", "]"));
        String version = Asset.hash((page.hash() + shell).getBytes(StandardCharsets.UTF_8));
        String script =
                "const VERSION = \"%s\", SHELL = %s\n%s".formatted(version, shell, text("sw.js"));
        Asset worker = Asset.of(SCRIPT, script.getBytes(StandardCharsets.UTF_8));
        return new Files(page, worker, Map.copyOf(assets));
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

    private static String text(String name) {
        try (InputStream file = Files.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        name + " is missing: module write-patterns-page was not built");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
