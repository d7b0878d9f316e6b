package dev.tidemark.simulation;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Inflow;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.Sight;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.OutboxLog;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person at one process sees: the production collections over its outbox, with the server's
/// rows up to a position that each table has of its own. Beside it the same by the rule alone: all
/// unsettled writes over the newest rows.
final class SimScreen {
    private static final Column<Item, String> ID = Column.text("id", Item::id);
    private static final Column<Item, String> TITLE = Column.text("title", Item::title);
    private static final Column<Item, String> PROJECT = Column.text("project", Item::project);
    private static final Column<Item, String> N = Column.text("n", Item::n);

    /// One's own: they are for one thread, and seeds run side by side.
    private final Rows ops = new Rows();

    private final SimServer server;
    private final Outbox outbox;
    private final Consumer<String> broken;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private boolean unchecked = true;

    /// A row of either table.
    record Item(String id, @Nullable String title, @Nullable String project, @Nullable String n) {}

    /// @param broken is told when what is shown is something else than the rule says
    SimScreen(SimServer server, Outbox outbox, Consumer<String> broken) {
        this.server = server;
        this.outbox = outbox;
        this.broken = broken;
        Ground<Row> ground = new Ground<>(ops, Log.silent());
        OutboxLog log = new OutboxLog(outbox);
        for (String name : List.of(SimTables.PROJECTS, SimTables.TASKS)) {
            tables.put(name, new Table(name, ground.open(type(name), Pattern.SHARED, log)));
        }
    }

    private static RecordType<Item, String> type(String table) {
        return RecordType.of(
                table,
                ID,
                List.of(ID, TITLE, PROJECT, N),
                row ->
                        new Item(
                                row.get(ID),
                                row.orNull(TITLE),
                                row.orNull(PROJECT),
                                row.orNull(N)));
    }

    /// A table's synced rows, all commits up to a position, and what is shown of it.
    private final class Table implements Sight {
        private final String name;
        private final Inflow<Row> inflow;
        private final Collection<Item, String> collection;
        private final Live<Item> live;
        private final Map<String, Map<String, @Nullable String>> base = new LinkedHashMap<>();
        private long position;

        private Table(String name, Ground.Opened<Item, String, Row> opened) {
            this.name = name;
            inflow = opened.inflow();
            collection = opened.collection();
            live = collection.live();
            live.listen(edits -> check());
        }

        @Override
        public boolean includes(long txid, Lsn commit) {
            return commit.compareTo(SimServer.lsn(position)) <= 0;
        }

        @Override
        public Optional<Cells> row(Cells key) {
            return Optional.ofNullable(base.get(key.get("id"))).map(Cells::ofAll);
        }

        private void progress(long to) {
            inflow.step(
                    () -> {
                        for (; position < to; position++) {
                            for (RowChange change :
                                    server.commits().get((int) position).transaction().changes()) {
                                take(change);
                            }
                        }
                        inflow.progressed(this);
                    });
        }

        private void take(RowChange change) {
            if (!change.table().equals(name)) {
                return;
            }
            String id = String.valueOf(change.key().get("id"));
            Map<String, @Nullable String> before = base.get(id);
            Map<String, @Nullable String> after = SimTables.after(before, change);
            if (after == null) {
                base.remove(id);
            } else {
                base.put(id, after);
            }
            inflow.change(row(before), row(after));
        }

        private @Nullable Row row(@Nullable Map<String, @Nullable String> columns) {
            return columns == null ? null : ops.of(columns);
        }

        /// The rule: D1.
        private Map<String, Item> ruled() {
            Map<String, Map<String, @Nullable String>> rows = new LinkedHashMap<>(base);
            for (Entry entry : outbox.unsettled()) {
                for (RowChange change : entry.changes()) {
                    if (entry.visible() && change.table().equals(name)) {
                        String id = String.valueOf(change.key().get("id"));
                        Map<String, @Nullable String> seen = SimTables.seen(rows.get(id), change);
                        if (seen == null) {
                            rows.remove(id);
                        } else {
                            rows.put(id, seen);
                        }
                    }
                }
            }
            Map<String, Item> items = new LinkedHashMap<>();
            rows.forEach(
                    (id, row) ->
                            items.put(
                                    id,
                                    new Item(
                                            id,
                                            row.get("title"),
                                            row.get("project"),
                                            row.get("n"))));
            return items;
        }

        private void check() {
            Map<String, Item> shown = new LinkedHashMap<>();
            live.now().forEach(item -> shown.put(item.id(), item));
            Map<String, Item> ruled = ruled();
            if (!shown.equals(ruled)) {
                broken.accept("D1: " + name + " shows " + shown + " instead of " + ruled);
            }
        }
    }

    /// The rows of `table` are those of a position from now on.
    void progress(String table, long to) {
        Table known = tables.get(table);
        if (known != null) {
            unchecked = true;
            known.progress(to);
        }
    }

    long position(String table) {
        Table known = tables.get(table);
        return known == null ? 0 : known.position;
    }

    /// The key of the row that is shown with a title that begins so; empty if none is.
    Optional<String> shown(String table, String title) {
        return Optional.ofNullable(tables.get(table)).stream()
                .flatMap(known -> known.live.now().stream())
                .filter(item -> String.valueOf(item.title()).startsWith(title))
                .map(Item::id)
                .findFirst();
    }

    /// Something happened to the writes: what is shown has to be compared with the rule.
    void touched() {
        unchecked = true;
    }

    /// Compares all that is shown with the rule, if anything happened since the last time.
    void check() {
        if (unchecked) {
            tables.values().forEach(Table::check);
            unchecked = false;
        }
    }
}
