package dev.tidemark.client.row;

/// Makes a value of a column's text.
///
/// @param <T> the value
@FunctionalInterface
public interface CellParser<T> {
    /// The value of `text`, which is never null.
    ///
    /// @throws WireException if the text is not of this kind; the row is reported, the rest goes on
    T parse(String text) throws WireException;
}
