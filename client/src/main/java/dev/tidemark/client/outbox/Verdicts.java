package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Flight.Lanes;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What answers of servers mean for writes. Always called inside of a step.
///
/// A refused write is parked with all that builds upon it. A write that the server fails at travels
/// alone from its second failure on, so that it becomes clear who is to blame, and is parked as
/// poison when it has failed too often while others succeeded.
final class Verdicts {
    private static final int ALONE_AFTER = 2;

    private final Steps steps;
    private final Book book;
    private final Shelf shelf;
    private final Settling settling;
    private final Keeper keeper;
    private final Lanes lanes;
    private final Time time;
    private final Chance chance;
    private final Log log;
    private final OutboxConfig config;
    private final List<String> discarded = new ArrayList<>();
    private final Outbox.Policy policy;
    private Optional<String> trouble = Optional.empty();
    private long successes;
    private long refusals;

    Verdicts(
            Steps steps,
            Shelf shelf,
            Settling settling,
            Keeper keeper,
            Lanes lanes,
            Ports ports,
            Outbox.Setup setup) {
        this.steps = steps;
        this.shelf = shelf;
        this.book = steps.book();
        this.settling = settling;
        this.keeper = keeper;
        this.lanes = lanes;
        time = ports.time();
        chance = ports.chance();
        log = ports.log();
        config = setup.config();
        policy = setup.policy();
    }

    Optional<String> trouble() {
        return trouble;
    }

    long accepted() {
        return successes;
    }

    long refused() {
        return refusals;
    }

    /// The smallest number of which the disk does not know what became of it.
    long firstUnknown(long none) {
        return keeper.firstUnknown(none);
    }

    boolean travelsAlone(Write write) {
        return write.failures >= ALONE_AFTER;
    }

    /// Ids of writes that the declared policy discards, once.
    List<String> takeDiscarded() {
        List<String> taken = List.copyOf(discarded);
        discarded.clear();
        return taken;
    }

    void answered(Flight flight, List<UploadReply.OfItem> items) {
        flight.lane().failing = false;
        trouble = Optional.empty();
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        items.forEach(item -> verdicts.put(item.seq(), item.verdict()));
        // What took effect first: it is not held up by what a neighbour was told.
        for (Write write : flight.writes()) {
            if (verdicts.get(write.seq) instanceof Verdict.Accepted accepted) {
                accept(write, accepted);
            }
        }
        for (Write write : flight.writes()) {
            Verdict verdict = verdicts.get(write.seq);
            if (verdict == null) {
                fail(write, "the server's answer leaves it out", 0);
            } else {
                decide(write, verdict);
            }
        }
    }

    private void accept(Write write, Verdict.Accepted accepted) {
        if (write.state.left() || write.state instanceof EntryState.Accepted) {
            return;
        }
        successes++;
        lanes.of(write).successes++;
        write.failures = 0;
        settling.accepted(write, accepted.receipt());
        if (write.state instanceof EntryState.Accepted && write.onDisk) {
            keeper.note(new Fact.Accepted(write.seq, accepted.receipt()));
        }
    }

    private void decide(Write write, Verdict verdict) {
        // Another process may have had an answer first; only that it took effect would be news.
        if (write.state.left()
                || write.state instanceof EntryState.Accepted
                || write.state instanceof EntryState.Parked) {
            return;
        }
        switch (verdict) {
            case Verdict.Accepted done -> {}
            case Verdict.Refused refused -> park(write, refused.refusal());
            case Verdict.Blocked blocked -> blocked(write, blocked.by());
            case Verdict.Again(String message, Verdict.Fault fault, long waitMs) -> {
                switch (fault) {
                    case CIRCUMSTANCES -> wait(write, message, waitMs);
                    case SERVER -> fail(write, message, waitMs);
                }
            }
        }
    }

    private void blocked(Write write, List<Long> by) {
        if (write.state instanceof EntryState.Blocked) {
            return;
        }
        TreeSet<Long> parked = new TreeSet<>();
        for (long seq : by) {
            Write other = book.bySeq(seq);
            if (other != null && other.state instanceof EntryState.Parked) {
                parked.add(seq);
            } else if (other != null && other.state instanceof EntryState.Blocked held) {
                parked.addAll(held.by());
            }
        }
        if (parked.isEmpty() && by.stream().allMatch(seq -> book.bySeq(seq) == null)) {
            // Somebody gave up or moved what it builds upon, after it was sent.
            park(write, Refusal.of(Refusal.BLOCKED, "builds upon " + by + ", which was given up"));
        } else if (parked.isEmpty()) {
            wait(write, "waits for " + by, 0);
        } else {
            block(write, parked);
            book.closure(write).forEach(later -> block(later, parked));
        }
    }

