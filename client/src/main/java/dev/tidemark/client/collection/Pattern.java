package dev.tidemark.client.collection;

/// Who sees a write before it has come back: all that the patterns differ in, beside where the
/// writes are kept.
public enum Pattern {
    /// Nobody: rows change when the server says so.
    ONLINE,
    /// The view that wrote it ([Collection#scope]), as long as it is open.
    OPTIMISTIC,
    /// Everybody who looks at the collection, in every process of the store.
    SHARED
}
