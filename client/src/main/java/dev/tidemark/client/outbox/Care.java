package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Outbox.ControlResult;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// What people do with single writes: each wish is one commit that takes the [Shelf.Turn].
///
/// A write that goes on gets a new number at the end, with all that builds upon it behind it in
/// order: the server has closed the old numbers, and order is that of the numbers.
final class Care {
    private static final int CONFLICTS_MAX = 10;

    private final Steps steps;
    private final Book book;
    private final Shelf shelf;
    private final Following following;
    private final Writing writing;
    private final Chance chance;

    Care(Steps steps, Shelf shelf, Following following, Writing writing, Chance chance) {
        this.steps = steps;
        this.book = steps.book();
        this.shelf = shelf;
        this.following = following;
        this.writing = writing;
        this.chance = chance;
    }

    /// What a wish comes down to.
    private static final class Plan {
        private final List<Write> withdrawn = new ArrayList<>();
        private final List<Write> moved = new ArrayList<>();
        private final Map<Write, Receipt> done = new LinkedHashMap<>();
        private final List<StoredWrite> successors = new ArrayList<>();
        private final List<Fact> changed = new ArrayList<>();
        private final List<String> backups = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private ControlResult refused = new ControlResult.Unknown();

        private boolean isEmpty() {
            return withdrawn.isEmpty()
                    && successors.isEmpty()
                    && changed.isEmpty()
                    && done.isEmpty();
        }

        private Plan refused(ControlResult result) {
            refused = result;
            return this;
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            withdrawn.forEach(
                    write -> facts.add(new Fact.Withdrawn(write.seq, write.stored.writeId())));
            moved.forEach(write -> facts.add(new Fact.Moved(write.seq)));
            done.forEach(
                    (write, receipt) ->
                            facts.add(
                                    new Fact.Settled(write.seq, write.stored.writeId(), receipt)));
            Set<Long> gone = new HashSet<>();
            facts.forEach(fact -> gone.add(fact.seq()));
            changed.stream().filter(fact -> !gone.contains(fact.seq())).forEach(facts::add);
            return facts;
        }
    }

    Promise<ControlResult> cancel(String id) {
        return act(() -> withdrawUnsent(id));
    }

    Promise<ControlResult> retry(String id) {
        return act(() -> again(id));
    }

    Promise<ControlResult> edit(String id, List<RowChange> changes) {
        return act(() -> otherwise(id, changes));
    }

    Promise<ControlResult> discard(String id) {
        return act(() -> withdrawParked(id));
    }

    Promise<ControlResult> discardAlone(String id) {
        return act(() -> withdrawAlone(id));
    }

    /// Takes writes from elsewhere, but for those that are here.
    Promise<ControlResult> take(List<StoredWrite> writes) {
        return act(
                () -> {
                    Plan plan = new Plan().refused(new ControlResult.Done(List.of()));
                    for (StoredWrite write : writes) {
                        if (book.byId(write.id()) == null) {
                            plan.successors.add(write.inNobodysPlace());
                            plan.ids.add(write.id());
                        }
                    }
                    return plan;
                });
    }

    /// Rewrites what was never sent in the words of the current tables. What was sent stays as it
    /// is, because a number that comes again has to say the same.
    Promise<ControlResult> upgrade() {
        return act(
                () -> {
                    Plan plan = new Plan().refused(new ControlResult.Done(List.of()));
                    boolean begun = false;
                    for (Write write : List.copyOf(book.stored())) {
                        boolean unsent = write.state instanceof EntryState.Stored && !sent(write);
                        begun |= unsent && Flight.inOldWords(write, writing.version());
                        if (begun && unsent) {
                            move(plan, write, write.changes);
                            plan.backups.add(write.stored.toText());
                        }
                    }
                    return plan;
                });
    }

    /// Takes out all writes of `user`, whatever became of them. Those that are not stored yet come
    /// later.
    Promise<ControlResult> giveUp(String user) {
        return act(
                () -> {
                    Plan plan = new Plan().refused(new ControlResult.Done(List.of()));
                    for (Write write : List.copyOf(book.stored())) {
                        if (!write.stored.user().equals(user)) {
                            continue;
                        }
                        if (write.state instanceof EntryState.Accepted accepted) {
                            plan.done.put(write, accepted.receipt());
                        } else {
                            withdraw(plan, write);
                        }
                    }
                    return plan;
                });
    }

