package dev.tidemark.server.settings;

import dev.tidemark.engine.EngineConfig;
import dev.tidemark.engine.ingest.SlotLife;
import dev.tidemark.engine.ingest.StreamNames;
import dev.tidemark.engine.log.LogConfig;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.engine.publication.Publishing;
import dev.tidemark.engine.shapes.ShapesConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The engine's settings but for what is only known at the start: the database and the folder.
///
/// @param database the direct connection, null for a Postgres of the server's own
/// @param pooled the connection for queries, null for the direct one
/// @param poolSize connections
/// @param stream how the database is followed
/// @param chunkBytes size at which a response ends
/// @param shapes limits of the shapes
public record EngineSettings(
        @Nullable DatabaseUrl database,
        @Nullable DatabaseUrl pooled,
        int poolSize,
        Stream stream,
        long chunkBytes,
        ShapesConfig shapes) {
    private static final Duration IDLE_LIMIT_MIN = Duration.ofSeconds(30);

    /// How the database is followed.
    ///
    /// @param idleLimit after how long without demand it is not; zero for never
    public record Stream(
            StreamNames names, SlotLife slotLife, Publishing publishing, Duration idleLimit) {}

    /// The engine's configuration on `url`, with logs below `folder`.
    public EngineConfig on(DatabaseUrl url, Path folder) {
        return new EngineConfig(
                new DatabaseConfig(url, pooled == null ? url : pooled, poolSize),
                new EngineConfig.Stream(
                        url,
                        stream.names(),
                        stream.slotLife(),
                        stream.publishing(),
                        stream.idleLimit()),
                LogConfig.in(folder).withChunkBytes(chunkBytes),
                shapes);
    }

    static EngineSettings read(Values values) {
        Stream stream =
                new Stream(
                        StreamNames.of(values.text(Key.STREAM_ID)),
                        values.flag(Key.TEMPORARY_SLOT) ? SlotLife.TEMPORARY : SlotLife.KEPT,
                        values.flag(Key.MANUAL_PUBLISHING) ? Publishing.MANUAL : Publishing.MANAGED,
                        idleLimit(values));
        ShapesConfig usual = ShapesConfig.defaults();
        Duration watch = values.duration(Key.WATCH_INTERVAL);
        int shapesMax =
                values.optional(Key.MAX_SHAPES) == null
                        ? usual.shapesMax()
                        : values.number(Key.MAX_SHAPES, 1, Integer.MAX_VALUE);
        return new EngineSettings(
                url(values, Key.DATABASE_URL),
                url(values, Key.POOLED_DATABASE_URL),
                values.number(Key.POOL_SIZE, 2, 1000),
                stream,
                values.bytes(Key.CHUNK_BYTES),
                new ShapesConfig(shapesMax, usual.startLimit(), watch));
    }

    /// Below the least, a client that polls would find the database asleep each time.
    private static Duration idleLimit(Values values) {
        Duration limit = values.duration(Key.IDLE_TIMEOUT);
        if (limit.isZero()) {
            return limit;
        }
        if (limit.compareTo(IDLE_LIMIT_MIN) < 0) {
            throw SettingException.of(Key.IDLE_TIMEOUT, "0 for never, or a duration from 30s");
        }
        if (values.flag(Key.TEMPORARY_SLOT)) {
            throw SettingException.of(
                    Key.IDLE_TIMEOUT,
                    "0 where the slot goes away with the connection ("
                            + Key.TEMPORARY_SLOT.names().getFirst()
                            + "): all shapes would begin anew whenever the database wakes");
        }
        return limit;
    }

    /// A database that a setting names; null if it names none.
    static @Nullable DatabaseUrl url(Values values, Key key) {
        String text = values.optional(key);
        if (text == null) {
            return null;
        }
        DatabaseUrl url = DatabaseUrl.parse(text);
        String authorities = values.optional(Key.CA_CERTIFICATE);
        return authorities == null ? url : url.withCertificateAuthority(Path.of(authorities));
    }
}
