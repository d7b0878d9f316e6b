package dev.tidemark.client.outbox;

import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Backoff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings to the disk what is only in memory, as often as it takes.
///
/// New writes go in one commit for all that gathered while the last one ran. After a failure it is
/// not known whether they are durable, so the disk is asked before they are appended again. Their
/// being in the log would not be enough: others may have sent them and taken them out meanwhile
/// (seed 441 of the simulation). Facts may be written twice without harm.
final class Keeper {
    private static final int WRITES_AT_ONCE = 500;
    private static final int FACTS_AT_ONCE = 200;
    private static final long FIRST_MS = 100;
    private static final long CAP_MS = 10_000;

    private final Steps steps;
    private final Shelf shelf;
    private final Following following;
    private final Time time;
    private final Backoff backoff;
    private final List<Fact> facts = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();
    private List<Write> uncertain = List.of();
    private boolean running;
    private boolean closed;

    Keeper(Steps steps, Shelf shelf, Following following, Ports ports) {
        this.steps = steps;
        this.shelf = shelf;
        this.following = following;
        this.time = ports.time();
        this.backoff = new Backoff(FIRST_MS, CAP_MS, ports.chance());
    }

    /// Why the disk does not take what it should; empty if it does.
    Optional<String> trouble() {
        return trouble;
    }

    /// Whether all is on the disk.
    boolean idle() {
        return facts.isEmpty() && steps.book().storing().isEmpty();
    }

    /// The smallest number of which the disk does not know what became of it; `none` if there is
    /// none.
    long firstUnknown(long none) {
        long first = none;
        for (Fact fact : facts) {
            first = Math.min(first, fact.seq());
        }
        return first;
    }

    /// What the disk does not take is not tried again.
    void close() {
        closed = true;
    }

    /// Will be on the disk some time.
    void note(Fact fact) {
        facts.add(fact);
    }

    /// Begins if there is something to do.
    void wake() {
        if (running || idle()) {
            return;
        }
        running = true;
        // Facts first: a removed write must not come back as a new one of a later program.
        Promise<Done> work = shelf.inOrder(() -> facts.isEmpty() ? store() : noteFacts());
        work.whenEnded(
                done -> {
                    running = false;
                    succeeded();
                    wake();
                },
                failed -> {
                    if (closed) {
                        return;
                    }
                    failed(failed);
                    time.after(
                            backoff.failedMs(FIRST_MS),
                            () -> {
                                running = false;
                                if (!closed) {
                                    wake();
                                }
                            });
                });
    }

    private Promise<Done> noteFacts() {
        List<Fact> batch = List.copyOf(facts.subList(0, Math.min(FACTS_AT_ONCE, facts.size())));
        return shelf.noteNow(batch)
                .map(
                        done -> {
                            facts.subList(0, batch.size()).clear();
                            return done;
                        });
    }

    private Promise<Done> store() {
        if (uncertain.isEmpty()) {
            return append();
        }
        return shelf.appendedNow()
                .then(durable -> durable ? shelf.followNow().map(this::adopt) : Promise.done())
                .then(
                        done -> {
                            uncertain = List.of();
                            return append();
                        });
    }

    /// What is durable and not in the log any more has been seen to by others.
    private Done adopt(Shelf.Found found) {
        following.apply(found);
        steps.run(
                () -> {
                    for (Write write : uncertain) {
                        if (write.state instanceof EntryState.Storing) {
                            steps.set(write, new EntryState.Settled());
                        }
                    }
                });
        return Done.DONE;
    }

    private Promise<Done> append() {
        List<Write> batch = steps.book().storing().stream().limit(WRITES_AT_ONCE).toList();
        if (batch.isEmpty()) {
            return Promise.done();
        }
        uncertain = batch;
        return shelf.appendNow(batch.stream().map(write -> write.stored).toList())
                .map(
                        positions -> {
                            uncertain = List.of();
                            steps.run(() -> placed(batch, positions));
                            return Done.DONE;
                        });
    }

    private void placed(List<Write> batch, List<Long> positions) {
        for (int i = 0; i < batch.size(); i++) {
            Write write = batch.get(i);
            steps.book().place(positions.get(i), write);
            steps.set(write, write.state);
        }
    }

    private void succeeded() {
        backoff.reset();
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            label();
        }
    }

    private void failed(Throwable failed) {
        trouble = Optional.of(String.valueOf(failed.getMessage()));
        label();
    }

    private void label() {
        steps.run(
                () -> {
                    for (Write write : List.copyOf(steps.book().storing())) {
                        steps.set(write, new EntryState.Storing(trouble));
                    }
                });
    }
}
