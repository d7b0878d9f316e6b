package dev.tidemark.engine.ingest;

/// What must be the same for a stream to be the continuation of an earlier one.
///
/// @param systemId the database cluster's identifier
/// @param timeline its history: a fail-over or a restored backup begins another
/// @param database name of the database
/// @param slot name of the replication slot
public record StreamIdentity(String systemId, String timeline, String database, String slot) {}