    private boolean sent(Write write) {
        return write.attempts > 0 || shelf.turn().flight().contains(write.seq);
    }

    private Plan withdrawUnsent(String id) {
        Plan plan = new Plan();
        Write write = book.byId(id);
        if (write == null) {
            return plan;
        }
        if (!write.state.undecided()) {
            return plan.refused(new ControlResult.TooLate());
        }
        List<Write> all = withClosure(write);
        if (all.stream().anyMatch(this::sent)) {
            return plan.refused(new ControlResult.MayHaveArrived());
        }
        all.forEach(one -> withdraw(plan, one));
        return plan;
    }

    private List<Write> withClosure(Write write) {
        List<Write> all = new ArrayList<>();
        all.add(write);
        all.addAll(book.closure(write));
        return all;
    }

    private void withdraw(Plan plan, Write write) {
        plan.withdrawn.add(write);
        plan.ids.add(write.id());
        if (write.state instanceof EntryState.Parked parked && parked.refusal().openStill()) {
            unname(plan, write);
        }
    }

    /// No server has decided about it, so none could say anything to who names it.
    private void unname(Plan plan, Write write) {
        for (Write later : book.behind()) {
            TreeSet<Long> others = new TreeSet<>(later.refusedBefore());
            if (others.remove(write.seq)) {
                plan.changed.add(new Fact.Behind(later.seq, List.copyOf(others)));
            }
        }
    }

    private void move(Plan plan, Write write, List<RowChange> changes) {
        plan.moved.add(write);
        plan.successors.add(
                write.stored.inPlaceOf(write.seq, chance.uuid(), changes, writing.version()));
        plan.ids.add(write.id());
    }

    private Plan again(String id) {
        Plan plan = new Plan();
        Write write = book.byId(id);
        if (write == null) {
            return plan;
        }
        if (!(write.state instanceof EntryState.Parked parked)) {
            return plan.refused(new ControlResult.TooLate());
        }
        boolean unsaid = parked.refusal().reason().code().equals(Refusal.UNKNOWN_INTENT);
        if (unsaid && Flight.inOldWords(write, writing.version())) {
            // Nobody knew what it says, so it never left: it may be said in the new words.
            unname(plan, write);
            move(plan, write, write.changes);
            plan.backups.add(write.stored.toText());
        } else if (parked.refusal().openStill()) {
            // Nobody has decided about this number, and it may have arrived: it stays the same.
            plan.changed.add(new Fact.Freed(write.seq));
            plan.ids.add(write.id());
        } else {
            move(plan, write, write.changes);
        }
        release(plan, write);
        return plan;
    }

    /// What waited for `parked` goes on behind it, unless it waits for others too.
    private void release(Plan plan, Write parked) {
        Set<Long> gone = Set.of(parked.seq);
        for (Write write : List.copyOf(book.stored())) {
            if (write.state instanceof EntryState.Blocked held && held.by().contains(parked.seq)) {
                List<Long> others = Book.others(held, gone);
                if (others.isEmpty()) {
                    move(plan, write, write.changes);
                } else {
                    plan.changed.add(new Fact.Blocked(write.seq, others));
                }
            }
        }
    }

    /// Puts other changes of `to` in the place of writes of `from`, or nothing.
    Promise<ControlResult> handOver(Map<String, List<RowChange>> instead, String from, String to) {
        return act(
                () -> {
                    Plan plan = new Plan().refused(new ControlResult.Done(List.of()));
                    if (instead.keySet().stream().allMatch(id -> isOf(from, id))) {
                        instead.forEach((id, changes) -> handOver(plan, id, changes, to));
                    }
                    return plan;
                });
    }

    private boolean isOf(String user, String id) {
        Write write = book.byId(id);
        return write != null && write.seq > 0 && write.stored.user().equals(user);
    }

    private void handOver(Plan plan, String id, List<RowChange> changes, String user) {
        Write write = book.byId(id);
        if (write == null) {
            return;
        }
        if (changes.isEmpty()) {
            withdraw(plan, write);
            return;
        }
        plan.ids.add(id);
        plan.moved.add(write);
        plan.successors.add(
                write.stored
                        .inPlaceOf(write.seq, chance.uuid(), changes, writing.version())
                        .of(user));
    }

