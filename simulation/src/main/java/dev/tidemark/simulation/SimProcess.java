package dev.tidemark.simulation;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Ports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of one process: the production outbox over fakes, and the views of two tables.
final class SimProcess {
    static final OutboxSchema SCHEMA =
            new OutboxSchema(
                    1,
                    List.of(
                            new OutboxSchema.Reference(
                                    SimTables.TASKS,
                                    List.of("project"),
                                    SimTables.PROJECTS,
                                    List.of("id"))),
                    Map.of());

    private final String name;
    private final SimWorld world;
    private final BiConsumer<SimProcess, List<Entry>> changed;
    private final Consumer<String> wrong;
    private final ProcessPorts ports;
    private final Map<String, Entry> mirror = new LinkedHashMap<>();
    private @Nullable Outbox outbox;
    private @Nullable SimScreen screen;

    /// @param changed is told of each step of the process
    /// @param wrong is told what the process shows that is wrong
    SimProcess(
            String name,
            SimWorld world,
            BiConsumer<SimProcess, List<Entry>> changed,
            Consumer<String> wrong) {
        this.name = name;
        this.world = world;
        this.changed = changed;
        this.wrong = wrong;
        ports = new ProcessPorts(name, world, world::ofACommit);
    }

    void start(String user, long position) {
        world.log().add(name, "starts as", user);
        Ports opened = ports.open();
        Outbox.open(opened, ProcessPorts.uploader(opened), Outbox.Setup.of(user, SCHEMA))
                .whenEnded(
                        open -> opened(open, position),
                        failed -> {
                            world.log().add(name, "can't open:", failed.getMessage());
                            crash();
                        });
    }

    private void opened(Outbox opened, long position) {
        world.log().add(name, "is open");
        outbox = opened;
        opened.unsettled().forEach(entry -> mirror.put(entry.id(), entry));
        SimScreen shown =
                new SimScreen(world.server(), opened, what -> wrong.accept(name + ", " + what));
        screen = shown;
        opened.listen(
                touched -> {
                    shown.touched();
                    for (Entry entry : touched) {
                        world.log().add(name, entry.id(), entry.seq(), entry.state());
                        if (entry.state().left() || !entry.user().equals(opened.user())) {
                            mirror.remove(entry.id());
                        } else {
                            mirror.put(entry.id(), entry);
                        }
                    }
                    changed.accept(this, touched);
                });
        changed.accept(this, opened.unsettled());
        shown.progress(SimTables.PROJECTS, position);
        shown.progress(SimTables.TASKS, position);
    }

    /// The rows of `table` are those of `position` from now on.
    void progress(String table, long position) {
        SimScreen shown = screen;
        if (shown != null && shown.position(table) < position) {
            world.log().add(name, "shows", table, "up to", position);
            shown.progress(table, position);
        }
    }

    long position(String table) {
        return screen == null ? 0 : screen.position(table);
    }

    /// What a person sees; null while it opens, and when the process has ended.
    @Nullable SimScreen screen() {
        return crashed() ? null : screen;
    }

    /// Whether all tables that a commit touches have it.
    boolean shows(SimServer.Commit commit) {
        return SimTables.refs(commit.transaction().changes()).stream()
                .allMatch(ref -> position(ref.table()) >= commit.number());
    }

    /// The outbox; null while it opens, and when the process has ended.
    @Nullable Outbox outbox() {
        return crashed() ? null : outbox;
    }

    Map<String, Entry> mirror() {
        return mirror;
    }

    String name() {
        return name;
    }

    ProcessTime time() {
        return ports.time();
    }

    boolean crashed() {
        return ports.crashed();
    }

    void crash() {
        ports.crash();
    }
}
