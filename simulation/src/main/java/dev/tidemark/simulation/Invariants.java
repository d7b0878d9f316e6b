package dev.tidemark.simulation;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What must hold after each step, whatever the seed.
final class Invariants {
    private final SimServer server;
    private final Map<String, Made> made;
    private final Set<String> dead = new LinkedHashSet<>();
    private final Set<String> parkedBefore = new LinkedHashSet<>();
    private final Set<String> applied = new LinkedHashSet<>();
    private final Map<SimTables.Ref, Map<String, Long>> lastSeq = new LinkedHashMap<>();
    private @Nullable Broken first;
    private int commitsSeen;

    /// An invariant does not hold.
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    Invariants(SimServer server, Map<String, Made> made) {
        this.server = server;
        this.made = made;
    }

    /// Who listens to an outbox can't stop it by throwing; so the first finding is kept.
    private Broken broken(String what) {
        wrong(what);
        return first == null ? new Broken(what) : first;
    }

    /// Takes note of what somebody else found.
    void wrong(String what) {
        if (first == null) {
            first = new Broken(what);
        }
    }

    /// Throws what was found while nobody could be told.
    void ofEarlier() {
        if (first != null) {
            throw first;
        }
    }

    /// What this write said must never take effect from now on.
    void neverAgain(String mark) {
        dead.add(mark);
    }

    /// What the server did since the last look: each write once, by its user, in order.
    void ofTheServer() {
        for (; commitsSeen < server.commits().size(); commitsSeen++) {
            SimServer.Commit commit = server.commits().get(commitsSeen);
            String mark = commit.mark();
            if (!applied.add(mark)) {
                throw broken("D2: " + mark + " took effect twice");
            }
            Made write = byMark(mark);
            if (write != null && !write.user().equals(commit.user())) {
                throw broken("D19: " + mark + " was sent as " + commit.user());
            }
            for (SimTables.Ref ref : SimTables.refs(commit.transaction().changes())) {
                Long before =
                        lastSeq.computeIfAbsent(ref, unknown -> new LinkedHashMap<>())
                                .put(commit.user() + commit.client(), commit.transaction().seq());
                boolean retried = write != null && write.retried();
                if (before != null && before > commit.transaction().seq() && !retried) {
                    throw broken("D5: " + mark + " took effect after a later write of " + ref);
                }
            }
        }
        for (String mark : dead) {
            if (applied.contains(mark)) {
                throw broken("D6: " + mark + " took effect though it was given up");
            }
        }
    }

    private @Nullable Made byMark(String mark) {
        for (Made one : made.values()) {
            if (one.marks().contains(mark)) {
                return one;
            }
        }
        return null;
    }

    /// What one step of a process told its listeners.
    void ofAStep(SimProcess process, List<Entry> touched) {
        for (Entry entry : touched) {
            Made write = made.get(entry.id());
            if (write == null) {
                continue;
            }
            write.seenBy().add(process.name());
            if (entry.state() instanceof EntryState.Sending) {
                write.sent();
            }
            if (entry.state() instanceof EntryState.Settled) {
                SimServer.Commit commit = server.commitOf(write.marks());
                if (commit == null || !process.shows(commit)) {
                    throw broken("D1: " + write.marks() + " left before the rows had it");
                }
            }
            if (entry.state() instanceof EntryState.Parked parked) {
                ofParked(process, entry, parked);
            }
        }
    }

    private void ofParked(SimProcess process, Entry entry, EntryState.Parked parked) {
        String code = parked.refusal().reason().code();
        if (code.startsWith("seq_")) {
            throw broken("D13: " + entry.id() + " was refused with " + code);
        }
        Outbox outbox = process.outbox();
        if (outbox == null) {
            return;
        }
        Set<SimTables.Ref> refs = SimTables.refs(entry.changes());
        for (Entry later : outbox.unsettled()) {
            boolean buildsUpon =
                    later.seq() > entry.seq()
                            && later.user().equals(entry.user())
                            && later.state().undecided()
                            && !wasSent(later)
                            && SimTables.touched(later.changes()).stream().anyMatch(refs::contains);
            boolean known = process.mirror().containsKey(later.id());
            boolean earlier = later.enqueuedMs() < entry.enqueuedMs();
            if (buildsUpon && known && !earlier && !parkedBefore.contains(entry.id())) {
                throw broken("D6: " + later.id() + " goes on without " + entry.id());
            }
        }
        parkedBefore.add(entry.id());
    }

    private boolean wasSent(Entry entry) {
        Made write = made.get(entry.id());
        return write == null || write.wasSent();
    }

    /// What a process shows between steps.
    void ofAProcess(SimProcess process) {
        Outbox outbox = process.outbox();
        if (outbox == null) {
            return;
        }
        Map<String, Entry> shown = new LinkedHashMap<>();
        outbox.unsettled().forEach(entry -> shown.put(entry.id(), entry));
        if (!shown.keySet().equals(process.mirror().keySet())) {
            throw broken(process.name() + ": listeners know other writes than there are");
        }
        SimScreen screen = process.screen();
        if (screen != null) {
            screen.check();
            ofEarlier();
        }
        for (Made write : made.values()) {
            if (!write.seenBy().contains(process.name()) || !write.user().equals(outbox.user())) {
                continue;
            }
            Entry entry = shown.get(write.id());
            SimServer.Commit commit = server.commitOf(write.marks());
            boolean inRows = commit != null && process.shows(commit);
            if (entry == null && !inRows && !write.givenUp()) {
                throw broken("D1: " + write.marks() + " is neither pending nor in the rows");
            }
            if (entry != null && inRows && entry.state() instanceof EntryState.Accepted) {
                throw broken("D1: " + write.marks() + " is pending and in the rows");
            }
            if (!write.promisesInOrder()) {
                throw broken("the promises of " + write.marks() + " ended out of order");
            }
        }
    }

    /// What a process that has just opened must know.
    void ofARestart(SimProcess process) {
        Outbox outbox = process.outbox();
        if (outbox == null) {
            return;
        }
        Set<String> known = new TreeSet<>();
        outbox.unsettled().forEach(entry -> known.add(entry.id()));
        for (Made write : made.values()) {
            boolean open =
                    write.stored()
                            && !write.givenUp()
                            && write.user().equals(outbox.user())
                            && server.commitOf(write.marks()) == null;
            if (open && !known.contains(write.id())) {
                throw broken("D7: " + write.marks() + " was stored and is gone");
            }
        }
    }

    /// What must be true when everything works again and all had time.
    void ofTheEnd(Collection<SimProcess> processes) {
        List<String> left = new ArrayList<>();
        for (Made write : made.values()) {
            boolean done = server.commitOf(write.marks()) != null || write.givenUp();
            if (write.stored() && !done) {
                left.add(write.marks() + " (" + write.id() + ")");
            }
        }
        for (SimProcess process : processes) {
            Outbox outbox = process.outbox();
            if (outbox != null) {
                if (!left.isEmpty()) {
                    left.add(process.name() + ": " + outbox.status());
                }
                outbox.unsettled().forEach(entry -> left.add(process.name() + ": " + entry));
            }
        }
        if (!left.isEmpty()) {
            throw broken("D17: never ends: " + left);
        }
    }
}
