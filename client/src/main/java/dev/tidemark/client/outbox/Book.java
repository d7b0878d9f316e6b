package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Write.InOrder;
import dev.tidemark.client.outbox.Write.RowRef;
import dev.tidemark.client.outbox.Write.Sorted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All writes in memory, by number, by row and by group, and which of them changed in this step.
final class Book {
    private static final int STATES = 6;

    private final Sorted bySeq = new Sorted();
    private final Map<String, Write> storing = new LinkedHashMap<>();
    private Map<String, Write> byId = new HashMap<>();
    private Map<RowRef, InOrder> byRow = new HashMap<>();
    private final Sorted accepted = new Sorted();
    private final Sorted toSend = new Sorted();
    private final TreeSet<Long> parkedOpen = new TreeSet<>();
    private final Set<Write> behind = new LinkedHashSet<>();
    private final Groups groups = new Groups();
    private List<Write> touched = new ArrayList<>();
    private String user;

    Book(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }

    Groups groups() {
        return groups;
    }

    /// Somebody else's writes are seen and sent from now on.
    void switchTo(String newUser) {
        visible().forEach(this::touch);
        user = newUser;
        groups.clear();
        toSend.clear();
        bySeq.all().forEach(this::enlist);
        visible().forEach(this::touch);
    }

    boolean mine(Write write) {
        return write.stored.user().equals(user);
    }

    /// So many writes come at once: maps that grow on the way cost as much as what they are for.
    void expect(int count) {
        if (byId.isEmpty()) {
            byId = new HashMap<>(count * 3 / 2);
            byRow = new HashMap<>(count * 3 / 2);
        }
    }

    /// A write that is not on the disk yet.
    void begin(Write write) {
        storing.put(write.stored.writeId(), write);
        byId.put(write.id(), write);
        touch(write);
    }

    /// A write that is on the disk under `seq`, be it new here or one that was begun.
    void place(long seq, Write write) {
        storing.remove(write.stored.writeId());
        write.seq = seq;
        write.onDisk = true;
        bySeq.put(write);
        byId.put(write.id(), write);
        for (RowRef row : write.writes) {
            byRow.computeIfAbsent(row, unknown -> new InOrder()).put(write);
        }
        for (RowRef row : write.reads) {
            byRow.computeIfAbsent(row, unknown -> new InOrder()).put(write);
        }
        if (write.state instanceof EntryState.Storing) {
            write.state = new EntryState.Stored();
        }
        enlist(write);
        touch(write);
    }

    private void enlist(Write write) {
        if (write.state.undecided() && mine(write)) {
            groups.add(write);
            toSend.put(write);
        }
        if (write.state instanceof EntryState.Accepted) {
            accepted.put(write);
        }
        notePark(write);
    }

    private static boolean open(EntryState state) {
        return state instanceof EntryState.Parked parked && parked.refusal().openStill();
    }

    private void notePark(Write write) {
        if (open(write.state)) {
            parkedOpen.add(write.seq);
        } else {
            parkedOpen.remove(write.seq);
        }
    }

    /// Gives a write another state, with all that follows from it.
    void set(Write write, EntryState state) {
        boolean undecidedBefore = write.state.undecided();
        write.state = state;
        touch(write);
        if (write.seq == 0) {
            if (state.left()) {
                storing.remove(write.stored.writeId());
                byId.remove(write.id(), write);
            }
            return;
        }
        if (state.undecided() != undecidedBefore && mine(write)) {
            if (undecidedBefore) {
                groups.remove(write);
                toSend.remove(write.seq);
            } else {
                groups.add(write);
                toSend.put(write);
            }
        }
        if (state instanceof EntryState.Accepted) {
            accepted.put(write);
        } else {
            accepted.remove(write.seq);
        }
        notePark(write);
        if (state.left()) {
            leave(write);
        }
    }

    /// Takes a write out whose place another one has.
    void drop(Write write) {
        storing.remove(write.stored.writeId());
        groups.remove(write);
        toSend.remove(write.seq);
        accepted.remove(write.seq);
        parkedOpen.remove(write.seq);
        leave(write);
        // Whoever shows rows has to look at its rows once more; its promises go on.
        write.state = new EntryState.Withdrawn();
        touch(write);
    }

    private void leave(Write write) {
        bySeq.remove(write.seq);
        byId.remove(write.id(), write);
        for (RowRef row : write.writes) {
            unlist(row, write);
        }
        for (RowRef row : write.reads) {
            unlist(row, write);
        }
    }

    private void unlist(RowRef row, Write write) {
        InOrder all = byRow.get(row);
        if (all != null) {
            all.remove(write.seq);
            if (all.isEmpty()) {
                byRow.remove(row);
            }
        }
    }

    void touch(Write write) {
        if (write.touched()) {
            touched.add(write);
        }
    }

    /// What changed since it was last asked, of this user's.
    Collection<Write> takeTouched() {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<Write> all = touched;
        touched = new ArrayList<>();
        all.forEach(Write::told);
        return all;
    }

    @Nullable Write bySeq(long seq) {
        return bySeq.get(seq);
    }

