package dev.tidemark.client.topic;

import dev.tidemark.protocol.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How a topic is kept on the device, to be there before the network answers.
///
/// @param schema of the data as this program writes it, from 1
/// @param migrations by the schema that they begin with, each to the next one; one that is missing,
///   and a schema of the future, mean that nothing is loaded
/// @param ttlMs what was saved so long ago is not loaded; empty: it never gets too old
/// @param debounceMs a save waits for silence so long
/// @param maxWaitMs but not longer than this
public record Keeping(
        int schema,
        Map<Integer, UnaryOperator<JsonValue>> migrations,
        Optional<Long> ttlMs,
        long debounceMs,
        long maxWaitMs) {
    /// @throws IllegalArgumentException if a number is out of its range
    public Keeping {
        if (schema < 1 || debounceMs < 0 || maxWaitMs < debounceMs || ttlMs.orElse(1L) < 1) {
            throw new IllegalArgumentException(
                    "keeping: schema "
                            + schema
                            + ", saves after "
                            + debounceMs
                            + " to "
                            + maxWaitMs
                            + " ms, at most "
                            + ttlMs.orElse(0L)
                            + " ms old");
        }
        migrations = Map.copyOf(migrations);
    }

    /// Schema 1, kept for ever, saved after 100 ms of silence and at most 2 s late.
    public static Keeping usual() {
        return new Keeping(1, Map.of(), Optional.empty(), 100, 2_000);
    }

    /// The same for a program that writes this schema.
    public Keeping schema(int now) {
        return new Keeping(now, migrations, ttlMs, debounceMs, maxWaitMs);
    }

    /// The same with the step from one schema to the next.
    public Keeping migration(int from, UnaryOperator<JsonValue> step) {
        Map<Integer, UnaryOperator<JsonValue>> more = new HashMap<>(migrations);
        more.put(from, step);
        return new Keeping(schema, more, ttlMs, debounceMs, maxWaitMs);
    }

    /// The same for data that gets too old.
    public Keeping ttl(long ms) {
        return new Keeping(schema, migrations, Optional.of(ms), debounceMs, maxWaitMs);
    }
}
