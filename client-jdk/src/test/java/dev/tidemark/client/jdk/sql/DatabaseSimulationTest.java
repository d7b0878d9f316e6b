package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Chance;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Random SQL of an app, random writes of others, two processes of one file that end, sleep and
/// fail, against one server: after every step the tables are what unsettled writes make of a state
/// that the server had, with all in it that was forgotten here, and in the end every write was done
/// once, or is kept for a person.
///
/// `-Dseed=n` repeats one seed, `-Dseeds=n` runs so many.
final class DatabaseSimulationTest {
    private static final int STEPS = 60;
    private static final long SEEDS = Long.getLong("seeds", 1_000);

    @Test
    void everySeedHolds() {
        Long only = Long.getLong("seed");
        List<String> failures =
                LongStream.range(only == null ? 0 : only, only == null ? SEEDS : only + 1)
                        .parallel()
                        .mapToObj(DatabaseSimulationTest::failure)
                        .flatMap(List::stream)
                        .toList();
        assertThat(failures).isEmpty();
    }

    private static List<String> failure(long seed) {
        try {
            new World(seed).run();
            return List.of();
        } catch (SQLException | RuntimeException | AssertionError broken) {
            return List.of("seed " + seed + ": " + broken);
        }
    }

    @Test
    void theSameSeedTwiceIsTheSame() throws Exception {
        for (long seed = 5_000; seed < 5_010; seed++) {
            assertThat(new World(seed).run()).isEqualTo(new World(seed).run());
        }
    }

    private static final class World {
        private final FakeTime time = new FakeTime();
        private final Chance chance;
        private final List<String> log = new ArrayList<>();
        private final SimBackend backend;
        private final SimSql.Disk disk = new SimSql.Disk();
        private final SimDevice[] devices = new SimDevice[2];
        private final List<String> marks = new ArrayList<>();
        private final Map<String, Integer> shown = new TreeMap<>();
        private SimSql.Faults faults;
        private int mark;
        private List<String> checked = List.of();

        World(long seed) throws SQLException {
            chance = Chance.seeded(seed, 42);
            backend = new SimBackend(time, chance, log);
            faults = new SimSql.Faults(20, chance.below(3) == 0 ? 4 : 0);
        }

        List<String> run() throws SQLException {
            try (disk) {
                for (int i = 0; i < devices.length; i++) {
                    devices[i] = device();
                    time.pass(1_000);
                }
                for (int step = 0; step < STEPS; step++) {
                    step();
                    time.pass(chance.below(4) == 0 ? chance.below(3_000) : chance.below(60));
                    check();
                }
                heal();
                return log;
            }
        }

        private SimDevice device() {
            return new SimDevice(time, disk, backend, chance, faults);
        }

        private void step() throws SQLException {
            switch (chance.below(20)) {
                case 0, 1, 2 -> backend.others(List.of(otherChange()));
                case 3 -> backend.rotate(chance.below(2) == 0 ? "lists" : "todos");
                case 4 -> person();
                case 5 -> devices[chance.below(2)].stop();
                case 6 -> {
                    if (chance.below(3) == 0) {
                        devices[chance.below(2)].end();
                    }
                }
                case 7, 8 -> revive();
                default -> app();
            }
        }

        private void revive() {
            for (int i = 0; i < devices.length; i++) {
                if (devices[i].ended() || !devices[i].failure().isEmpty()) {
                    devices[i].end();
                    devices[i] = device();
                } else {
                    devices[i].goOn();
                }
            }
        }

        private void app() throws SQLException {
            if (disk.rows("SELECT 1 FROM sqlite_schema WHERE name = 'todos__delete'").isEmpty()) {
                return;
            }
            List<String> statements = new ArrayList<>();
            String name = "m" + mark++;
            int count = 1 + (chance.below(3) == 0 ? chance.below(3) : 0);
            for (int i = 0; i < count; i++) {
                statements.add(appStatement(chance.below(12) == 0 ? "bad" + name : name));
            }
            boolean done = disk.app(statements);
            log.add(time.ticksMs() + " app " + done + " " + statements);
            if (done && isKept(name)) {
                marks.add(name);
            }
        }

        private String appStatement(String name) {
            int id = chance.below(6);
            return switch (chance.below(9)) {
                case 0 -> "INSERT INTO lists VALUES (" + id + ", '" + name + "')";
                case 1 -> "DELETE FROM lists WHERE id = " + id;
                case 2, 3 ->
                        "INSERT INTO todos (id, list, title) VALUES ("
                                + id
                                + ", "
                                + (chance.below(2) == 0 ? "NULL" : chance.below(6))
                                + ", '"
                                + name
                                + "')";
                case 4 -> "DELETE FROM todos WHERE id = " + id;
                case 5 -> "UPDATE todos SET done = NOT coalesce(done, 0), title = '" + name + "'";
                case 6 -> "UPDATE lists SET name = '" + name + "' WHERE id = " + id;
                default -> "UPDATE todos SET title = '" + name + "' WHERE id = " + id;
            };
        }

        private RowChange otherChange() {
            Cells key = Cells.of("id", "" + chance.below(6));
            String table = chance.below(3) == 0 ? "lists" : "todos";
            String column = table.equals("lists") ? "name" : "title";
            Cells values = Cells.of(column, "o" + mark++);
            return switch (chance.below(4)) {
                case 0 -> RowChange.delete(table, key);
                case 1, 2 -> RowChange.insert(table, key, values);
                default -> RowChange.update(table, key, values);
            };
        }

