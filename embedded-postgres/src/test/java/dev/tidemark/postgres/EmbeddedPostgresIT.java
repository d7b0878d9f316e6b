package dev.tidemark.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresIT {
    @TempDir private static Path classTemp;
    private static Path made;

    @TempDir private Path temp;

    @BeforeAll
    static void makeOneCluster() throws IOException {
        letOthersIn(classTemp);
        made = classTemp.resolve("made");
        EmbeddedPostgres.start(made).close();
    }

    @BeforeEach
    void letOthersIn() throws IOException {
        letOthersIn(temp);
    }

    @Test
    void aNewClusterIsReadyForLogicalReplicationAndDurable() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(temp.resolve("pg"))) {
            assertThat(value(postgres, "SHOW wal_level")).isEqualTo("logical");
            assertThat(value(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(value(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(value(postgres, "SHOW server_version")).startsWith("17.");
            assertThat(
                            value(
                                    postgres,
                                    "SELECT datlocprovider::text || datlocale FROM pg_database"
                                            + " WHERE datname = 'postgres'"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void rowsAreThereAfterReopening() throws Exception {
        Path folder = copy("pg");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            run(postgres, "CREATE TABLE t (v int)", "INSERT INTO t VALUES (7)");
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(value(postgres, "SELECT v FROM t")).isEqualTo("7");
        }
    }

    @Test
    void settingsAndPortAreAsAsked() throws Exception {
        PostgresConfig config =
                PostgresConfig.in(copy("pg"))
                        .withSetting("application_name", "it's \\ here")
                        .withSetting("max_connections", "50");
        int port;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(config)) {
            port = postgres.port();
            assertThat(value(postgres, "SHOW max_connections")).isEqualTo("50");
        }

        try (EmbeddedPostgres again = EmbeddedPostgres.start(config.withPort(port))) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void aKilledServerLosesNothingThatWasCommitted() throws Exception {
        Path folder = copy("pg");
        EmbeddedPostgres killed = EmbeddedPostgres.start(folder);
        run(killed, "CREATE TABLE t (v int)", "INSERT INTO t VALUES (7)");
        kill(killed.pid());
        killed.close();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(value(postgres, "SELECT v FROM t")).isEqualTo("7");
        }
    }

    @Test
    void aServerThatIsKilledComesBackOnTheSamePort() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(copy("pg"))) {
            run(postgres, "CREATE TABLE t (v int)", "INSERT INTO t VALUES (7)");
            long first = postgres.pid();
            kill(first);

            await().ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(value(postgres, "SELECT v FROM t")).isEqualTo("7"));
            assertThat(postgres.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void rootNeedsNoOtherUserThatCanReachTheFolder() throws Exception {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(temp.resolve("pg"))) {
            assertThat(value(postgres, "SELECT 1")).isEqualTo("1");
        } catch (IOException noUserNamespaces) {
            assertThat(noUserNamespaces).hasMessageContaining("Put the data folder where");
        }
    }

    @Test
    void aServerLeftBehindIsStoppedAndReplaced() throws Exception {
        Path folder = copy("pg");
        Path source = temp.resolve("Leave.java");
        Files.writeString(
                source,
                """
                import dev.tidemark.postgres.EmbeddedPostgres;
                import java.nio.file.Path;
                class Leave {
                    public static void main(String[] args) throws Exception {
                        Path folder = Path.of(args[0]);
                        System.out.println(EmbeddedPostgres.start(folder).pid());
                        new java.util.concurrent.CountDownLatch(1).await();
                    }
                }
                """);
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long left = Long.parseLong(other.inputReader().readLine());
        watchersOf(left).forEach(ProcessHandle::destroyForcibly);
        other.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(left)).isPresent();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(postgres.pid()).isNotEqualTo(left);
            assertThat(value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aFileOfAnotherProcessIsNoReasonNotToStart() throws Exception {
        Path folder = copy("pg");
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                stranger + "\n" + folder + "/cluster\n1\n5432\n\n127.0.0.1\n1 1\nready   \n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void anUnfinishedClusterIsMadeAnew() throws Exception {
        Path folder = copy("pg");
        Files.move(folder.resolve("cluster"), folder.resolve("cluster.new"));
        Files.delete(folder.resolve("cluster.new/PG_VERSION"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void twoFoldersRunSideBySide() throws Exception {
        try (EmbeddedPostgres one = EmbeddedPostgres.start(copy("one"));
                EmbeddedPostgres two = EmbeddedPostgres.start(copy("two"))) {
            run(one, "CREATE TABLE only_here (v int)");

            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(value(two, "SELECT to_regclass('only_here')::text")).isNull();
        }
    }

    @Test
    void oneFolderHasOneServer() throws Exception {
        Path folder = copy("pg");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
            assertThat(value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsRefused() throws Exception {
        Path folder = copy("pg");
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "12\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .hasMessageContaining("PostgreSQL 12")
                .hasMessageContaining("pg_dump");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("photos"));
        Files.writeString(folder.resolve("cat.jpg"), "cat");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("empty");
        assertThat(folder.resolve("cat.jpg")).hasContent("cat");
    }

    @Test
    void aSettingThatPostgresRefusesIsReportedFromItsLog() throws Exception {
        PostgresConfig config =
                PostgresConfig.in(temp.resolve("pg")).withSetting("max_connections", "many");

        assertThatThrownBy(() -> EmbeddedPostgres.start(config))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("max_connections");
    }

    @Test
    void thePasswordIsReadByItsOwnerOnlyAndAskedFor() throws Exception {
        Path folder = copy("pg");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String wrong = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
            assertThatThrownBy(() -> DriverManager.getConnection(wrong, "postgres", "guess"))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void closedTwiceIsClosed() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(copy("pg"));
        postgres.close();
        postgres.close();

        assertThatThrownBy(() -> connect(postgres)).hasMessageContaining("refused");
    }

    private static void letOthersIn(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /// A folder with a cluster: copied, as making one takes a second.
    private Path copy(String name) throws Exception {
        Path copy = temp.resolve(name);
        Process cp = new ProcessBuilder("cp", "-a", made.toString(), copy.toString()).start();
        assertThat(cp.waitFor()).isZero();
        return copy;
    }

    private static List<ProcessHandle> watchersOf(long pid) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains("postgres-watch " + pid))
                .toList();
    }

    private static void kill(long pid)
            throws InterruptedException, ExecutionException, TimeoutException {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String value(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        String password = postgres.url().split("[:@]", -1)[2];
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
        return DriverManager.getConnection(url, "postgres", password);
    }
}
