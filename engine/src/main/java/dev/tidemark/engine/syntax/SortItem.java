package dev.tidemark.engine.syntax;

/// One key of an ORDER BY.
///
/// @param key what to sort by
/// @param suffix direction and place of nulls as SQL: ` DESC NULLS LAST`; may be empty
public record SortItem(Node key, String suffix) {}
