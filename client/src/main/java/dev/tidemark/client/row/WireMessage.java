package dev.tidemark.client.row;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One message of a shape's log, taken apart and not yet understood.
///
/// @param <R> a row
/// @param key of the row, if any
/// @param value new columns, if any
/// @param oldValue old columns, if any
/// @param headers what it is; empty if there are none
/// @param source the message's JSON, to show or to keep it
public record WireMessage<R>(
        @Nullable String key,
        @Nullable R value,
        @Nullable R oldValue,
        WireObject headers,
        Supplier<String> source) {}