    private void block(Write write, Set<Long> by) {
        TreeSet<Long> all = new TreeSet<>(by);
        if (write.state instanceof EntryState.Blocked held) {
            all.addAll(held.by());
        }
        List<Long> list = List.copyOf(all);
        steps.set(write, new EntryState.Blocked(list));
        keeper.note(new Fact.Blocked(write.seq, list));
    }

    /// Puts a write aside with all that builds upon it.
    void park(Write write, Refusal refusal) {
        refusals++;
        log.log(
                Log.Level.WARNING,
                "a write was not taken",
                Map.of(
                        "seq", Long.toString(write.seq),
                        "code", refusal.reason().code()));
        // What was sent may have been applied: only the server can say what became of it.
        List<Write> closure = book.closure(write, later -> !sent(later));
        book.closure(write).stream()
                .filter(this::sent)
                .filter(later -> lanes.of(later) == lanes.of(write))
                .forEach(later -> behind(later, write.seq));
        steps.set(write, new EntryState.Parked(refusal));
        keeper.note(new Fact.Parked(write.seq, refusal));
        TreeSet<Long> by = new TreeSet<>();
        by.add(write.seq);
        closure.forEach(later -> block(later, by));
        switch (policy.refused(write.picture(), refusal)) {
            case KEEP -> {}
            case DISCARD -> discarded.add(write.id());
        }
    }

    private void behind(Write write, long refused) {
        TreeSet<Long> all = new TreeSet<>(write.refusedBefore());
        all.add(refused);
        book.behind(write, all);
        keeper.note(new Fact.Behind(write.seq, List.copyOf(all)));
    }

    private boolean sent(Write write) {
        return write.attempts > 0 || shelf.turn().flight().contains(write.seq);
    }

    private void wait(Write write, String why, long floorMs) {
        if (!write.state.undecided()) {
            return;
        }
        Backoff backoff = write.backoff;
        if (backoff == null) {
            backoff = new Backoff(config.retryFirstMs(), config.retryCapMs(), chance);
            write.backoff = backoff;
        }
        write.notBeforeMs = time.ticksMs() + backoff.failedMs(floorMs);
        steps.set(write, new EntryState.Waiting(why));
    }

    private void fail(Write write, String why, long floorMs) {
        trouble = Optional.of(why);
        if (!write.state.undecided()) {
            return;
        }
        long of = lanes.of(write).successes;
        if (write.failures++ == 0) {
            write.successesBefore = of;
        }
        if (write.failures >= config.poisonFailures() && of > write.successesBefore) {
            park(write, Refusal.of(Refusal.POISON, "the server fails at it: " + why));
        } else {
            wait(write, why, floorMs);
        }
    }

    /// The server fails at the flight as a whole.
    ///
    /// @return whether it fails all the time, so that all have to wait
    boolean failed(Flight flight, String why, long floorMs) {
        boolean before = flight.lane().failing;
        flight.lane().failing = true;
        flight.writes().forEach(write -> fail(write, why, floorMs));
        return before;
    }

    /// Nobody looked at it: no attempt is counted.
    void unsent(Flight flight, String why) {
        trouble = Optional.of(why);
        for (Write write : flight.writes()) {
            write.attempts--;
            if (write.state.undecided()) {
                steps.set(write, new EntryState.Stored());
            }
        }
    }

    /// It is tried again as soon as anything is.
    void later(Flight flight, String why) {
        trouble = Optional.of(why);
        for (Write write : flight.writes()) {
            if (write.state.undecided()) {
                steps.set(write, new EntryState.Waiting(why));
            }
        }
    }

    /// @return whether nothing can be halved: a single write is too large
    boolean tooLarge(Flight flight, String why) {
        if (flight.writes().size() > 1) {
            unsent(flight, why);
            return false;
        }
        flight.writes().forEach(write -> park(write, Refusal.of(Refusal.TOO_LARGE, why)));
        return true;
    }

    /// Sent before the tables changed, and too old for the server by now.
    void oldWords(Flight flight, String why) {
        for (Write write : flight.writes()) {
            if (write.state.undecided()) {
                park(write, Refusal.of(Refusal.SCHEMA_TOO_OLD, why));
            }
        }
    }
}
