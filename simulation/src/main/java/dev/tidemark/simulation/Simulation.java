package dev.tidemark.simulation;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.Outbox.ControlResult;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// People, processes, disks, a network and a server against each other, from one seed.
public final class Simulation {
    private static final int STEPS = 120;
    private static final long HOUR_MS = 3_600_000;
    private static final int DRAIN_STEPS = 400;
    private static final String ALICE = "alice";
    private static final String BOB = "bob";

    private final SimWorld world;
    private final Chance people;
    private final SimLog log;
    private final SimServer server;
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final List<String> projects = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final Invariants invariants;
    private final List<SimProcess> processes = new ArrayList<>();
    private int started;
    private int marks;

    /// What a run came to.
    ///
    /// @param broken the invariant that does not hold; null if all do
    /// @param log what happened, in order
    /// @param writes how many a person made
    public record Report(@Nullable String broken, Supplier<List<String>> log, int writes) {}

    private Simulation(long seed) {
        world = SimWorld.of(seed, 1);
        people = world.people();
        log = world.log();
        server = world.server();
        invariants = new Invariants(server, made);
    }

    /// Plays one seed.
    public static Report run(long seed) {
        Simulation simulation = new Simulation(seed);
        String broken = null;
        try {
            simulation.play();
        } catch (Invariants.Broken found) {
            broken = found.getMessage();
            simulation.log.add("BROKEN", broken);
        }
        return new Report(broken, simulation.log::lines, simulation.made.size());
    }

    private void play() {
        int count = 1 + world.chance().below(3);
        for (int i = 0; i < count; i++) {
            start(ALICE);
        }
        for (int step = 0; step < STEPS; step++) {
            act();
            pass(people.below(3) == 0 ? people.below(3000) : people.below(60));
        }
        heal();
        drain(ALICE);
        drain(BOB);
        invariants.ofTheEnd(processes);
    }

    private void start(String user) {
        SimProcess process =
                new SimProcess("p" + ++started, world, this::changed, invariants::wrong);
        processes.add(process);
        process.start(user, server.head() - (long) people.below((int) server.head() + 1));
        boolean[] open = {false};
        for (int i = 0; i < 20 && !open[0] && !process.crashed(); i++) {
            world.time().pass(0);
            open[0] = process.outbox() != null;
        }
        invariants.ofARestart(process);
    }

    private void changed(SimProcess process, List<Entry> touched) {
        invariants.ofTheServer();
        invariants.ofAStep(process, touched);
    }

    private void pass(long ms) {
        world.time().pass(ms);
        invariants.ofEarlier();
        invariants.ofTheServer();
        processes.forEach(invariants::ofAProcess);
        processes.removeIf(SimProcess::crashed);
        if (processes.isEmpty()) {
            start(ALICE);
        }
    }

    private void act() {
        SimProcess process = processes.get(people.below(processes.size()));
        Outbox outbox = process.outbox();
        if (outbox == null || process.time().stopped()) {
            process.time().goOn();
            return;
        }
        switch (people.below(24)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> write(process, outbox);
            case 11, 12, 13 -> progress(process);
            case 14, 15 -> care(outbox);
            case 16 -> crash(process);
            case 17 -> {
                log.add(process.name(), "stops for a while");
                process.time().stop();
            }
            case 18 -> {
                log.add("the lease expires");
                world.board().expire("outbox", people.below(5000));
            }
            case 19 -> process.time().skewBy(people.below(2) == 0 ? HOUR_MS : -HOUR_MS);
            case 20 -> expire(outbox);
            case 21 -> outbox.flush();
            case 22 -> switchUser(outbox);
            default -> start(ALICE.equals(outbox.user()) ? ALICE : BOB);
        }
        if (processes.size() > 3) {
            processes.getFirst().crash();
        }
    }

    private void crash(SimProcess process) {
        if (people.below(2) == 0) {
            process.crash();
        }
    }

    private void expire(Outbox outbox) {
        String user = outbox.user();
        log.add("the token of", user, "expires");
        server.signOut(user);
        world.time()
                .after(
                        people.below(4000),
                        () -> {
                            server.signIn(user);
                            for (SimProcess process : processes) {
                                Outbox open = process.outbox();
                                if (open != null && open.user().equals(user)) {
                                    open.signIn(user);
                                }
                            }
                        });
    }

    private void switchUser(Outbox outbox) {
        String next = outbox.user().equals(ALICE) ? BOB : ALICE;
        log.add(next, "signs in");
        outbox.signIn(next);
        changed(processOf(outbox), outbox.unsettled());
    }

    private SimProcess processOf(Outbox outbox) {
        return processes.stream()
                .filter(process -> process.outbox() == outbox)
                .findFirst()
                .orElseThrow();
    }

    private void progress(SimProcess process) {
        for (String table : List.of(SimTables.PROJECTS, SimTables.TASKS)) {
            long behind = server.head() - process.position(table);
            if (behind > 0 && people.below(3) > 0) {
                process.progress(table, process.position(table) + 1 + people.below((int) behind));
            }
        }
    }

    private void write(SimProcess process, Outbox outbox) {
        List<RowChange> changes = changes();
        log.add(process.name(), "writes", SimTables.mark(changes), changes);
        WriteTicket ticket = outbox.enqueue(changes);
        Made write = new Made(ticket, outbox.user(), changes);
        made.put(ticket.id(), write);
        write.seenBy().add(process.name());
    }

