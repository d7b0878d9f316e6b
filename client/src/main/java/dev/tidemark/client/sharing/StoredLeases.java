package dev.tidemark.client.sharing;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.Pieces;
import java.util.List;
import java.util.Optional;

/// Leases as texts in a store: `<token> <holder> <beat>`, where holder `-` is nobody.
///
/// The holder raises the beat every 5 s. Who waits takes the lease when it is free, or when its
/// text has not changed for 15 s by the waiter's own clock, which needs no common clock. All of it
/// is compare-and-set, so a process that was stopped for a while finds another text in place of its
/// own, and until it looks, its token is smaller than the new one.
///
/// Where a [Presence] knows which processes live, a holder's name ends with that of its process,
/// and who waits asks every second whether it has ended: then it need not wait for the rest. A
/// mistake there does no harm, as tokens decide.
public final class StoredLeases implements Leases {
    private static final String PREFIX = "tidemark/lease/";
    private static final String NOBODY = "-";
    private static final char AT = '@';
    private static final long PRESENT_MS = 1_000;

    private final Storage storage;
    private final Time time;
    private final Chance chance;
    private final Terms terms;
    private final Presence presence;

    /// How long a lease lasts.
    ///
    /// @param heldMs without a beat for so long it may be taken
    /// @param renewMs between two beats
    public record Terms(long heldMs, long renewMs) {
        /// 15 s, renewed every 5 s.
        public static final Terms USUAL = new Terms(15_000, 5_000);

        public Terms {
            if (renewMs < 1 || heldMs < 2 * renewMs) {
                throw new IllegalArgumentException(
                        "a lease must outlast two renewals: " + heldMs + " ms, " + renewMs + " ms");
            }
        }
    }

    /// Leases kept in `storage`.
    public StoredLeases(Storage storage, Time time, Chance chance, Terms terms) {
        this(storage, time, chance, terms, Presence.unknown());
    }

    /// The same with word of which processes live.
    public StoredLeases(Storage storage, Time time, Chance chance, Terms terms, Presence presence) {
        this.storage = storage;
        this.time = time;
        this.chance = chance;
        this.terms = terms;
        this.presence = presence;
    }

    @Override
    public Cancellable contend(String name, Contender contender) {
        Contest contest = new Contest(PREFIX + name, contender);
        contest.begin();
        return contest::cancel;
    }

    private record Held(long token, String holder, long beat) {
        static Held parse(String text) {
            List<String> parts = Pieces.of(text, ' ');
            if (parts.size() != 3) {
                throw new IllegalStateException("not a lease: " + text);
            }
            return new Held(
                    Long.parseLong(parts.get(0)), parts.get(1), Long.parseLong(parts.get(2)));
        }

        String text() {
            return token + " " + holder + " " + beat;
        }

        /// The process that holds it; empty if it does not say.
        String process() {
            int at = holder.indexOf(AT);
            return at < 0 ? "" : holder.substring(at + 1);
        }

        boolean free() {
            return holder.equals(NOBODY);
        }

        Held released() {
            return new Held(token, NOBODY, 0);
        }
    }

    /// One contender's way to the lease and back.
    private final class Contest {
        private final String key;
        private final Contender contender;
        private final String me =
                presence.name().isEmpty() ? chance.uuid() : chance.uuid() + AT + presence.name();
        private Cancellable watching = () -> {};
        private Cancellable alarm = () -> {};
        private Optional<String> seen = Optional.empty();
        private Optional<Held> mine = Optional.empty();
        private long seenAtMs;
        private long renewedAtMs;
        private boolean asking;
        private boolean cancelled;

        private Contest(String key, Contender contender) {
            this.key = key;
            this.contender = contender;
        }

        private void begin() {
            seenAtMs = time.ticksMs();
            watching = storage.watch(this::look);
            look();
        }

        private void look() {
            if (asking || cancelled || mine.isPresent()) {
                return;
            }
            asking = true;
            storage.get(key)
                    .whenEnded(
                            text -> {
                                asking = false;
                                saw(text);
                            },
                            failed -> {
                                asking = false;
                                lookLater(terms.renewMs());
                            });
        }

