package dev.tidemark.client.shape;

import dev.tidemark.client.row.WireException;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.Map;

/// How far a stream has come: what it needs to go on after a restart.
///
/// Store it in the same commit as the rows that it stands for. It belongs to one shape definition;
/// the server answers another one's handle with must-refetch, so a mistake costs time, not truth.
///
/// @param handle of the log
/// @param offset up to here everything was delivered
/// @param cursor what the server said for the next live request; may be empty
/// @param schema the header `electric-schema`, which live answers do not repeat
/// @param watermark transactions up to here were delivered
public record Checkpoint(
        ShapeHandle handle, LogOffset offset, String cursor, String schema, Lsn watermark) {
    private static final int DEPTH_MAX = 2;

    /// As text, which [#parse] reads.
    public String toJson() {
        return new JsonBytes(256)
                .raw("{\"handle\":")
                .text(handle.text())
                .raw(",\"offset\":")
                .text(offset.toString())
                .raw(",\"cursor\":")
                .text(cursor)
                .raw(",\"schema\":")
                .text(schema)
                .raw(",\"watermark\":")
                .text(watermark.toString())
                .raw('}')
                .toString();
    }

    /// Reads a stored checkpoint.
    ///
    /// @throws WireException if it is none: begin from scratch
    public static Checkpoint parse(String json) throws WireException {
        JsonValue value;
        try {
            value = JsonReader.read(json, DEPTH_MAX);
        } catch (JsonException bad) {
            throw new WireException("a checkpoint that is not JSON", bad);
        }
        if (!(value instanceof JsonValue.Members(Map<String, JsonValue> members))) {
            throw new WireException("a checkpoint that is no object");
        }
        try {
            return new Checkpoint(
                    new ShapeHandle(text(members, "handle")),
                    LogOffset.parse(text(members, "offset"))
                            .orElseThrow(() -> new WireException("a checkpoint without offset")),
                    text(members, "cursor"),
                    text(members, "schema"),
                    Lsn.parseDecimal(text(members, "watermark")));
        } catch (NumberFormatException bad) {
            throw new WireException("a checkpoint with a number that is none", bad);
        }
    }

    private static String text(Map<String, JsonValue> members, String name) throws WireException {
        if (members.get(name) instanceof JsonValue.Text(String text)) {
            return text;
        }
        throw new WireException("a checkpoint without " + name);
    }
}
