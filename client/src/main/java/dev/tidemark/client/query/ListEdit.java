package dev.tidemark.client.query;

/// One edit of a list; several are applied in order, each to what the one before left.
///
/// @param <T> the record
public sealed interface ListEdit<T> {
    /// A row comes in.
    record Inserted<T>(int index, LiveRow<T> row) implements ListEdit<T> {}

    /// A row goes.
    record Removed<T>(int index, LiveRow<T> row) implements ListEdit<T> {}

    /// A row becomes another where it is; perhaps only its status.
    record Updated<T>(int index, LiveRow<T> before, LiveRow<T> after) implements ListEdit<T> {}

    /// A row is taken out at `from` and put in at `to` of what is left; it may have changed too.
    record Moved<T>(int from, int to, LiveRow<T> before, LiveRow<T> after) implements ListEdit<T> {}
}
