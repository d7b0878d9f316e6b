package dev.tidemark.engine;

import dev.tidemark.engine.ingest.SlotLife;
import dev.tidemark.engine.ingest.StreamNames;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.engine.publication.Publishing;
import dev.tidemark.engine.shapes.ShapesConfig;
import java.nio.file.Path;
import java.time.Duration;

/// Settings of an engine.
///
/// @param database connections for catalogue, snapshots and subsets
/// @param stream how the database is followed
/// @param log where shape logs are kept
/// @param shapes their limits
public record EngineConfig(
        DatabaseConfig database, Stream stream, LogConfig log, ShapesConfig shapes) {
    private static final String DEFAULT_STREAM = "default";

    /// How the database is followed.
    ///
    /// @param url direct connection, no pooler, as a role that may replicate
    /// @param names of slot and publication
    /// @param slotLife whether the slot outlives the connection
    /// @param publishing who adds tables to the publication
    /// @param idleLimit after how long without [Engine#demand] the database is let alone, zero for
    ///   never; needs a slot that is kept
    public record Stream(
            DatabaseUrl url,
            StreamNames names,
            SlotLife slotLife,
            Publishing publishing,
            Duration idleLimit) {
        public Stream {
            if (!idleLimit.isZero() && slotLife == SlotLife.TEMPORARY) {
                throw new IllegalArgumentException(
                        "a temporary slot would be lost whenever the database is let alone");
            }
        }

        /// A stream that goes on whether anybody asks or not.
        public Stream(
                DatabaseUrl url, StreamNames names, SlotLife slotLife, Publishing publishing) {
            this(url, names, slotLife, publishing, Duration.ZERO);
        }
    }

    /// The defaults for one database and one folder.
    public static EngineConfig of(DatabaseUrl url, Path directory) {
        return new EngineConfig(
                DatabaseConfig.of(url),
                new Stream(url, StreamNames.of(DEFAULT_STREAM), SlotLife.KEPT, Publishing.MANAGED),
                LogConfig.in(directory.resolve("shapes")),
                ShapesConfig.defaults());
    }
}
