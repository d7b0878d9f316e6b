package dev.tidemark.bench.rig;

import dev.tidemark.engine.postgres.DatabaseUrl;
import java.io.Closeable;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// One database and the servers that follow it.
///
/// Closing ends the servers and drops the slot and the database, so that no measurement meets the
/// leftovers of another.
public final class Site implements Closeable {
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 20_000_000;
    private static final int CREATING_CLIENTS = 4;

    private final Rig rig;
    private final String name;
    private final String url;
    private final List<ServerProcess> servers = new ArrayList<>();

    private Site(Rig rig, String name, String url) {
        this.rig = rig;
        this.name = name;
        this.url = url;
    }

    static Site create(Rig rig, String name) throws IOException {
        String admin = rig.postgres().url();
        try (Connection connection = connect(admin);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IOException("can't make a database", failed);
        }
        return new Site(rig, name, admin.substring(0, admin.lastIndexOf('/') + 1) + name);
    }

    /// `postgresql://user:password@host:port/database`.
    public String url() {
        return url;
    }

    /// Opens a connection.
    public Connection connect() throws SQLException {
        return connect(url);
    }

    /// Runs statements.
    public void sql(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The table that most measurements write to: rows of about 220 bytes, each of one owner.
    public void makeItems() throws SQLException {
        sql(
                """
                CREATE TABLE items (
                    id bigint PRIMARY KEY,
                    owner_id int NOT NULL,
                    title text NOT NULL,
                    done boolean NOT NULL DEFAULT false,
                    price numeric NOT NULL DEFAULT 12.5,
                    changed timestamptz NOT NULL DEFAULT now(),
                    note text NOT NULL DEFAULT repeat('a note of a usual length ', 6))
                """);
    }

    /// Starts a server on this database, with a folder of its own, and waits until it follows.
    ///
    /// @param settings by their names in the environment
    public ServerProcess serve(Map<String, String> settings) throws IOException {
        return serve(settings, rig.folder("server"));
    }

    /// The same on a folder that a server had before.
    public ServerProcess serve(Map<String, String> settings, Path folder) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("DATABASE_URL", url);
        all.put("TIDEMARK_REPLICATION_STREAM_ID", name);
        ServerProcess server = ServerProcess.start(rig.script(), all, folder);
        servers.add(server);
        server.awaitActive();
        return server;
    }

    /// The slot of this site's servers.
    public String slot() {
        return "tidemark_slot_" + name;
    }

    /// Their publication.
    public String publication() {
        return "tidemark_publication_" + name;
    }

    /// Makes shapes of `items`, one for each owner from zero on.
    public static void makeOwnerShapes(int port, int count)
            throws IOException, InterruptedException {
        List<Thread> clients = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        for (int i = 0; i < CREATING_CLIENTS; i++) {
            int first = i;
            clients.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            makeOwnerShapes(port, first, count);
                                        } catch (IOException failed) {
                                            synchronized (failures) {
                                                failures.add(failed);
                                            }
                                        }
                                    }));
        }
        for (Thread client : clients) {
            client.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static void makeOwnerShapes(int port, int first, int count) throws IOException {
        try (HttpConnection connection = HttpConnection.open(port)) {
            for (int owner = first; owner < count; owner += CREATING_CLIENTS) {
                connection
                        .get("/v1/shape?offset=-1&table=items&where=" + encoded(owned(owner)))
                        .requireOk();
            }
        }
    }

    private static String owned(int owner) {
        return "owner_id = " + owner;
    }

    /// For the value of a parameter.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServerProcess::close);
        long deadline = System.nanoTime() + STOP_MAX.toNanos();
        while (!dropped() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// Drops slots and database; false if the server's session still ends.
    private boolean dropped() throws IOException {
        try (Connection connection = connect(rig.postgres().url());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
                            + " WHERE database = '%s'".formatted(name));
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            return true;
        } catch (SQLException stillInUse) {
            return false;
        }
    }

    private static Connection connect(String url) throws SQLException {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        return DriverManager.getConnection(parsed.jdbcUrl(), parsed.properties());
    }
}
