package dev.tidemark.engine.policy;

/// One policy that counts for reading.
///
/// @param name its name
/// @param expression its USING as Postgres writes it back, every name qualified that is not
///   Postgres's own
record Policy(String name, String expression) {}
