package dev.tidemark.engine;

import dev.tidemark.engine.log.LogConfig;

/// Settings of an engine.
///
/// @param databaseUrl `postgresql://user:password@host:port/database?sslmode=...`
/// @param log where shape logs are kept
public record EngineConfig(String databaseUrl, LogConfig log) {}