        private void saw(Optional<String> text) {
            if (cancelled) {
                return;
            }
            long nowMs = time.ticksMs();
            if (!text.equals(seen)) {
                seen = text;
                seenAtMs = nowMs;
            }
            Optional<Held> held = text.map(Held::parse);
            // Its own name is there if a commit had an end that nobody could know.
            boolean open =
                    held.map(one -> one.free() || one.holder().equals(me)).orElse(true)
                            || nowMs - seenAtMs >= terms.heldMs();
            if (open) {
                take(text, held.map(Held::token).orElse(0L) + 1);
                return;
            }
            long waitMs = Math.min(terms.renewMs(), seenAtMs + terms.heldMs() - nowMs);
            String process = held.map(Held::process).orElse("");
            if (process.isEmpty() || presence.name().isEmpty()) {
                lookLater(waitMs);
            } else {
                takeIfEnded(process, text, waitMs);
            }
        }

        private void takeIfEnded(String process, Optional<String> from, long waitMs) {
            asking = true;
            presence.ended(process)
                    .recover(failed -> Promise.kept(false))
                    .whenEnded(
                            ended -> {
                                asking = false;
                                if (ended && !cancelled) {
                                    take(
                                            from,
                                            from.map(Held::parse).map(Held::token).orElse(0L) + 1);
                                } else {
                                    lookLater(Math.min(waitMs, PRESENT_MS));
                                }
                            },
                            failed -> {});
        }

        private void take(Optional<String> from, long token) {
            Held next = new Held(token, me, 1);
            long atMs = time.ticksMs();
            asking = true;
            replace(
                    from,
                    next,
                    () -> {
                        mine = Optional.of(next);
                        renewedAtMs = atMs;
                        if (cancelled) {
                            release();
                        } else {
                            alarm.cancel();
                            alarm = time.after(terms.renewMs(), this::beat);
                            contender.granted(token);
                        }
                    },
                    () -> lookLater(0),
                    () -> lookLater(terms.renewMs()));
        }

        private void beat() {
            long nowMs = time.ticksMs();
            if (nowMs - renewedAtMs >= terms.heldMs()) {
                lose();
                return;
            }
            alarm = time.after(terms.renewMs(), this::beat);
            if (asking) {
                return;
            }
            mine.ifPresent(
                    held -> {
                        Held next = new Held(held.token(), me, held.beat() + 1);
                        asking = true;
                        replace(
                                Optional.of(held.text()),
                                next,
                                () -> renewed(next, nowMs),
                                this::lose,
                                () -> releaseIfCancelled());
                    });
        }

        private void renewed(Held next, long atMs) {
            if (mine.isPresent()) {
                mine = Optional.of(next);
                renewedAtMs = atMs;
            }
            releaseIfCancelled();
        }

        private void releaseIfCancelled() {
            if (cancelled) {
                release();
            }
        }

        private void lose() {
            if (mine.isEmpty()) {
                return;
            }
            mine = Optional.empty();
            if (!cancelled) {
                lookLater(0);
                contender.lost();
            }
        }

        private void lookLater(long delayMs) {
            if (!cancelled) {
                alarm.cancel();
                alarm = time.after(delayMs, this::look);
            }
        }

        private void cancel() {
            if (cancelled) {
                return;
            }
            cancelled = true;
            alarm.cancel();
            watching.cancel();
            if (!asking) {
                release();
            }
        }

        private void release() {
            mine.ifPresent(
                    held -> {
                        mine = Optional.empty();
                        replace(
                                Optional.of(held.text()),
                                held.released(),
                                () -> {},
                                () -> {},
                                () -> {});
                    });
        }

        private void replace(
                Optional<String> from, Held to, Runnable done, Runnable conflict, Runnable failed) {
            storage.commit(
                            List.of(
                                    new Storage.Edit.Expect(key, from),
                                    new Storage.Edit.Put(key, to.text())))
                    .whenEnded(
                            committed -> {
                                asking = false;
                                switch (committed) {
                                    case Storage.Committed.Durable durable -> done.run();
                                    case Storage.Committed.Conflict found -> conflict.run();
                                }
                            },
                            reason -> {
                                asking = false;
                                failed.run();
                            });
        }
    }
}
