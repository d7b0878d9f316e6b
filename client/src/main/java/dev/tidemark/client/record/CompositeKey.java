package dev.tidemark.client.record;

import java.util.List;

/// A key of several columns.
///
/// @param parts one value a column, in the order of the declaration
public record CompositeKey(List<Object> parts) {
    public CompositeKey {
        parts = List.copyOf(parts);
    }

    /// A key of these values.
    public static CompositeKey of(Object... parts) {
        return new CompositeKey(List.of(parts));
    }
}
