package dev.tidemark.client.outbox;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The one text that whoever sends and whoever cancels have to change, each expecting what it read:
/// so a write is either sent or cancelled.
///
/// @param lease the greatest fencing number that sent; a smaller one does not send any more
/// @param edits counts what was cancelled, moved and released
/// @param flight numbers that were sent and whose outcome was not known when this was written
record Turn(long lease, long edits, List<Long> flight) {
    static final Turn NONE = new Turn(0, 0, List.of());
    private static final int DEPTH_MAX = 4;

    Turn {
        flight = List.copyOf(flight);
    }

    static Turn read(Optional<String> text) throws JsonException {
        if (text.isEmpty()) {
            return NONE;
        }
        if (JsonReader.read(text.get(), DEPTH_MAX)
                instanceof JsonValue.Members(Map<String, JsonValue> byName)) {
            StoredWrite.Members from = new StoredWrite.Members(byName);
            return new Turn(from.number("lease"), from.number("edits"), from.numbers("flight"));
        }
        throw new JsonException("not a turn");
    }

    String toText() {
        return new JsonBytes(64)
                .raw("{\"lease\":")
                .number(lease)
                .raw(",\"edits\":")
                .number(edits)
                .raw(",\"flight\":")
                .raw(flight.toString())
                .raw('}')
                .toString();
    }

    Turn edited() {
        return new Turn(lease, edits + 1, flight);
    }

    Turn sending(long newLease, TreeSet<Long> newFlight) {
        return new Turn(newLease, edits, List.copyOf(newFlight));
    }
}
