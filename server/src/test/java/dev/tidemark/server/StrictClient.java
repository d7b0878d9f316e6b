package dev.tidemark.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidemark.protocol.LogOffset;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A client of one shape that takes every message literally. What a forgiving client would hide is
/// an error here: a key inserted twice, a change of an unknown key, an operation seen twice, a
/// conflict that nobody announced.
final class StrictClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String query;
    private final Map<String, Map<String, String>> rows = new TreeMap<>();
    private LogOffset offset = LogOffset.BEFORE_ALL;
    private LogOffset lastOperation = LogOffset.BEFORE_ALL;
    private @Nullable String handle;
    private String cursor = "";
    private boolean upToDate;
    private long messages;

    /// @param query the shape's parameters, encoded: `table=items&where=...`
    StrictClient(String query) {
        this.query = query;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Map<String, Map<String, String>> rows() {
        return rows;
    }

    @Nullable String handle() {
        return handle;
    }

    LogOffset offset() {
        return offset;
    }

    boolean upToDate() {
        return upToDate;
    }

    /// Change messages taken so far.
    long messages() {
        return messages;
    }

    /// One request from where the client stands; live once it is up to date.
    ///
    /// @throws IOException if the server can't be reached or breaks off: ask again
    void poll(String baseUrl) throws IOException, InterruptedException {
        String url = baseUrl + "/v1/shape?" + query + "&offset=" + offset;
        if (handle != null) {
            url += "&handle=" + handle;
        }
        if (upToDate) {
            url += "&live=true&cursor=" + cursor;
        }
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(URI.create(url)).timeout(REQUEST_LIMIT).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 503) {
            throw new IOException("not ready: " + response.body());
        }
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    response.statusCode() + " for " + url + ": " + response.body());
        }
        JsonNode body = JSON.readTree(response.body());
        body.forEach(this::take);
        handle = header(response, "electric-handle");
        LogOffset next = LogOffset.parse(header(response, "electric-offset")).orElseThrow();
        if (offset.isAfter(next)) {
            throw new AssertionError("offset went back from " + offset + " to " + next);
        }
        offset = next;
        cursor = response.headers().firstValue("electric-cursor").orElse(cursor);
        upToDate = response.headers().firstValue("electric-up-to-date").isPresent();
    }

    private void take(JsonNode message) {
        JsonNode headers = message.get("headers");
        if (!headers.has("operation")) {
            return;
        }
        if (headers.has("lsn")) {
            LogOffset at =
                    new LogOffset(
                            Long.parseUnsignedLong(headers.get("lsn").asText()),
                            headers.get("op_position").asLong());
            if (!at.isAfter(lastOperation)) {
                throw new AssertionError("operation " + at + " after " + lastOperation);
            }
            lastOperation = at;
        }
        messages++;
        String key = message.get("key").asText();
        Map<String, String> value = new TreeMap<>();
        message.get("value")
                .properties()
                .forEach(e -> value.put(e.getKey(), e.getValue().asText()));
        String operation = headers.get("operation").asText();
        if (rows.containsKey(key) == operation.equals("insert")) {
            throw new AssertionError("unexpected " + operation + ": " + message);
        }
        switch (operation) {
            case "insert" -> rows.put(key, value);
            case "update" -> rows.computeIfPresent(key, (_, row) -> merged(row, value));
            case "delete" -> rows.remove(key);
            default -> throw new AssertionError("unknown operation: " + message);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError("no header " + name));
    }

    private static Map<String, String> merged(Map<String, String> row, Map<String, String> change) {
        row.putAll(change);
        return row;
    }
}
