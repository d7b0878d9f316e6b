package dev.tidemark.engine.policy;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineConfig;
import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.ingest.StreamNames;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.engine.shapes.Definition;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.engine.where.Row;
import dev.tidemark.engine.where.Truth;
import dev.tidemark.engine.where.Where;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Replica;
import dev.tidemark.testing.TestDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A database with roles, and policies read anew at each look.
final class Site implements Closeable {
    /// What Supabase has under these names.
    private static final String[] AUTH = {
        "CREATE SCHEMA auth",
        """
        CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$
          select coalesce(
            nullif(current_setting('request.jwt.claim.sub', true), ''),
            (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
          )::uuid
        $$
        """,
        """
        CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS $$
          select coalesce(
            nullif(current_setting('request.jwt.claim.role', true), ''),
            (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
          )::text
        $$
        """,
        """
        CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS $$
          select coalesce(
            nullif(current_setting('request.jwt.claim', true), ''),
            nullif(current_setting('request.jwt.claims', true), '')
          )::jsonb
        $$
        """,
    };

    final TestDatabase database;
    private final Path folder;
    Engine engine;
    Policies policies;
    private final Database connections;

    Site(TestDatabase database, Path folder) throws IOException, SQLException {
        this.database = database;
        this.folder = folder;
        database.sql(AUTH);
        connections =
                Database.open(
                        EngineConfig.of(DatabaseUrl.parse(database.url()), folder).database());
        open();
    }

    /// Stops the engine and starts another one on its folder.
    void restart() throws IOException {
        engine.close();
        open();
    }

    private void open() throws IOException {
        DatabaseUrl url = DatabaseUrl.parse(database.url());
        EngineConfig usual = EngineConfig.of(url, folder);
        engine =
                Engine.start(
                        new EngineConfig(
                                usual.database(),
                                new EngineConfig.Stream(
                                        url,
                                        StreamNames.of(database.name()),
                                        usual.stream().slotLife(),
                                        usual.stream().publishing()),
                                usual.log(),
                                usual.shapes()));
        AtomicLong nanos = new AtomicLong();
        policies =
                new Policies(
                        new Catalog(connections, Clock.systemUTC(), Duration.ZERO),
                        connections,
                        engine.shapes(),
                        () -> nanos.addAndGet(Duration.ofSeconds(2).toNanos()));
    }

    /// Makes roles whose names begin with the database's.
    String role(String name, String attributes) throws SQLException {
        String role = database.name() + "_" + name;
        database.sql(
                "DROP ROLE IF EXISTS " + role,
                "CREATE ROLE " + role + " " + attributes,
                "GRANT USAGE ON SCHEMA public, auth TO " + role);
        return role;
    }

    static ShapeRequest all(String table) {
        return where(table, null);
    }

    static ShapeRequest where(String table, @Nullable String where) {
        return new ShapeRequest(table, where, Map.of(), null, null, Replica.DEFAULT, LogMode.FULL);
    }

    /// What Postgres shows the reader: first columns, sorted; or its error.
    static List<String> truth(Connection connection, Reader reader, String table)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement settings =
                        connection.prepareStatement(
                                "SELECT set_config('app.user_id', ?, true),"
                                        + " set_config('request.jwt.claims', ?, true),"
                                        + " set_config('role', ?, true)");
                Statement select = connection.createStatement()) {
            settings.setString(1, reader.user());
            settings.setString(2, reader.claims());
            settings.setString(3, reader.role());
            settings.execute();
            try (ResultSet rows = select.executeQuery("SELECT id FROM " + table)) {
                return ids(rows);
            }
        } finally {
            connection.rollback();
        }
    }

    /// The rows of the narrowed shape: by the snapshot's SQL, and by evaluation in process, which
    /// must agree.
    List<String> served(ShapeRequest narrowed) throws SQLException {
        if (!(engine.shapes().define(narrowed) instanceof Definition.Defined defined)) {
            throw new AssertionError("not a shape: " + narrowed);
        }
        Where where = defined.definition().where();
        List<String> bySql = new ArrayList<>();
        List<String> byEvaluation = new ArrayList<>();
        try (Connection connection = database.connection();
                Statement select = connection.createStatement()) {
            String table = narrowed.table();
            select.setEscapeProcessing(false);
            try (ResultSet rows =
                    select.executeQuery(
                            "SELECT id FROM "
                                    + table
                                    + (where == null ? "" : " WHERE " + where.sql()))) {
                bySql.addAll(ids(rows));
            }
            int columns = defined.definition().table().columns().size();
            try (ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
                while (rows.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(rows.getString(i));
                    }
                    if (where == null || where.test(new Values(values)) == Truth.TRUE) {
                        byEvaluation.add(rows.getString("id"));
                    }
                }
            }
        }
        byEvaluation.sort(null);
        if (!bySql.equals(byEvaluation)) {
            throw new AssertionError("%s is not %s: %s".formatted(bySql, byEvaluation, where));
        }
        return bySql;
    }

    private record Values(List<@Nullable String> texts) implements Row {
        @Override
        public boolean isNull(int column) {
            return texts.get(column) == null;
        }

        @Override
        public byte[] bytes(int column) {
            return String.valueOf(texts.get(column)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int start(int column) {
            return 0;
        }

        @Override
        public int length(int column) {
            return bytes(column).length;
        }
    }

    private static List<String> ids(ResultSet rows) throws SQLException {
        List<String> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(rows.getString(1));
        }
        ids.sort(null);
        return ids;
    }

    @Override
    public void close() throws IOException {
        connections.close();
        engine.close();
    }
}
