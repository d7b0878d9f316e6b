package dev.tidemark.client.stream;

import dev.tidemark.client.port.Transport;
import dev.tidemark.client.row.ColumnNames;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Pieces;
import dev.tidemark.protocol.Replica;
import dev.tidemark.protocol.ShapeHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Requests for one shape. Parameters are sorted by name, so that caches see equal requests as
/// equal.
final class ShapeAddress {
    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-_.!~*'()";

    private final ShapeRequest shape;
    private final String place;
    private final Map<String, String> fixed;

    ShapeAddress(ShapeRequest shape) {
        this.shape = shape;
        int query = shape.url().indexOf('?');
        this.place = query < 0 ? shape.url() : shape.url().substring(0, query);
        this.fixed = new TreeMap<>();
        if (query >= 0) {
            for (String pair : Pieces.of(shape.url().substring(query + 1), '&')) {
                int equals = pair.indexOf('=');
                if (!pair.isEmpty()) {
                    fixed.put(
                            equals < 0 ? pair : pair.substring(0, equals),
                            equals < 0 ? "" : pair.substring(equals + 1));
                }
            }
        }
        shape.params().forEach((name, value) -> put(fixed, name, value));
        if (!shape.columns().isEmpty()) {
            put(fixed, "columns", columns(shape.columns(), shape.names()));
        }
        if (shape.replica() == Replica.FULL) {
            put(fixed, "replica", "full");
        }
    }

    /// Names the shape, whatever was read of it.
    String shapeKey() {
        return place + '?' + query(fixed) + "&log=" + log();
    }

    /// The request for a part of the log.
    ///
    /// @param cursor what the last answer said; for requests that wait
    /// @param buster makes the address a new one to caches; empty for none
    Transport.Request log(
            Asked asked, String cursor, Optional<ShapeHandle> expired, String buster) {
        Map<String, String> params = common(asked, expired, buster);
        Map<String, String> headers = new LinkedHashMap<>(shape.headers());
        if (asked.waits()) {
            put(params, "live", "true");
            put(params, "cursor", cursor);
        }
        if (asked.kind() == Asked.Kind.EVENTS) {
            put(params, "live_sse", "true");
            put(params, "experimental_live_sse", "true");
            headers.put("accept", "text/event-stream");
        }
        return new Transport.Request("GET", place + '?' + query(params), headers, Optional.empty());
    }

    /// The request for a subset.
    Transport.Request subset(
            Asked asked, Subset subset, Optional<ShapeHandle> expired, String buster) {
        Map<String, String> headers = new LinkedHashMap<>(shape.headers());
        headers.put("content-type", "application/json");
        return new Transport.Request(
                "POST",
                place + '?' + query(common(asked, expired, buster)),
                headers,
                Optional.of(body(subset)));
    }

    private Map<String, String> common(Asked asked, Optional<ShapeHandle> expired, String buster) {
        Map<String, String> params = new TreeMap<>(fixed);
        put(params, "log", log());
        put(params, "offset", asked.fromNow() ? "now" : asked.offset().toString());
        asked.handle().ifPresent(handle -> put(params, "handle", handle.text()));
        expired.ifPresent(handle -> put(params, "expired_handle", handle.text()));
        if (!buster.isEmpty()) {
            put(params, "cache-buster", buster);
        }
        return params;
    }

    private String log() {
        return shape.log() == LogMode.FULL ? "full" : "changes_only";
    }

    private static String body(Subset subset) {
        JsonBytes json = new JsonBytes(128).raw("{\"subset\":{");
        String comma = "";
        if (!subset.where().isEmpty()) {
            json.raw("\"where\":").text(subset.where());
            comma = ",";
        }
        if (!subset.params().isEmpty()) {
            json.raw(comma).raw("\"params\":{");
            for (int i = 0; i < subset.params().size(); i++) {
                json.raw(i == 0 ? "\"" : ",\"").raw(Integer.toString(i + 1)).raw("\":");
                json.text(subset.params().get(i));
            }
            json.raw('}');
            comma = ",";
        }
        if (!subset.orderBy().isEmpty()) {
            json.raw(comma).raw("\"order_by\":").text(subset.orderBy());
        }
        subset.limit().ifPresent(max -> json.raw(",\"limit\":").raw(Long.toString(max)));
        subset.offset().ifPresent(skip -> json.raw(",\"offset\":").raw(Long.toString(skip)));
        return json.raw("}}").toString();
    }

    /// Quoted each, so that capitals survive.
    private static String columns(List<String> columns, ColumnNames names) {
        return columns.stream()
                .map(column -> '"' + names.toDatabase(column).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String query(Map<String, String> encoded) {
        return encoded.entrySet().stream()
                .map(param -> param.getKey() + '=' + param.getValue())
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> params, String name, String value) {
        params.put(encode(name), encode(value));
    }

    /// Percent-encoding of UTF-8 (RFC 3986, 2).
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
                continue;
            }
            int point = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(point)) {
                i++;
            }
            utf8(encoded, point);
        }
        return encoded.toString();
    }

    private static void utf8(StringBuilder to, int point) {
        if (point < 0x80) {
            percent(to, point);
        } else if (point < 0x800) {
            percent(to, 0xC0 | (point >> 6));
            percent(to, 0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            percent(to, 0xE0 | (point >> 12));
            percent(to, 0x80 | ((point >> 6) & 0x3F));
            percent(to, 0x80 | (point & 0x3F));
        } else {
            percent(to, 0xF0 | (point >> 18));
            percent(to, 0x80 | ((point >> 12) & 0x3F));
            percent(to, 0x80 | ((point >> 6) & 0x3F));
            percent(to, 0x80 | (point & 0x3F));
        }
    }

    private static void percent(StringBuilder to, int octet) {
        to.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }
}
