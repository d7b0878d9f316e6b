package dev.tidemark.server.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Brings request paths into one form, so that access is checked on what is served.
final class Paths {
    private Paths() {}

    /// The path with percent-encoding resolved and without doubled or trailing slashes. A path that
    /// can't be decoded stays as it is and so matches no route.
    static String normalise(String raw) {
        if (isNormal(raw)) {
            return raw;
        }
        String path =
                raw.startsWith("http://") || raw.startsWith("https://") ? afterHost(raw) : raw;
        String decoded = decode(path);
        if (decoded == null) {
            return raw;
        }
        StringBuilder out = new StringBuilder(decoded.length());
        for (String segment : decoded.split("/", -1)) {
            if (!segment.isEmpty()) {
                out.append('/').append(segment);
            }
        }
        return out.isEmpty() ? "/" : out.toString();
    }

    private static boolean isNormal(String raw) {
        int length = raw.length();
        if (length == 0 || raw.charAt(0) != '/' || (length > 1 && raw.charAt(length - 1) == '/')) {
            return length == 1 && raw.charAt(0) == '/';
        }
        return raw.indexOf('%') < 0 && raw.indexOf("//") < 0;
    }

    private static String afterHost(String url) {
        int slash = url.indexOf('/', url.indexOf("//") + 2);
        return slash < 0 ? "/" : url.substring(slash);
    }

    private static @Nullable String decode(String path) {
        byte[] out = new byte[path.length()];
        int size = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '%') {
                out[size++] = (byte) c;
                continue;
            }
            if (i + 2 >= path.length()) {
                return null;
            }
            int high = Character.digit(path.charAt(i + 1), 16);
            int low = Character.digit(path.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                return null;
            }
            out[size++] = (byte) (high << 4 | low);
            i += 2;
        }
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }
}
