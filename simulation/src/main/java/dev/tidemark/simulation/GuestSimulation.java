package dev.tidemark.simulation;

import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.Identity;
import dev.tidemark.client.session.SignOut;
import dev.tidemark.client.session.SignedIn;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Guests who work, sign in and out, in several programs of one store that may end at any commit.
///
/// Nothing that was stored is lost or done twice, whatever was chosen; what nobody wanted never
/// reaches the server; and each write arrives as the one whose it is.
public final class GuestSimulation {
    private static final int STEPS = 60;
    private static final int CALM_MS = 20_000;
    private static final int LAST_TRIES = 20;
    private static final int ACCOUNT_ROWS = 3;
    private static final int PROCESSES_MAX = 3;
    private static final String ALICE = "alice";
    private static final String BOB = "bob";

    private final SimWorld world;
    private final Chance people;
    private final SimLog log;
    private final SimServer server;
    private final List<GuestProcess> processes = new ArrayList<>();
    private final Map<String, GuestRow> rows = new LinkedHashMap<>();
    private final List<String> accountIds = new ArrayList<>();
    private final Map<String, String> madeBy = new LinkedHashMap<>();
    private final Set<String> mayTakeOver = new LinkedHashSet<>();
    private final Set<String> unwanted = new LinkedHashSet<>();
    private final Set<String> applied = new LinkedHashSet<>();
    private final @Nullable Crash crash;
    private @Nullable String wrong;
    private int commits;
    private int commitsSeen;
    private int started;
    private int marks;

    /// Where a program ends.
    ///
    /// @param commit of all programs together, from 0
    public record Crash(int commit, When when) {}

    /// On which side of a commit.
    public enum When {
        /// It does not happen.
        BEFORE,
        /// It happens, and nobody hears of it.
        AFTER
    }

    /// What a run came to.
    ///
    /// @param broken what does not hold; null if all does
    /// @param log what happened, in order
    /// @param commits of all programs before everything was well
    public record Report(@Nullable String broken, Supplier<List<String>> log, int commits) {}

    private GuestSimulation(long seed, @Nullable Crash crash) {
        this.crash = crash;
        world = SimWorld.of(seed, 11);
        people = world.people();
        log = world.log();
        server = world.server();
        if (crash != null) {
            world.faults().heal();
        }
        for (int i = 0; i < ACCOUNT_ROWS; i++) {
            String id = people.uuid();
            accountIds.add(id);
            server.did(
                    ALICE,
                    i + 1L,
                    RowChange.insert(
                            SimTables.TASKS,
                            Cells.of("id", id),
                            Cells.of("title", "account " + i).with("n", "0")));
        }
        commitsSeen = server.commits().size();
    }

    /// Plays one seed, in a world as bad as the seed says.
    public static Report run(long seed) {
        return new GuestSimulation(seed, null).played();
    }

    /// Plays one seed in which nothing else fails but the program that makes that commit.
    public static Report run(long seed, Crash crash) {
        return new GuestSimulation(seed, crash).played();
    }

    private Report played() {
        int before = 0;
        try {
            start();
            for (int step = 0; step < STEPS && wrong == null; step++) {
                act();
                pass(people.below(3) == 0 ? people.below(2000) : people.below(50));
            }
            before = commits;
            if (wrong == null) {
                end();
            }
        } catch (RuntimeException mistake) {
            wrong(mistake.toString());
        }
        return new Report(wrong, log::lines, before);
    }

    private void wrong(String what) {
        if (wrong == null) {
            wrong = what;
            log.add("BROKEN", what);
        }
    }

    private Fault fault() {
        int number = commits++;
        if (crash == null) {
            return world.ofACommit();
        }
        if (number != crash.commit()) {
            return Fault.NONE;
        }
        return switch (crash.when()) {
            case BEFORE -> Fault.CRASH_BEFORE;
            case AFTER -> Fault.CRASH_AFTER;
        };
    }

    private void start() {
        GuestProcess process = new GuestProcess("p" + ++started, world, this::fault, this::wrong);
        processes.add(process);
        process.start();
    }

    private void pass(long ms) {
        world.time().pass(ms);
        for (GuestProcess process : processes) {
            if (people.below(3) > 0) {
                process.look(server.head());
            }
        }
        lookAtTheServer();
        processes.removeIf(GuestProcess::crashed);
        if (processes.isEmpty()) {
            start();
        }
    }