    private Plan otherwise(String id, List<RowChange> changes) {
        Plan plan = new Plan();
        Write write = book.byId(id);
        if (write == null) {
            return plan;
        }
        if (write.state instanceof EntryState.Parked) {
            move(plan, write, changes);
            release(plan, write);
            return plan;
        }
        if (!write.state.undecided()) {
            return plan.refused(new ControlResult.TooLate());
        }
        List<Write> closure = book.closure(write);
        if (sent(write) || closure.stream().anyMatch(this::sent)) {
            return plan.refused(new ControlResult.MayHaveArrived());
        }
        move(plan, write, changes);
        closure.forEach(later -> move(plan, later, later.changes));
        return plan;
    }

    private Plan withdrawParked(String id) {
        Plan plan = new Plan();
        Write write = book.byId(id);
        if (write == null) {
            return plan;
        }
        boolean held =
                write.state instanceof EntryState.Parked
                        || write.state instanceof EntryState.Blocked;
        if (!held) {
            return plan.refused(new ControlResult.TooLate());
        }
        withdraw(plan, write);
        for (Write later : book.closure(write)) {
            if (later.state instanceof EntryState.Blocked) {
                withdraw(plan, later);
            }
        }
        return plan;
    }

    private Plan withdrawAlone(String id) {
        Plan plan = new Plan();
        Write write = book.byId(id);
        if (write == null) {
            return plan;
        }
        if (!(write.state instanceof EntryState.Parked)) {
            return plan.refused(new ControlResult.TooLate());
        }
        withdraw(plan, write);
        release(plan, write);
        return plan;
    }

    private Promise<ControlResult> act(Supplier<Plan> wish) {
        return shelf.inOrder(() -> attempt(wish, 0));
    }

    private Promise<ControlResult> attempt(Supplier<Plan> wish, int conflicts) {
        Plan plan = wish.get();
        if (plan.isEmpty()) {
            return Promise.kept(plan.refused);
        }
        return shelf.takeNow(shelf.turn().edited(), plan.facts(), plan.successors, plan.backups)
                .recover(failed -> afterFailure(failed))
                .then(
                        taken ->
                                switch (taken) {
                                    case Shelf.Taken.Durable(List<Long> numbers) -> {
                                        steps.run(() -> apply(plan, numbers));
                                        yield Promise.kept(new ControlResult.Done(plan.ids));
                                    }
                                    case Shelf.Taken.Conflict conflict ->
                                            again(wish, conflicts + 1);
                                });
    }

    /// It may have happened all the same: memory takes over what the disk says.
    private Promise<Shelf.Taken> afterFailure(Throwable failed) {
        return shelf.followNow()
                .then(
                        found -> {
                            following.apply(found);
                            return Promise.broken(failed);
                        });
    }

    private Promise<ControlResult> again(Supplier<Plan> wish, int conflicts) {
        if (conflicts == CONFLICTS_MAX) {
            return Promise.broken(
                    new IllegalStateException("others change the outbox all the time; try again"));
        }
        return shelf.followNow()
                .then(
                        found -> {
                            following.apply(found);
                            return attempt(wish, conflicts);
                        });
    }

    private void apply(Plan plan, List<Long> numbers) {
        for (Write write : plan.withdrawn) {
            write.onDisk = false;
            steps.set(write, new EntryState.Withdrawn());
        }
        for (Write write : plan.done.keySet()) {
            write.onDisk = false;
            steps.set(write, new EntryState.Settled());
        }
        plan.moved.forEach(book::drop);
        for (int i = 0; i < numbers.size(); i++) {
            Write write = writing.fresh(plan.successors.get(i));
            book.place(numbers.get(i), write);
            steps.set(write, write.state);
        }
        for (Fact fact : plan.changed) {
            Write write = book.bySeq(fact.seq());
            if (write == null) {
                continue;
            }
            if (fact instanceof Fact.Blocked blocked) {
                steps.set(write, new EntryState.Blocked(blocked.by()));
            } else if (fact instanceof Fact.Behind(long seq, List<Long> refused)) {
                book.behind(write, refused);
            } else {
                write.failures = 0;
                write.notBeforeMs = 0;
                steps.set(write, new EntryState.Stored());
            }
        }
    }
}