    @Nullable Write byId(String id) {
        return byId.get(id);
    }

    @Nullable Write storing(String writeId) {
        return storing.get(writeId);
    }

    Collection<Write> storing() {
        return storing.values();
    }

    Collection<Write> stored() {
        return bySeq.all();
    }

    Collection<Write> accepted() {
        return accepted.all();
    }

    int size() {
        return bySeq.size() + storing.size();
    }

    /// Whether something waits to be sent.
    boolean anyToSend() {
        return !toSend.isEmpty();
    }

    /// The greatest number that waits to be sent, 0 if there is none.
    long lastToSend() {
        return toSend.isEmpty() ? 0 : toSend.last().seq;
    }

    Collection<Write> toSend() {
        return toSend.all();
    }

    /// A write that was sent builds upon these, which were refused.
    void behind(Write write, Collection<Long> refused) {
        write.refusedBefore(new TreeSet<>(refused));
        behind.add(write);
    }

    /// Writes of which [#behind] was said and that have not left.
    List<Write> behind() {
        behind.removeIf(write -> write.state.left() || write.state instanceof EntryState.Accepted);
        return List.copyOf(behind);
    }

    /// All outcomes up to here are known to this user's store, if they are up to `known`.
    long decidedUpTo(long known) {
        long first = toSend.isEmpty() ? known + 1 : toSend.first().seq;
        if (!parkedOpen.isEmpty()) {
            first = Math.min(first, parkedOpen.first());
        }
        for (Write write : behind()) {
            // The server must not forget what was refused while something asks about it.
            boolean asks = mine(write) && (write.state.undecided() || open(write.state));
            for (long refused : asks ? write.refusedBefore() : Set.<Long>of()) {
                first = Math.min(first, refused);
            }
        }
        return Math.max(0, Math.min(known, first - 1));
    }

    /// This user's writes in order.
    List<Write> visible() {
        List<Write> all = new ArrayList<>();
        for (Write write : bySeq.all()) {
            if (mine(write)) {
                all.add(write);
            }
        }
        for (Write write : storing.values()) {
            if (mine(write)) {
                all.add(write);
            }
        }
        return all;
    }

    /// This user's writes that change a row, in order.
    List<Write> of(RowRef row) {
        List<Write> all = new ArrayList<>();
        for (Write write : byRow.getOrDefault(row, new InOrder()).all()) {
            if (mine(write) && write.writes.contains(row)) {
                all.add(write);
            }
        }
        for (Write write : storing.values()) {
            if (mine(write) && write.writes.contains(row)) {
                all.add(write);
            }
        }
        return all;
    }

    /// The stored writes that build upon `first`, directly or not, without it; in order. Nothing
    /// that is accepted.
    List<Write> closure(Write first) {
        return closure(first, write -> true);
    }

    /// The same of those for which `part` holds, and through those.
    List<Write> closure(Write first, Predicate<Write> part) {
        List<Write> closure = new ArrayList<>();
        Set<RowRef> tainted = new LinkedHashSet<>(first.writes);
        TreeMap<Long, Write> candidates = new TreeMap<>();
        first.writes.forEach(row -> later(row, first.seq, candidates));
        while (!candidates.isEmpty()) {
            Write next = candidates.pollFirstEntry().getValue();
            boolean held = next.state.undecided() || next.state instanceof EntryState.Blocked;
            if (held && sameUser(first, next) && next.buildsUpon(tainted) && part.test(next)) {
                closure.add(next);
                for (RowRef row : next.writes) {
                    if (tainted.add(row)) {
                        later(row, next.seq, candidates);
                    }
                }
            }
        }
        return closure;
    }

    private static boolean sameUser(Write one, Write other) {
        return one.stored.user().equals(other.stored.user());
    }

    private void later(RowRef row, long seq, NavigableMap<Long, Write> to) {
        InOrder users = byRow.get(row);
        if (users != null) {
            users.later(seq, to);
        }
    }

    /// Numbers of parked writes that hold `write` up, those of `without` left out.
    static List<Long> others(EntryState.Blocked blocked, Set<Long> without) {
        TreeSet<Long> others = new TreeSet<>(blocked.by());
        others.removeAll(without);
        return List.copyOf(others);
    }

    OutboxStatus.Counts counts() {
        int[] of = new int[STATES];
        int others = 0;
        for (Write write : bySeq.all()) {
            if (mine(write)) {
                of[place(write.state)]++;
            } else {
                others++;
            }
        }
        return new OutboxStatus.Counts(
                storing.size(), of[0], of[1], of[2], of[3], of[4], of[5], others);
    }

    private static int place(EntryState state) {
        return switch (state) {
            case EntryState.Storing storing -> 0;
            case EntryState.Stored stored -> 0;
            case EntryState.Waiting waiting -> 0;
            case EntryState.Withdrawn withdrawn -> 0;
            case EntryState.Settled settled -> 0;
            case EntryState.Sending sending -> 1;
            case EntryState.Accepted accepted -> accepted.pace() == EntryState.Pace.SLOW ? 3 : 2;
            case EntryState.Parked parked -> 4;
            case EntryState.Blocked blocked -> 5;
        };
    }
}