    private void lookAtTheServer() {
        for (; commitsSeen < server.commits().size(); commitsSeen++) {
            SimServer.Commit commit = server.commits().get(commitsSeen);
            String mark = commit.mark();
            String maker = madeBy.get(mark);
            if (maker == null) {
                continue;
            }
            if (!applied.add(mark)) {
                wrong("D2: " + mark + " took effect twice");
            }
            boolean guests = maker.equals(Outbox.GUEST) && mayTakeOver.contains(commit.user());
            if (!maker.equals(commit.user()) && !guests) {
                wrong("D19: " + mark + " of " + maker + " was sent as " + commit.user());
            }
            if (unwanted.contains(mark)) {
                wrong("D16: " + mark + " was discarded and sent");
            }
        }
    }

    private void act() {
        GuestProcess process = processes.get(people.below(processes.size()));
        GuestProcess.Open open = process.open();
        if (open == null) {
            return;
        }
        switch (people.below(16)) {
            case 0, 1, 2, 3, 4 -> insert(process, open);
            case 5, 6, 7, 8 -> change(process, open);
            case 9, 10 -> signIn(process, open);
            case 11 -> signOut(process, open);
            case 12 -> {
                if (processes.size() < PROCESSES_MAX) {
                    start();
                }
            }
            case 13 -> {
                if (!world.faults().healed() && people.below(3) == 0) {
                    process.crash();
                }
            }
            case 14 -> world.board().expire("outbox", people.below(2000));
            default -> open.kept().outbox().flush();
        }
    }

    private void insert(GuestProcess process, GuestProcess.Open open) {
        boolean inMemory = people.below(4) == 0;
        String user = (inMemory ? open.memory() : open.kept()).outbox().user();
        GuestRow row = new GuestRow("r" + rows.size(), user, process.name(), inMemory);
        rows.put(row.name(), row);
        boolean clashes = people.below(5) == 0 && !accountIds.isEmpty();
        String id =
                clashes && guest(open)
                        ? accountIds.remove(people.below(accountIds.size()))
                        : people.uuid();
        write(process, open, row, row.insert(id));
    }

    private static boolean guest(GuestProcess.Open open) {
        return open.kept().outbox().user().equals(Outbox.GUEST);
    }

    private void write(
            GuestProcess process, GuestProcess.Open open, GuestRow row, RowChange change) {
        GuestProcess.Part part = row.inMemory() ? open.memory() : open.kept();
        String mark = "w" + ++marks;
        madeBy.put(mark, part.outbox().user());
        log.add(process.name(), "as", part.outbox().user(), mark, change);
        WriteTicket ticket = part.outbox().enqueue(List.of(change.basedOn(Cells.of("mark", mark))));
        row.did(part.outbox().user(), change, ticket);
    }

    /// Somebody changes a row that they see.
    private void change(GuestProcess process, GuestProcess.Open open) {
        List<GuestRow> all = new ArrayList<>(rows.values());
        if (all.isEmpty()) {
            return;
        }
        GuestRow row = all.get(people.below(all.size()));
        boolean editorIsHere =
                processes.stream()
                        .anyMatch(one -> one.name().equals(row.editor()) && !one.crashed());
        boolean own = process.name().equals(row.editor());
        if (row.deleted() || (!own && (row.inMemory() || editorIsHere))) {
            return;
        }
        GuestProcess.Part part = row.inMemory() ? open.memory() : open.kept();
        Optional<String> id = part.screen().shown(SimTables.TASKS, row.begin());
        if (id.isEmpty()) {
            return;
        }
        // A row's writes by several users reach the server as each of them is here.
        String user = part.outbox().user();
        boolean tookOver = row.maker().equals(Outbox.GUEST) && mayTakeOver.equals(Set.of(user));
        if (!row.maker().equals(user) && !tookOver) {
            return;
        }
        row.editedIn(process.name());
        Cells key = Cells.of("id", id.get());
        RowChange change =
                switch (people.below(5)) {
                    case 0 -> RowChange.delete(SimTables.TASKS, key);
                    case 1, 2 -> RowChange.increment(SimTables.TASKS, key, Cells.of("n", "1"));
                    default ->
                            RowChange.update(SimTables.TASKS, key, Cells.of("title", row.title()));
                };
        write(process, open, row, change);
    }

    private void signIn(GuestProcess process, GuestProcess.Open open) {
        String user = people.below(3) == 0 ? BOB : ALICE;
        GuestChoice choice =
                switch (people.below(4)) {
                    case 0 -> GuestChoice.MERGE;
                    case 1 -> GuestChoice.KEEP_ASIDE;
                    case 2 -> GuestChoice.DISCARD;
                    default -> GuestChoice.MOVE;
                };
        signIn(process, open, user, choice);
    }

