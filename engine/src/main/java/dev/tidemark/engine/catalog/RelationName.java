package dev.tidemark.engine.catalog;

/// A table's name.
///
/// @param schema unquoted
/// @param name unquoted
public record RelationName(String schema, String name) {}
