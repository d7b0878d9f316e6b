package dev.tidemark.protocol.json;

/// Reads a text as JSON (RFC 8259), strictly: nothing before or after it, no member twice, no
/// unpaired surrogates, no depth beyond the limit.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
public final class JsonReader {
    private JsonReader() {}

    /// Reads the whole of `json`.
    ///
    /// @param depthMax how many arrays and objects may be inside each other
    /// @throws JsonException if the text is something else; tell its author
    public static JsonValue read(String json, int depthMax) throws JsonException {
        return whole(new JsonCursor(json, depthMax));
    }

    /// The same, for documents of which many have the same names and words.
    ///
    /// @throws JsonException if the text is something else; tell its author
    public static JsonValue read(String json, int depthMax, Words words) throws JsonException {
        return whole(new JsonCursor(json, depthMax, words));
    }

    private static JsonValue whole(JsonCursor from) throws JsonException {
        JsonValue value = from.value();
        from.end();
        return value;
    }
}