    private List<RowChange> changes() {
        Cells mark = Cells.of("mark", "w" + ++marks);
        return switch (people.below(10)) {
            case 0, 1 -> List.of(newProject().basedOn(mark));
            case 2, 3 -> List.of(newTask(project()).basedOn(mark));
            case 4 -> {
                RowChange parent = newProject();
                yield List.of(
                        parent.basedOn(mark), newTask(String.valueOf(parent.key().get("id"))));
            }
            case 5 -> List.of(RowChange.delete(SimTables.TASKS, key(task())).basedOn(mark));
            case 6 ->
                    List.of(
                            RowChange.increment(
                                            SimTables.PROJECTS, key(project()), Cells.of("n", "1"))
                                    .basedOn(mark));
            case 7 ->
                    List.of(
                            rename(SimTables.PROJECTS, project()).basedOn(mark),
                            rename(SimTables.TASKS, task()));
            default -> List.of(rename(SimTables.TASKS, task()).basedOn(mark));
        };
    }

    private RowChange newProject() {
        String id = "P" + projects.size();
        projects.add(id);
        return RowChange.insert(SimTables.PROJECTS, key(id), Cells.of("title", title()));
    }

    private RowChange newTask(String project) {
        String id = "T" + tasks.size();
        tasks.add(id);
        return RowChange.insert(
                SimTables.TASKS, key(id), Cells.of("title", title()).with("project", project));
    }

    private RowChange rename(String table, String id) {
        return RowChange.update(table, key(id), Cells.of("title", title()));
    }

    private String title() {
        int kind = people.below(100);
        return kind < 8 ? "refuse" : kind < 11 ? "poison" : "title " + kind;
    }

    private String project() {
        return projects.isEmpty() ? "P-none" : projects.get(people.below(projects.size()));
    }

    private String task() {
        return tasks.isEmpty() ? "T-none" : tasks.get(people.below(tasks.size()));
    }

    private static Cells key(String id) {
        return Cells.of("id", id);
    }

    /// Somebody does something with one of the writes.
    private void care(Outbox outbox) {
        List<Entry> all = outbox.unsettled();
        if (all.isEmpty()) {
            return;
        }
        Entry entry = all.get(people.below(all.size()));
        Made write = made.get(entry.id());
        if (write == null) {
            return;
        }
        switch (people.below(4)) {
            case 0 -> giveUp(outbox, entry, outbox.cancel(entry.id()), "cancel");
            case 1 -> giveUp(outbox, entry, outbox.discard(entry.id()), "discard");
            case 2 -> {
                write.retry();
                outbox.retry(entry.id());
            }
            default -> edit(outbox, entry, write);
        }
    }

    private void giveUp(Outbox outbox, Entry entry, Promise<ControlResult> wish, String what) {
        log.add("somebody wants to", what, entry.id());
        boolean openStill =
                entry.state() instanceof EntryState.Parked parked && parked.refusal().openStill();
        // It may happen though nobody hears of it; then all that builds upon it is gone too.
        outbox.unsettled().stream()
                .filter(later -> later.seq() == 0 || later.seq() >= entry.seq())
                .map(later -> made.get(later.id()))
                .forEach(
                        later -> {
                            if (later != null) {
                                later.mayGo();
                            }
                        });
        wish.whenEnded(
                result -> {
                    log.add(what, ":", result);
                    if (result instanceof ControlResult.Done(List<String> ids)) {
                        for (String id : ids) {
                            Made gone = made.get(id);
                            if (gone != null) {
                                gone.giveUp();
                                if (!openStill) {
                                    gone.marks().forEach(invariants::neverAgain);
                                }
                            }
                        }
                    }
                },
                failed -> log.add(what, "fails:", failed.getMessage()));
    }

    private void edit(Outbox outbox, Entry entry, Made write) {
        List<RowChange> instead = new ArrayList<>();
        Cells mark = Cells.of("mark", "w" + ++marks);
        for (RowChange change : entry.changes()) {
            Cells values =
                    change.values().has("title")
                            ? change.values().with("title", "edited")
                            : change.values();
            RowChange edited = change.withValues(values);
            instead.add(instead.isEmpty() ? edited.basedOn(mark) : edited);
        }
        write.mayBecome(instead);
        outbox.edit(entry.id(), instead)
                .whenEnded(
                        result -> log.add("edit:", result),
                        failed -> log.add("edit fails:", failed.getMessage()));
    }

    private void heal() {
        log.add("all is well from here on");
        world.faults().heal();
        server.signIn(ALICE);
        server.signIn(BOB);
        for (SimProcess process : processes) {
            process.time().goOn();
        }
        pass(1000);
    }

    private void drain(String user) {
        for (SimProcess process : List.copyOf(processes)) {
            Outbox outbox = process.outbox();
            if (outbox != null) {
                outbox.signIn(user);
                changed(process, outbox.unsettled());
            }
        }
        for (int step = 0; step < DRAIN_STEPS && !drained(); step++) {
            for (SimProcess process : List.copyOf(processes)) {
                process.progress(SimTables.PROJECTS, server.head());
                process.progress(SimTables.TASKS, server.head());
                Outbox outbox = process.outbox();
                if (outbox != null) {
                    tidyUp(outbox);
                }
            }
            pass(500);
        }
    }

    private boolean drained() {
        return processes.stream()
                .allMatch(
                        process -> {
                            Outbox outbox = process.outbox();
                            return outbox != null && outbox.unsettled().isEmpty();
                        });
    }

    private void tidyUp(Outbox outbox) {
        for (Entry entry : outbox.unsettled()) {
            if (entry.state() instanceof EntryState.Parked parked) {
                if (parked.refusal().openStill()) {
                    Made write = made.get(entry.id());
                    if (write != null) {
                        write.retry();
                    }
                    outbox.retry(entry.id());
                } else {
                    giveUp(outbox, entry, outbox.discard(entry.id()), "discard");
                }
                return;
            }
        }
    }
}
