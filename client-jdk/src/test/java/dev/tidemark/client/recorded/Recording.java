package dev.tidemark.client.recorded;

import dev.tidemark.client.port.Transport;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a real Electric server answered: the exchanges that the server's conformance is held to.
final class Recording {
    private static final Pattern TITLE = Pattern.compile("(?m)^### (\\d{3}) (.*)$");
    private static final Pattern SHAPE = Pattern.compile("'(http://[^']*/v1/shape\\?[^']*)'");
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3}).*$");

    private Recording() {}

    /// One exchange on the shape route.
    ///
    /// @param params of the request
    /// @param get whether it was a GET; others have bodies or none
    record Exchange(
            String title,
            String url,
            Map<String, String> params,
            boolean get,
            Transport.Head head,
            String body) {
        boolean isLive() {
            return params.containsKey("live") && !"false".equals(params.get("live"));
        }

        boolean isSubset() {
            return head.headers().containsKey("electric-snapshot");
        }

        boolean hasMessages() {
            return get && head.status() == 200 && !isSubset() && !body.isBlank() && whole();
        }

        /// The recording leaves the middle of very long bodies out, in a line of its own.
        private boolean whole() {
            return !body.startsWith("[") || !body.contains("\n");
        }

        Optional<String> handle() {
            return head.header("electric-handle");
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /// All exchanges on the shape route, in order.
    static List<Exchange> exchanges() {
        String text;
        try {
            text = Files.readString(root().resolve("tests/conformance/golden.txt"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        List<Exchange> exchanges = new ArrayList<>();
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            int end = text.indexOf("\n### ", title.end());
            String rest = text.substring(title.end(), end < 0 ? text.length() : end);
            exchange(title.group(1) + " " + title.group(2), rest).ifPresent(exchanges::add);
        }
        return exchanges;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tidemark"))) {
            folder = folder.resolveSibling("");
        }
        return folder;
    }

    private static Optional<Exchange> exchange(String title, String text) {
        Matcher url = SHAPE.matcher(text);
        Matcher status = STATUS.matcher(text);
        if (!url.find() || !status.find()) {
            return Optional.empty();
        }
        String command = text.substring(0, status.start());
        int blank = text.indexOf("\n\n", status.end());
        if (blank < 0) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.substring(status.end(), blank).strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        Matcher took = Pattern.compile("(?m)^# \\[took ").matcher(text);
        int end = took.find(blank) ? took.start() : text.length();
        boolean get =
                !command.contains(" -X ") && !command.contains(" -I ") && !command.contains(" -d");
        return Optional.of(
                new Exchange(
                        title,
                        url.group(1),
                        params(url.group(1)),
                        get,
                        new Transport.Head(Integer.parseInt(status.group(1)), headers),
                        text.substring(Math.min(blank + 2, end), end).strip()));
    }

    static Map<String, String> params(String url) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String pair : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            params.put(decoded(name), decoded(value));
        }
        return params;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
