package dev.tidemark.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.server.http.HttpConfig;
import dev.tidemark.server.identity.IdentityConfig;
import dev.tidemark.server.identity.Trust;
import dev.tidemark.server.shape.ShapeConfig;
import dev.tidemark.server.topic.TopicConfig;
import dev.tidemark.server.write.WriteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String KEYS =
            """
            TIDEMARK_DATABASE_URL DATABASE_URL =
            TIDEMARK_POOLED_DATABASE_URL TIDEMARK_QUERY_DATABASE_URL ELECTRIC_POOLED_DATABASE_URL ELECTRIC_QUERY_DATABASE_URL =
            TIDEMARK_DATABASE_CA_CERTIFICATE_FILE ELECTRIC_DATABASE_CA_CERTIFICATE_FILE =
            TIDEMARK_DB_POOL_SIZE ELECTRIC_DB_POOL_SIZE = 20
            TIDEMARK_REPLICATION_STREAM_ID ELECTRIC_REPLICATION_STREAM_ID = default
            TIDEMARK_CLEANUP_REPLICATION_SLOTS_ON_SHUTDOWN CLEANUP_REPLICATION_SLOTS_ON_SHUTDOWN = false
            TIDEMARK_REPLICATION_IDLE_TIMEOUT ELECTRIC_REPLICATION_IDLE_TIMEOUT = 0
            TIDEMARK_MANUAL_TABLE_PUBLISHING ELECTRIC_MANUAL_TABLE_PUBLISHING = false
            TIDEMARK_SECRET ELECTRIC_SECRET =
            TIDEMARK_INSECURE ELECTRIC_INSECURE = false
            TIDEMARK_DEFINITIONS =
            TIDEMARK_JWT_SECRET =
            TIDEMARK_JWT_KEYS =
            TIDEMARK_JWT_ISSUER =
            TIDEMARK_JWT_AUDIENCE =
            TIDEMARK_JWT_LEEWAY = 30s
            TIDEMARK_JWT_ROLE_CLAIM = role
            TIDEMARK_USER_ROLES = authenticated
            TIDEMARK_ANONYMOUS_ROLE = anon
            TIDEMARK_GUEST_TOKENS = false
            TIDEMARK_WRITES_DATABASE_URL =
            TIDEMARK_WRITES_POOL_SIZE = 10
            TIDEMARK_WRITES_RETENTION = 2160h
            TIDEMARK_WRITES_SCHEMA_MIN = 0
            TIDEMARK_TOPIC_STREAMS = 50000
            TIDEMARK_TOPIC_USER_STREAMS = 100
            TIDEMARK_TOPIC_STREAM_TIMEOUT = 1h
            TIDEMARK_HOST =
            TIDEMARK_PORT ELECTRIC_PORT = 3000
            TIDEMARK_LISTEN_ON_IPV6 ELECTRIC_LISTEN_ON_IPV6 = false
            TIDEMARK_MAX_CONNECTIONS = 100000
            TIDEMARK_MAX_BODY_SIZE = 8MiB
            TIDEMARK_TCP_SEND_TIMEOUT ELECTRIC_TCP_SEND_TIMEOUT = 30s
            TIDEMARK_TCP_READ_TIMEOUT ELECTRIC_TCP_READ_TIMEOUT = 60s
            TIDEMARK_LONG_POLL_TIMEOUT ELECTRIC_LONG_POLL_TIMEOUT = 20s
            TIDEMARK_SSE_TIMEOUT = 60s
            TIDEMARK_CACHE_MAX_AGE ELECTRIC_CACHE_MAX_AGE = 60
            TIDEMARK_CACHE_STALE_AGE ELECTRIC_CACHE_STALE_AGE = 300
            TIDEMARK_CACHE_HEADERS = true
            TIDEMARK_MAX_CONCURRENT_REQUESTS ELECTRIC_MAX_CONCURRENT_REQUESTS = {"initial":300,"existing":10000}
            TIDEMARK_ENABLE_INTEGRATION_TESTING ELECTRIC_ENABLE_INTEGRATION_TESTING = false
            TIDEMARK_HOT_CHUNK_MEMORY = 32MiB
            TIDEMARK_STORAGE_DIR ELECTRIC_STORAGE_DIR = data
            TIDEMARK_STORAGE ELECTRIC_STORAGE = FAST_FILE
            TIDEMARK_SHAPE_CHUNK_BYTES_THRESHOLD ELECTRIC_SHAPE_CHUNK_BYTES_THRESHOLD = 10MiB
            TIDEMARK_MAX_SHAPES TIDEMARK_EXPERIMENTAL_MAX_SHAPES ELECTRIC_MAX_SHAPES ELECTRIC_EXPERIMENTAL_MAX_SHAPES =
            TIDEMARK_TWEAKS_SCHEMA_RECONCILER_PERIOD TIDEMARK_TWEAKS_PUBLICATION_REFRESH_PERIOD ELECTRIC_TWEAKS_SCHEMA_RECONCILER_PERIOD ELECTRIC_TWEAKS_PUBLICATION_REFRESH_PERIOD = 60s
            TIDEMARK_PROMETHEUS_PORT ELECTRIC_PROMETHEUS_PORT =
            TIDEMARK_METRICS_ON_MAIN_PORT =
            TIDEMARK_ACCESS_LOG = false
            TIDEMARK_LOG_LEVEL ELECTRIC_LOG_LEVEL = info
            TIDEMARK_SHUTDOWN_GRACE = 10s
            """;

    @TempDir Path folder;

    @Test
    void everyKeyHasItsNamesAndItsDefault() {
        String keys =
                Arrays.stream(Key.values())
                        .map(
                                key ->
                                        (String.join(" ", key.names()) + " = " + key.fallback())
                                                .stripTrailing())
                        .collect(Collectors.joining("\n", "", "\n"));

        assertThat(keys).isEqualTo(KEYS);
    }

    @Test
    void theDefaultsAreThoseOfTheRecords() {
        Settings settings = read(Map.of());

        assertThat(settings.http()).isEqualTo(HttpConfig.at("0.0.0.0", 3000));
        assertThat(settings.shape()).isEqualTo(ShapeConfig.of(ShapeConfig.Access.OPEN));
        assertThat(settings.engine().database()).isNull();
        assertThat(settings.engine().chunkBytes()).isEqualTo(10 << 20);
        assertThat(settings.engine().shapes().shapesMax()).isEqualTo(Integer.MAX_VALUE);
        assertThat(settings.engine().stream().idleLimit()).isZero();
        assertThat(settings.engine().shapes().watchInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.identity()).isEqualTo(IdentityConfig.NONE);
        assertThat(settings.writes()).isEqualTo(WriteConfig.of(WriteConfig.Access.ANYBODY));
        assertThat(settings.topics()).isEqualTo(TopicConfig.of(50_000, 100, Duration.ofHours(1)));
        assertThat(settings.operation().metricsPort()).isNull();
        assertThat(settings.operation().metricsOnMainPort()).isTrue();
    }

    @Test
    void aSecretOrItsAbsenceMustBeDemanded() {
        assertThatThrownBy(() -> Settings.read(SettingsSource.of(Map.of())))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("TIDEMARK_SECRET")
                .hasMessageContaining("TIDEMARK_INSECURE=true");
    }

    @Test
    void withASecretTheMainPortHasNoMetricsAndWritersNeedAToken() {
        Settings settings = Settings.read(SettingsSource.of(Map.of("ELECTRIC_SECRET", "s3cr3t")));

        assertThat(settings.writes().access()).isEqualTo(WriteConfig.Access.USERS);
        assertThat(settings.shape().access().secret()).isEqualTo("s3cr3t");
        assertThat(settings.operation().metricsOnMainPort()).isFalse();
        assertThat(settings.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void ourOwnNameCountsMore() {
        Settings settings = read(Map.of("ELECTRIC_PORT", "1", "TIDEMARK_PORT", "2"));

        assertThat(settings.http().port()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "500,500", "2s,2000", "1min,60000", "1 min,60000"})
    void durationsHaveUnits(String text, long ms) {
        Settings settings = read(Map.of("ELECTRIC_LONG_POLL_TIMEOUT", text));

        assertThat(settings.shape().live().pollTimeout()).isEqualTo(Duration.ofMillis(ms));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0s,0", "30s,30000", "5min,300000"})
    void theDatabaseIsLetAloneAfterTheIdleTimeout(String text, long ms) {
        Settings settings = read(Map.of("ELECTRIC_REPLICATION_IDLE_TIMEOUT", text));

        assertThat(settings.engine().stream().idleLimit()).isEqualTo(Duration.ofMillis(ms));
    }

    @ParameterizedTest
    @CsvSource({"29999", "29s", "1ms", "30", "soon"})
    void anIdleTimeoutBelowHalfAMinuteIsRefused(String text) {
        assertThatThrownBy(() -> read(Map.of("ELECTRIC_REPLICATION_IDLE_TIMEOUT", text)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("TIDEMARK_REPLICATION_IDLE_TIMEOUT must be");
    }

    @Test
    void anIdleTimeoutNeedsASlotThatStays() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "ELECTRIC_REPLICATION_IDLE_TIMEOUT",
                                                "1min",
                                                "CLEANUP_REPLICATION_SLOTS_ON_SHUTDOWN",
                                                "true")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("TIDEMARK_REPLICATION_IDLE_TIMEOUT")
                .hasMessageContaining("TIDEMARK_CLEANUP_REPLICATION_SLOTS_ON_SHUTDOWN");
    }

    @ParameterizedTest
    @CsvSource({"10000,10000", "64KiB,65536", "1MiB,1048576", "2 mb,2097152"})
    void sizesHaveUnits(String text, long bytes) {
        Settings settings = read(Map.of("ELECTRIC_SHAPE_CHUNK_BYTES_THRESHOLD", text));

        assertThat(settings.engine().chunkBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ELECTRIC_PORT | x | TIDEMARK_PORT",
                "ELECTRIC_PORT | 70000 | TIDEMARK_PORT",
                "ELECTRIC_LISTEN_ON_IPV6 | maybe | TIDEMARK_LISTEN_ON_IPV6",
                "ELECTRIC_TCP_READ_TIMEOUT | 3 parsecs | TIDEMARK_TCP_READ_TIMEOUT",
                "ELECTRIC_LONG_POLL_TIMEOUT | 1h | long-poll",
                "ELECTRIC_MAX_CONCURRENT_REQUESTS | nope | TIDEMARK_MAX_CONCURRENT_REQUESTS",
                "ELECTRIC_MAX_CONCURRENT_REQUESTS | {\"initial\":0} | TIDEMARK_MAX_CONCURRENT",
                "ELECTRIC_STORAGE | MEMORY | TIDEMARK_STORAGE must be FAST_FILE",
                "ELECTRIC_LOG_LEVEL | loud | TIDEMARK_LOG_LEVEL",
                "ELECTRIC_MAX_SHAPES | 0 | TIDEMARK_MAX_SHAPES",
                "TIDEMARK_HOT_CHUNK_MEMORY | -1 | TIDEMARK_HOT_CHUNK_MEMORY",
                "DATABASE_URL | mysql://x | postgresql://",
                "TIDEMARK_DEFINITIONS | /nowhere.json | definitions file /nowhere.json",
                "TIDEMARK_JWT_SECRET | short | 32 bytes",
                "TIDEMARK_WRITES_POOL_SIZE | 0 | TIDEMARK_WRITES_POOL_SIZE",
                "TIDEMARK_WRITES_RETENTION | 1min | 1h or more",
                "TIDEMARK_WRITES_DATABASE_URL | mysql://x | postgresql://",
                "TIDEMARK_JWT_KEYS | http://keys.example/set.json | https://",
                "TIDEMARK_JWT_KEYS | file:///etc/passwd | https://",
                "TIDEMARK_JWT_LEEWAY | 1h | leeway",
                "TIDEMARK_USER_ROLES | a,,b | TIDEMARK_USER_ROLES",
            })
    void aValueThatCantBeUsedIsNamed(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void guestsAreForDevelopmentAndAloneOnly() {
        assertThat(read(Map.of("TIDEMARK_GUEST_TOKENS", "true")).identity().trust())
                .isEqualTo(new Trust.Guests());
        Map<String, String> secure = Map.of("TIDEMARK_SECRET", "s", "TIDEMARK_GUEST_TOKENS", "1");
        assertThatThrownBy(() -> Settings.read(SettingsSource.of(secure)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("TIDEMARK_INSECURE=true");
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "TIDEMARK_GUEST_TOKENS",
                                                "true",
                                                "TIDEMARK_JWT_KEYS",
                                                "keys.json")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("set one of");
    }

    @Test
    void aTokensSecretIsNeverShown() {
        String secret = "0123456789abcdef0123456789abcdef";

        Settings settings = read(Map.of("TIDEMARK_JWT_SECRET", secret));

        assertThat(settings.identity().trust()).isEqualTo(new Trust.Secret(secret));
        assertThat(settings.toString()).doesNotContain(secret);
    }

    @Test
    void admissionLimitsAreRead() {
        Settings settings =
                read(Map.of("ELECTRIC_MAX_CONCURRENT_REQUESTS", "{\"initial\":1,\"existing\":2}"));

        assertThat(settings.shape().admission()).isEqualTo(new ShapeConfig.AdmissionLimits(1, 2));
    }

    @Test
    void aFileLiesUnderTheEnvironment() throws IOException {
        Path file = folder.resolve("tidemark.properties");
        Files.writeString(file, "TIDEMARK_INSECURE=true\nELECTRIC_PORT=1\nTIDEMARK_HOST=::1\n");

        Settings settings = Settings.read(SettingsSource.of(Map.of("ELECTRIC_PORT", "2"), file));

        assertThat(settings.http().port()).isEqualTo(2);
        assertThat(settings.http().host()).isEqualTo("::1");
    }

    @Test
    void aMisspeltNameInTheFileIsRefused() throws IOException {
        Path file = folder.resolve("tidemark.properties");
        Files.writeString(file, "TIDEMARK_PROT=1\n");

        assertThatThrownBy(() -> SettingsSource.of(Map.of(), file))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("TIDEMARK_PROT");
    }

    @Test
    void namesWithoutEffectAreTold() {
        assertThat(
                        SettingsSource.of(Map.of("ELECTRIC_PORT", "1", "ELECTRIC_OTEL_DEBUG", "x"))
                                .unused())
                .containsExactly("ELECTRIC_OTEL_DEBUG");
    }

    @Test
    void theManualListsEverySetting() throws IOException {
        String manual = Files.readString(Path.of("..", "docs", "settings.md"));
        for (Key key : Key.values()) {
            String fallback = key.fallback().isEmpty() ? "–" : "`" + key.fallback() + "`";
            assertThat(manual)
                    .contains(
                            "| `%s` | %s | %s |"
                                    .formatted(
                                            String.join("`, `", key.names()),
                                            fallback,
                                            key.meaning()));
        }
    }

    private static Settings read(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("TIDEMARK_INSECURE", "true"));
        all.putAll(values);
        return Settings.read(SettingsSource.of(all));
    }
}
