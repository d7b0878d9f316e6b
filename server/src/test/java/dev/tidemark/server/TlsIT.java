package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.EngineStatus;
import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.postgres.PostgresConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A Postgres that lets nobody in without TLS.
@Timeout(180)
class TlsIT {
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    @TempDir static Path folder;
    private static EmbeddedPostgres postgres;
    private static Path authority;
    private static Path otherAuthority;
    private static Path clientCertificate;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void startPostgres() throws Exception {
        // As root the server runs as another user, who has to get into the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        authority = selfSigned("server", "EC");
        otherAuthority = selfSigned("other", "EC");
        clientCertificate = selfSigned("client", "RSA");
        Path data = folder.resolve("pg");
        PostgresConfig config = PostgresConfig.in(data);
        EmbeddedPostgres.start(config).close();
        Path cluster = data.resolve("cluster");
        Path key = folder.resolve("server.key");
        Files.setOwner(key, Files.getOwner(cluster));
        Files.writeString(
                cluster.resolve("pg_hba.conf"),
                """
                hostssl all,replication certified all scram-sha-256 clientcert=verify-ca
                hostssl all,replication all all scram-sha-256
                """);
        postgres =
                EmbeddedPostgres.start(
                        config.withSetting("ssl", "on")
                                .withSetting("ssl_cert_file", authority.toString())
                                .withSetting("ssl_key_file", key.toString())
                                .withSetting("ssl_ca_file", clientCertificate.toString()));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE items (id int PRIMARY KEY)");
            statement.execute("INSERT INTO items VALUES (1)");
            statement.execute("CREATE ROLE certified SUPERUSER LOGIN PASSWORD 'secret'");
        }
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void snapshotsAndTheStreamAreEncryptedAndTheServerIsVerified() throws Exception {
        try (Tidemark server = start("verify-full", authority)) {
            HttpResponse<String> rows = get(server, "offset=-1");
            assertThat(rows.body()).contains("{\"id\":\"1\"}");
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                try (ResultSet plain =
                        statement.executeQuery(
                                "SELECT count(*) FILTER (WHERE NOT ssl), count(*) FILTER (WHERE"
                                        + " backend_type = 'walsender') FROM pg_stat_ssl JOIN"
                                        + " pg_stat_activity USING (pid) WHERE client_addr"
                                        + " IS NOT NULL")) {
                    plain.next();
                    assertThat(plain.getInt(1)).isZero();
                    assertThat(plain.getInt(2)).isEqualTo(1);
                }
                statement.execute("INSERT INTO items VALUES (2)");
            }

            String handle = rows.headers().firstValue("electric-handle").orElseThrow();
            String live = get(server, "live=true&offset=0_inf&handle=" + handle).body();
            assertThat(live).contains("{\"id\":\"2\"}");
        }
    }

    @Test
    void encryptionAloneNeedsNoAuthority() throws Exception {
        try (Tidemark server = start("require", null)) {
            assertThat(get(server, "offset=-1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsRefusedWithTheReason() throws Exception {
        try (Tidemark server = start("verify-ca", otherAuthority)) {
            assertThat(failure(server)).contains("can't be verified");
        }
    }

    @Test
    void aServerThatWantsEncryptionSaysSo() throws Exception {
        try (Tidemark server = start("disable", null)) {
            assertThat(failure(server)).contains("no encryption");
        }
    }

    @Test
    void aClientsCertificateIsShownWhereItIsAskedFor() throws Exception {
        Path key = folder.resolve("client.key");
        String files = "&sslcert=" + clientCertificate + "&sslkey=" + key;
        try (Tidemark server = start(certified(files), "certificate", null)) {
            assertThat(get(server, "offset=-1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatWantsACertificateSaysSo() throws Exception {
        try (Tidemark server = start(certified(""), "no_certificate", null)) {
            assertThat(failure(server)).contains("valid client certificate");
        }
    }

    private static String certified(String files) {
        return "postgresql://certified:secret@127.0.0.1:"
                + postgres.port()
                + "/postgres?sslmode=require"
                + files;
    }

    private static String failure(Tidemark server) {
        return Awaitility.await()
                .until(server::status, status -> status instanceof EngineStatus.Failed)
                .toString();
    }

    private static Tidemark start(String sslMode, @Nullable Path trusted) throws IOException {
        String url = postgres.url() + "?sslmode=" + sslMode;
        return start(url, sslMode.replace('-', '_'), trusted);
    }

    private static Tidemark start(String url, String stream, @Nullable Path trusted)
            throws IOException {
        Path data = Files.createTempDirectory(folder, "data-");
        return Tidemark.builder()
                .database(url)
                .data(data)
                .port(0)
                .host("127.0.0.1")
                .insecure()
                .set("ELECTRIC_REPLICATION_STREAM_ID", stream)
                .set(
                        "ELECTRIC_DATABASE_CA_CERTIFICATE_FILE",
                        trusted == null ? null : trusted.toString())
                .start();
    }

    private HttpResponse<String> get(Tidemark server, String query) throws Exception {
        URI uri = URI.create(server.url() + "/v1/shape?table=items&" + query);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static Connection connect() throws Exception {
        String[] parts = postgres.url().split("[/:@]", -1);
        String jdbc =
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres?sslmode=require";
        return DriverManager.getConnection(jdbc, parts[3], parts[4]);
    }

    /// Makes `<name>.crt` and `<name>.key` for this machine, and returns the certificate.
    private static Path selfSigned(String name, String algorithm) throws Exception {
        Path store = folder.resolve(name + ".p12");
        String password = new String(STORE_PASSWORD);
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-keyalg",
                                algorithm,
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=ip:127.0.0.1,dns:localhost",
                                "-ext",
                                "bc:c",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                password)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, STORE_PASSWORD);
        }
        Path key = folder.resolve(name + ".key");
        pem(key, "PRIVATE KEY", keys.getKey(name, STORE_PASSWORD).getEncoded());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Path certificate = folder.resolve(name + ".crt");
        pem(certificate, "CERTIFICATE", keys.getCertificate(name).getEncoded());
        return certificate;
    }

    private static void pem(Path file, String what, byte[] bytes) throws IOException {
        String base64 =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes);
        Files.writeString(
                file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }
}
