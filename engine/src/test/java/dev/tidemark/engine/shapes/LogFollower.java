package dev.tidemark.engine.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidemark.engine.log.Body;
import dev.tidemark.engine.log.LogRead;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A client that reads one shape's log and takes every message literally: inserting a key that is
/// there, or changing one that is not, is an error.
final class LogFollower {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Shape shape;
    private final Map<String, Map<String, String>> rows = new TreeMap<>();
    private LogOffset offset = LogOffset.BEFORE_ALL;

    LogFollower(Shape shape) {
        this.shape = shape;
    }

    Map<String, Map<String, String>> rows() {
        return rows;
    }

    ShapeHandle handle() {
        return shape.handle();
    }

    ShapeDefinition definition() {
        return shape.definition();
    }

    /// Goes on with the same log after a restart.
    LogFollower on(Shape reopened) {
        shape = reopened;
        return this;
    }

    /// Reads on to the end of what is there; false if the log is gone.
    boolean catchUp() throws IOException {
        while (true) {
            switch (shape.log().read(offset)) {
                case LogRead.SnapshotChunk(LogOffset end, Body body) -> {
                    apply(text(body));
                    advance(end);
                }
                case LogRead.Entries(LogOffset end, Body body, boolean _, boolean atEnd) -> {
                    apply("[" + text(body) + "]");
                    advance(end);
                    if (atEnd) {
                        return true;
                    }
                }
                case LogRead.SnapshotPending _ -> {
                    return true;
                }
                case LogRead.Removed _ -> {
                    return false;
                }
                case LogRead.OutOfBounds _ ->
                        throw new AssertionError("own offset out of bounds: " + offset);
            }
        }
    }

    private void advance(LogOffset end) {
        if (offset.isAfter(end)) {
            throw new AssertionError("offset went back from " + offset + " to " + end);
        }
        offset = end;
    }

    private void apply(String json) throws IOException {
        for (JsonNode message : JSON.readTree(json)) {
            JsonNode headers = message.get("headers");
            if (headers.has("operation")) {
                apply(headers.get("operation").asText(), message);
            }
        }
    }

    private void apply(String operation, JsonNode message) {
        String key = message.get("key").asText();
        Map<String, String> value = new TreeMap<>();
        message.get("value")
                .properties()
                .forEach(e -> value.put(e.getKey(), e.getValue().asText()));
        boolean known = rows.containsKey(key);
        if (known == operation.equals("insert")) {
            throw new AssertionError(operation + " of " + key + " when known is " + known);
        }
        switch (operation) {
            case "insert" -> rows.put(key, value);
            case "update" -> rows.computeIfPresent(key, (_, row) -> merged(row, value));
            case "delete" -> rows.remove(key);
            default -> throw new AssertionError("unknown operation " + operation);
        }
    }

    private static String text(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Body.Reader reader = body.open()) {
            ByteBuffer piece = ByteBuffer.allocate(4096);
            while (reader.read(piece) >= 0) {
                bytes.write(piece.array(), 0, piece.position());
                piece.clear();
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> merged(Map<String, String> row, Map<String, String> change) {
        row.putAll(change);
        return row;
    }
}
