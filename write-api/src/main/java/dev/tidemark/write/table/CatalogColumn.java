package dev.tidemark.write.table;

/// A column as the catalogue shows it.
///
/// @param name unquoted
/// @param type for a cast, without length or precision, which a cast would cut off silently
/// @param kind what its values are
/// @param notNull it refuses NULL
/// @param required it refuses NULL and has no default
/// @param generated the database makes its values and accepts none
public record CatalogColumn(
        String name, String type, Kind kind, boolean notNull, boolean required, boolean generated) {
    /// What the values of a type are, as far as it matters here.
    public enum Kind {
        /// `smallint`, `integer`, `bigint`.
        WHOLE,
        /// Other numbers that can be added.
        NUMBER,
        /// `boolean`.
        TRUTH,
        /// `timestamptz` or `timestamp`.
        TIME,
        /// `json` or `jsonb`.
        JSON,
        /// Anything else.
        OTHER
    }

    /// Whether numbers can be added to it.
    public boolean counts() {
        return kind == Kind.WHOLE || kind == Kind.NUMBER;
    }
}
