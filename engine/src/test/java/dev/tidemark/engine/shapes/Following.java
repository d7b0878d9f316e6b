package dev.tidemark.engine.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Engine;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Replica;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Asks a running engine for shapes and waits for their rows; tables have columns `id` and `v`.
final class Following {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Following() {}

    static Definition define(
            Engine engine, String table, @Nullable String where, @Nullable String columns) {
        return engine.shapes()
                .define(
                        new ShapeRequest(
                                table,
                                where,
                                Map.of(),
                                columns,
                                null,
                                Replica.DEFAULT,
                                LogMode.FULL));
    }

    /// A follower that has seen the shape's snapshot.
    static LogFollower follow(
            Engine engine, String table, @Nullable String where, @Nullable String columns)
            throws IOException {
        Definition definition = define(engine, table, where, columns);
        assertThat(definition).isInstanceOf(Definition.Defined.class);
        Resolution resolution =
                engine.shapes().resolve(null, ((Definition.Defined) definition).definition());
        assertThat(resolution).isInstanceOf(Resolution.Found.class);
        Shape shape = ((Resolution.Found) resolution).shape();
        Awaitility.await().atMost(PATIENCE).until(() -> shape.log().snapshotComplete());
        LogFollower follower = new LogFollower(shape);
        follower.catchUp();
        return follower;
    }

    static void awaitRows(LogFollower follower, Map<String, String> expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(follower.catchUp()).isTrue();
                            assertRows(follower, expected);
                        });
    }

    static void awaitGone(LogFollower follower) {
        Awaitility.await().atMost(PATIENCE).until(() -> !follower.catchUp());
    }

    /// Compares the rows' `v` by `id`.
    static void assertRows(LogFollower follower, Map<String, String> expected) {
        Map<String, String> rows = new TreeMap<>();
        follower.rows()
                .values()
                .forEach(
                        row ->
                                rows.put(
                                        String.valueOf(row.get("id")),
                                        String.valueOf(row.get("v"))));
        assertThat(rows).isEqualTo(expected);
    }
}