        private void person() throws SQLException {
            SyncedDatabase synced = devices[chance.below(2)].synced();
            if (synced == null) {
                return;
            }
            List<String> parked =
                    disk.rows("SELECT DISTINCT root FROM tidemark_change WHERE state = 'parked'");
            if (parked.isEmpty()) {
                synced.flush();
                return;
            }
            long root = Long.parseLong(parked.get(chance.below(parked.size())));
            log.add(time.ticksMs() + " retry " + root);
            synced.local().retry(root);
        }

        private void check() throws SQLException {
            if (disk.rows("SELECT 1 FROM sqlite_schema WHERE name = 'todos__base_delete'")
                    .isEmpty()) {
                return;
            }
            // Leases are renewed all the time, and change nothing of this.
            List<String> changes =
                    disk.rows(
                            "SELECT changes FROM tidemark_table"
                                    + " UNION ALL SELECT seq || state FROM tidemark_change"
                                    + " UNION ALL SELECT seq || tab || op FROM tidemark_fresh");
            if (changes.equals(checked)) {
                return;
            }
            checked = changes;
            // Looked at as the sync will find it, and given back as it is.
            disk.rows("SAVEPOINT checked");
            disk.rows(BoundDatabase.GATHER);
            for (String table : List.of("lists", "todos")) {
                for (String mistake : BoundDatabase.mistakes(disk::rows, table, "id")) {
                    throw new AssertionError(mistake + "\n" + String.join("\n", log));
                }
                baseIsAStateOfTheServer(table);
            }
            disk.rows("ROLLBACK TO checked");
            disk.rows("RELEASE checked");
        }

        private void baseIsAStateOfTheServer(String table) throws SQLException {
            String columns = table.equals("lists") ? "id, name" : "id, list, title, done";
            List<String> base =
                    disk.rows("SELECT " + columns + " FROM " + table + "__base ORDER BY id");
            List<NavigableMap<String, Cells>> history = backend.history(table);
            Set<Long> kept = new HashSet<>();
            disk.rows("SELECT seq FROM tidemark_change")
                    .forEach(seq -> kept.add(Long.parseLong(seq)));
            int from = Math.max(shown.getOrDefault(table, 0), backend.mustShow(table, kept));
            for (int i = from; i < history.size(); i++) {
                if (base.equals(lines(table, history.get(i)))) {
                    shown.put(table, i);
                    return;
                }
            }
            throw new AssertionError(
                    table
                            + " is no state from "
                            + from
                            + " on: "
                            + base
                            + "\n"
                            + String.join("\n", log));
        }

        private static List<String> lines(String table, Map<String, Cells> rows) {
            List<String> lines = new ArrayList<>();
            rows.forEach(
                    (key, row) -> {
                        String line = key;
                        if (table.equals("lists")) {
                            line += "|" + row.get("name");
                        } else {
                            String done = row.get("done");
                            line +=
                                    "|"
                                            + row.get("list")
                                            + "|"
                                            + row.get("title")
                                            + "|"
                                            + (done == null
                                                    ? "null"
                                                    : done.startsWith("t") ? "1" : "0");
                        }
                        lines.add(line);
                    });
            return lines;
        }

        /// Nothing bad happens any more: all ends well.
        private void heal() throws SQLException {
            faults = new SimSql.Faults(0, 0);
            backend.heal();
            revive();
            for (SimDevice device : devices) {
                device.heal();
            }
            for (int i = 0; i < 60 && !settled(); i++) {
                time.pass(2_000);
                revive();
                check();
            }
            if (!settled()) {
                throw new AssertionError(
                        "not settled: "
                                + disk.rows("SELECT * FROM tidemark_change")
                                + disk.rows("SELECT * FROM tidemark_receipt")
                                + seen("todos")
                                + lines("todos", backend.table("todos"))
                                + status()
                                + "\n"
                                + String.join("\n", log));
            }
            for (String one : marks) {
                long applied = backend.applied(one);
                if (applied + (isKept(one) ? 1 : 0) != 1) {
                    throw new AssertionError(
                            one + " was done " + applied + " times\n" + String.join("\n", log));
                }
            }
        }

        private boolean settled() throws SQLException {
            // What was written before anybody had signed in is a guest's, and stays aside.
            return disk.rows("SELECT 1 FROM tidemark_change WHERE state = 'pending'").isEmpty()
                    && disk.rows("SELECT 1 FROM tidemark_fresh").isEmpty()
                    && seen("lists").equals(lines("lists", backend.table("lists")))
                    && seen("todos").equals(lines("todos", backend.table("todos")));
        }

        private List<String> seen(String table) throws SQLException {
            String columns = table.equals("lists") ? "id, name" : "id, list, title, done";
            return disk.rows("SELECT " + columns + " FROM " + table + " ORDER BY id");
        }

        private boolean isKept(String name) throws SQLException {
            return !disk.rows(
                            "SELECT 1 FROM tidemark_cell WHERE after IN ('"
                                    + name
                                    + "', 'bad"
                                    + name
                                    + "') LIMIT 1")
                    .isEmpty();
        }

        private String status() {
            StringBuilder all = new StringBuilder();
            for (SimDevice device : devices) {
                SyncedDatabase synced = device.synced();
                all.append(
                        synced == null ? "gone " + device.failure() : synced.status().toString());
            }
            return all.toString();
        }
    }
}
