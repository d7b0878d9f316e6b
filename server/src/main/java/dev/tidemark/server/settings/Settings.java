package dev.tidemark.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidemark.server.definitions.Definitions;
import dev.tidemark.server.definitions.DefinitionsException;
import dev.tidemark.server.http.HttpConfig;
import dev.tidemark.server.identity.IdentityConfig;
import dev.tidemark.server.shape.ShapeConfig;
import dev.tidemark.server.shape.ShapeConfig.Access;
import dev.tidemark.server.shape.ShapeConfig.AdmissionLimits;
import dev.tidemark.server.shape.ShapeConfig.Cache;
import dev.tidemark.server.shape.ShapeConfig.Live;
import dev.tidemark.server.topic.TopicConfig;
import dev.tidemark.server.write.WriteConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that can be set, checked.
///
/// @param http listening and connections
/// @param shape the shape route
/// @param engine following the database
/// @param data folder for everything that persists
/// @param operation what an operator sees
/// @param definitions what is offered by name
/// @param identity whose tokens are believed
/// @param writes how writes are taken
/// @param topics limits of those who listen to topics
public record Settings(
        HttpConfig http,
        ShapeConfig shape,
        EngineSettings engine,
        Path data,
        Operation operation,
        Definitions definitions,
        IdentityConfig identity,
        WriteConfig writes,
        TopicConfig topics) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What an operator sees.
    ///
    /// @param metricsPort port of `/metrics`, null for none
    /// @param metricsOnMainPort whether the main port has `/metrics` too
    /// @param accessLog whether each request leaves a line
    /// @param logLevel the least level that is logged
    /// @param shutdownGrace how long a stopping server waits for answers to arrive
    public record Operation(
            @Nullable Integer metricsPort,
            boolean metricsOnMainPort,
            boolean accessLog,
            System.Logger.Level logLevel,
            Duration shutdownGrace) {}

    /// Reads and checks all settings.
    ///
    /// @throws SettingException if one can't be used, or if neither a secret nor its absence is
    ///   demanded
    public static Settings read(SettingsSource source) {
        Values values = new Values(source);
        Access access = access(values);
        String storage = values.text(Key.STORAGE);
        if (!storage.equalsIgnoreCase(Key.STORAGE.fallback())) {
            throw SettingException.of(Key.STORAGE, Key.STORAGE.fallback() + " or left out");
        }
        try {
            return new Settings(
                    http(values),
                    shape(values, access),
                    EngineSettings.read(values),
                    Path.of(values.text(Key.DATA_DIRECTORY)),
                    operation(values, access),
                    definitions(values),
                    IdentitySettings.read(values),
                    writes(values, access),
                    topics(values));
        } catch (SettingException known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new SettingException(String.valueOf(refused.getMessage()));
        }
    }

    /// The same, where `more` is offered too.
    ///
    /// @throws SettingException if a name is defined twice
    public Settings offering(Definitions more) {
        try {
            Definitions all = definitions.with(more);
            return new Settings(
                    http, shape, engine, data, operation, all, identity, writes, topics);
        } catch (DefinitionsException twice) {
            throw new SettingException(String.valueOf(twice.getMessage()));
        }
    }

    private static Definitions definitions(Values values) {
        String file = values.optional(Key.DEFINITIONS);
        return file == null ? Definitions.NONE : Definitions.read(Path.of(file));
    }

    private static WriteConfig writes(Values values, Access access) {
        return new WriteConfig(
                EngineSettings.url(values, Key.WRITES_DATABASE_URL),
                values.number(Key.WRITES_POOL_SIZE, 1, 1000),
                access.secret() == null ? WriteConfig.Access.ANYBODY : WriteConfig.Access.USERS,
                values.duration(Key.WRITES_RETENTION),
                values.number(Key.WRITES_SCHEMA_MIN, 0, Integer.MAX_VALUE));
    }

    private static TopicConfig topics(Values values) {
        return TopicConfig.of(
                values.number(Key.TOPIC_STREAMS, 1, 10_000_000),
                values.number(Key.TOPIC_USER_STREAMS, 1, 10_000_000),
                values.duration(Key.TOPIC_STREAM_TIMEOUT));
    }

    private static Access access(Values values) {
        String secret = values.optional(Key.SECRET);
        boolean insecure = values.flag(Key.INSECURE);
        if (secret == null && !insecure) {
            throw new SettingException(
                    "set TIDEMARK_SECRET to a secret that requests must bring, or"
                            + " TIDEMARK_INSECURE=true if everybody who reaches the port may read"
                            + " everything");
        }
        return new Access(insecure ? null : secret, values.flag(Key.ENABLE_DELETION));
    }

    private static HttpConfig http(Values values) {
        boolean ipv6 = values.flag(Key.LISTEN_ON_IPV6);
        String host = values.optional(Key.HOST);
        return new HttpConfig(
                host == null ? (ipv6 ? "::" : "0.0.0.0") : host,
                values.number(Key.PORT, 0, 65_535),
                Runtime.getRuntime().availableProcessors(),
                values.number(Key.MAX_CONNECTIONS, 1, 10_000_000),
                Math.toIntExact(Math.min(values.bytes(Key.MAX_BODY_SIZE), Integer.MAX_VALUE >> 1)),
                values.duration(Key.READ_TIMEOUT),
                values.duration(Key.SEND_TIMEOUT));
    }

    private static ShapeConfig shape(Values values, Access access) {
        Live live =
                new Live(
                        values.duration(Key.LONG_POLL_TIMEOUT),
                        values.duration(Key.SSE_TIMEOUT),
                        Live.DEFAULT.keepAlive());
        Cache cache =
                new Cache(
                        values.number(Key.CACHE_MAX_AGE, 0, Integer.MAX_VALUE),
                        values.number(Key.CACHE_STALE_AGE, 0, Integer.MAX_VALUE),
                        values.flag(Key.CACHE_HEADERS));
        return new ShapeConfig(
                live, cache, admission(values), access, values.bytes(Key.HOT_MEMORY));
    }

    private static AdmissionLimits admission(Values values) {
        Key key = Key.MAX_CONCURRENT_REQUESTS;
        try {
            JsonNode limits = JSON.readTree(values.text(key));
            AdmissionLimits usual = AdmissionLimits.DEFAULT;
            return new AdmissionLimits(
                    limits.path("initial").asInt(usual.initial()),
                    limits.path("existing").asInt(usual.existing()));
        } catch (JsonProcessingException | IllegalArgumentException refused) {
            throw SettingException.of(key, "like " + key.fallback() + ", with numbers from 1");
        }
    }

    private static Operation operation(Values values, Access access) {
        boolean hasPort = values.optional(Key.PROMETHEUS_PORT) != null;
        boolean onMain =
                values.optional(Key.METRICS_ON_MAIN_PORT) == null
                        ? access.secret() == null
                        : values.flag(Key.METRICS_ON_MAIN_PORT);
        return new Operation(
                hasPort ? values.number(Key.PROMETHEUS_PORT, 0, 65_535) : null,
                onMain,
                values.flag(Key.ACCESS_LOG),
                level(values),
                values.duration(Key.SHUTDOWN_GRACE));
    }

    private static System.Logger.Level level(Values values) {
        return switch (values.text(Key.LOG_LEVEL).toLowerCase(Locale.ROOT)) {
            case "debug" -> System.Logger.Level.DEBUG;
            case "info", "notice" -> System.Logger.Level.INFO;
            case "warning", "warn" -> System.Logger.Level.WARNING;
            case "error", "critical", "alert", "emergency" -> System.Logger.Level.ERROR;
            default -> throw SettingException.of(Key.LOG_LEVEL, "debug, info, warning or error");
        };
    }
}
