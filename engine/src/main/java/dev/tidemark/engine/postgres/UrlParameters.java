package dev.tidemark.engine.postgres;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The part of a database URL behind `?`, and its percent-encoding.
final class UrlParameters {
    private UrlParameters() {}

    /// Splits `name=value&name=value`; the last of a repeated name wins, as with libpq.
    static Map<String, String> parse(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "the database URL has the parameter '"
                                + decode(pair)
                                + "' without a value");
            }
            parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    /// Resolves `%XX`; `+` stays as it is.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(utf8.length);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != '%') {
                decoded.write(utf8[i]);
                continue;
            }
            if (i + 2 >= utf8.length
                    || !HexFormat.isHexDigit(utf8[i + 1])
                    || !HexFormat.isHexDigit(utf8[i + 2])) {
                throw new IllegalArgumentException(
                        "the database URL has a % without two hexadecimal digits behind it:"
                                + " write a literal % as %25");
            }
            decoded.write(
                    HexFormat.fromHexDigit(utf8[i + 1]) << 4 | HexFormat.fromHexDigit(utf8[i + 2]));
            i += 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
