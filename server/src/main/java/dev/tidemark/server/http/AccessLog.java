package dev.tidemark.server.http;

import java.lang.System.Logger.Level;

/// One line per request, with secrets left out and long values cut.
final class AccessLog {
    private static final System.Logger LOG = System.getLogger("dev.tidemark.access");
    private static final int VALUE_MAX = 80;
    private static final int TARGET_MAX = 400;

    private AccessLog() {}

    /// What the log shows of a request: `GET /v1/shape?table=items&where=...`.
    static String target(String method, String uri) {
        int split = uri.indexOf('?');
        if (split < 0) {
            return method + " " + cut(uri, TARGET_MAX);
        }
        StringBuilder out = new StringBuilder(method).append(' ').append(uri, 0, split);
        char separator = '?';
        for (String pair : uri.substring(split + 1).split("&", -1)) {
            out.append(separator).append(shown(pair));
            separator = '&';
        }
        return cut(out.toString(), TARGET_MAX);
    }

    static void log(Exchange exchange, int status, long nanos) {
        String target = exchange.opening().target();
        LOG.log(
                Level.INFO,
                () ->
                        "%s %d %s %d us"
                                .formatted(
                                        exchange.id(),
                                        status,
                                        target == null ? "(unreadable)" : target,
                                        nanos / 1000));
    }

    /// The name could be written in percent-encoding to slip a secret into the log, so only plain
    /// names show their values.
    private static String shown(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        boolean secret = name.equals("secret") || name.equals("api_secret");
        if (equals < 0) {
            return cut(pair, VALUE_MAX);
        }
        boolean hidden = secret || (name.indexOf('%') >= 0 && !name.contains("%5B"));
        return name + "=" + (hidden ? "***" : cut(pair.substring(equals + 1), VALUE_MAX));
    }

    private static String cut(String text, int max) {
        String kept = text.length() <= max ? text : text.substring(0, max) + "...";
        return Headers.printable(kept) ? kept : "(not printable)";
    }
}
