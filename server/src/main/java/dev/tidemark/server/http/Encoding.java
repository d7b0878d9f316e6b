package dev.tidemark.server.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a body is packed on its way.
public enum Encoding {
    IDENTITY(""),
    GZIP("gzip"),
    ZSTD("zstd");

    private static final int QUALITY_MAX = 1000;

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /// The name in headers; empty for none.
    public String token() {
        return token;
    }

    /// The best packing that a client takes: what it likes most; zstd before gzip if it does not
    /// care; none if it says nothing (RFC 9110, section 12.5.3).
    public static Encoding choose(@Nullable String acceptEncoding) {
        if (acceptEncoding == null || acceptEncoding.isEmpty()) {
            return IDENTITY;
        }
        int gzip = -1;
        int zstd = -1;
        int any = -1;
        for (String part : acceptEncoding.split(",", -1)) {
            int semicolon = part.indexOf(';');
            String name = (semicolon < 0 ? part : part.substring(0, semicolon)).trim();
            int quality = semicolon < 0 ? QUALITY_MAX : quality(part.substring(semicolon + 1));
            switch (name.toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip = quality;
                case "zstd" -> zstd = quality;
                case "*" -> any = quality;
                default -> {}
            }
        }
        gzip = gzip < 0 ? any : gzip;
        zstd = zstd < 0 ? any : zstd;
        if (zstd > 0 && zstd >= gzip) {
            return ZSTD;
        }
        return gzip > 0 ? GZIP : IDENTITY;
    }

    /// Thousandths; a weight that can't be read counts as refusal.
    private static int quality(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String text = parameter.trim().toLowerCase(Locale.ROOT);
            if (text.startsWith("q=")) {
                try {
                    double weight = Double.parseDouble(text.substring(2).trim());
                    return weight >= 0 && weight <= 1 ? (int) (weight * QUALITY_MAX) : 0;
                } catch (NumberFormatException unreadable) {
                    return 0;
                }
            }
        }
        return QUALITY_MAX;
    }
}
