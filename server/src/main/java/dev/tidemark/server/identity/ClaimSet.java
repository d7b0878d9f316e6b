package dev.tidemark.server.identity;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.write.identity.Identity;

/// The claims of whoever asks, to look into.
public final class ClaimSet {
    private static final int DEPTH_MAX = 16;

    private ClaimSet() {}

    /// The claims of a verified identity.
    public static JsonValue.Members of(Identity identity) {
        try {
            if (JsonReader.read(identity.claims(), DEPTH_MAX)
                    instanceof JsonValue.Members members) {
                return members;
            }
        } catch (JsonException impossible) {
            throw new IllegalStateException("claims that were verified are no JSON", impossible);
        }
        throw new IllegalStateException("claims that were verified are no object");
    }
}
