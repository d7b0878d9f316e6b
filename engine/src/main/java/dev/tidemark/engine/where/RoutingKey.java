package dev.tidemark.engine.where;

/// A necessary condition of a clause that an index can look up.
///
/// @param column position in the table's columns
/// @param kind how the column's value relates to `value`
/// @param value text form that Postgres gives the constant; equal texts mean equal values and the
///   other way round
public record RoutingKey(int column, Kind kind, String value) {
    /// How a row's value meets the key.
    public enum Kind {
        /// The value's text is `value`.
        EQUALS,
        /// The value is an array with an element whose text is `value`.
        CONTAINS
    }
}