    private void signIn(
            GuestProcess process, GuestProcess.Open open, String user, GuestChoice choice) {
        log.add(process.name(), user, "signs in:", choice);
        Set<String> known = new LinkedHashSet<>();
        mayTakeOver.add(user);
        Promise<SignedIn> signing =
                open.session()
                        .signIn(
                                user,
                                writes -> {
                                    if (choice == GuestChoice.DISCARD) {
                                        known.addAll(mayGo(open));
                                    }
                                    return choice;
                                });
        signing.whenEnded(
                done -> {
                    log.add(process.name(), done);
                    unwanted.addAll(known);
                },
                failed -> log.add(process.name(), "can't:", failed.getMessage()));
    }

    /// What whoever is here gives up; the marks of what is known of it.
    private Set<String> mayGo(GuestProcess.Open open) {
        Set<String> known = new LinkedHashSet<>();
        for (GuestProcess.Part part : open.parts()) {
            for (Entry entry : part.outbox().unsettled()) {
                known.add(SimTables.mark(entry.changes()));
            }
        }
        // Also what another program has written meanwhile, and this one does not know yet.
        rows.values().forEach(GuestRow::mayGo);
        return known;
    }

    private void signOut(GuestProcess process, GuestProcess.Open open) {
        boolean erases = processes.size() == 1 && people.below(6) == 0;
        log.add(process.name(), erases ? "erases" : "signs out");
        open.session()
                .signOut(
                        unsent -> {
                            if (erases) {
                                mayGo(open);
                                return SignOut.ERASE;
                            }
                            return people.below(4) == 0 ? SignOut.STAY : SignOut.LEAVE;
                        })
                .whenEnded(
                        gone -> log.add(process.name(), "signed out:", gone),
                        failed -> log.add(process.name(), "can't:", failed.getMessage()));
    }

    /// All is well: whoever has work here comes and gets it done.
    private void end() {
        log.add("all is well from here on");
        world.faults().heal();
        pass(CALM_MS);
        for (String user : List.of(BOB, ALICE)) {
            for (int i = 0; i < LAST_TRIES && !isHere(user); i++) {
                change(user);
                pass(CALM_MS);
            }
            if (!isHere(user)) {
                wrong("D16: " + user + " can't sign in");
            }
            for (int i = 0; i < LAST_TRIES; i++) {
                processes.forEach(process -> process.look(server.head()));
                processes.forEach(this::tidyUp);
                pass(CALM_MS);
            }
        }
        for (GuestRow row : rows.values()) {
            boolean there = processes.stream().anyMatch(one -> one.name().equals(row.editor()));
            String found = row.inMemory() && !there ? null : row.wrong(server.rows());
            if (found != null) {
                wrong("D16: " + found);
            }
        }
        for (GuestProcess process : processes) {
            GuestProcess.Open open = process.open();
            if (open == null || !open.session().unsent().isEmpty()) {
                wrong("D17: " + process.name() + " never ends");
            }
        }
    }

    /// What one user deletes another one may have changed; nothing else is refused here.
    private void tidyUp(GuestProcess process) {
        GuestProcess.Open open = process.open();
        for (GuestProcess.Part part : open == null ? List.<GuestProcess.Part>of() : open.parts()) {
            for (Entry entry : part.outbox().unsettled()) {
                if (entry.state() instanceof EntryState.Parked parked) {
                    String code = parked.refusal().reason().code();
                    log.add(process.name(), "gives up", entry.id(), code);
                    if (!code.equals("gone")) {
                        wrong("D2: " + entry.changes() + " was refused: " + code);
                    }
                    part.outbox().discard(entry.id());
                    return;
                }
            }
        }
    }

    private void change(String user) {
        for (GuestProcess process : List.copyOf(processes)) {
            GuestProcess.Open open = process.open();
            if (open == null) {
                continue;
            }
            Optional<String> reader = open.session().reader();
            if (open.session().identity() instanceof Identity.User(String here)
                    && !here.equals(user)) {
                open.session().signOut(unsent -> SignOut.LEAVE);
            } else {
                signIn(process, open, reader.orElse(user), GuestChoice.MOVE);
            }
            return;
        }
    }

    private boolean isHere(String user) {
        return processes.stream()
                .allMatch(
                        process -> {
                            GuestProcess.Open open = process.open();
                            return open != null
                                    && open.session().identity().equals(new Identity.User(user));
                        });
    }
}
