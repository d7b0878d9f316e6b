package dev.tidemark.client.stream;

import dev.tidemark.client.port.Chance;
import dev.tidemark.client.retry.Backoff;

/// How much of what a stream bears, and for how long it holds back after it.
///
/// Each kind of trouble has its count; what ends the trouble ends the count.
final class Patience {
    private static final int STANDING_MAX = 4;
    private static final int LIES_MAX = 3;
    private static final int REFETCHES_MAX = 3;
    private static final int REFUSALS_MAX = 50;
    private static final int SHORT_EVENTS_MAX = 3;
    private static final int QUICK_IDLES_MAX = 4;
    private static final long SHORT_EVENTS_MS = 1_000;
    private static final long QUICK_IDLE_MS = 500;
    private static final long HOLD_FIRST_MS = 100;
    private static final long HOLD_CAP_MS = 5_000;
    private static final long REFETCH_FIRST_MS = 1_000;
    private static final long REFETCH_CAP_MS = 32_000;

    private final Backoff shortEvents;
    private final Backoff quickIdles;
    private final Backoff refusals;
    private final Backoff moreRefetches;
    private int standing;
    private int lies;
    private int refetches;
    private boolean eventsWork = true;

    Patience(Chance chance) {
        shortEvents = new Backoff(HOLD_FIRST_MS, HOLD_CAP_MS, chance);
        quickIdles = new Backoff(HOLD_FIRST_MS, HOLD_CAP_MS, chance);
        refusals = new Backoff(HOLD_FIRST_MS, HOLD_CAP_MS, chance);
        moreRefetches = new Backoff(REFETCH_FIRST_MS, REFETCH_CAP_MS, chance);
    }

    /// A new start.
    void forgive() {
        standing = 0;
        lies = 0;
        refetches = 0;
        eventsWork = true;
        shortEvents.reset();
        quickIdles.reset();
        refusals.reset();
        moreRefetches.reset();
    }

    /// The log went on.
    void moved() {
        standing = 0;
    }

    /// An answer was understood.
    void believed() {
        lies = 0;
        refusals.reset();
    }

    /// The log's end was reached.
    void reachedEnd() {
        refetches = 0;
        moreRefetches.reset();
        standing = 0;
    }

    /// An answer brought the log neither on nor to its end.
    boolean bearsStanding() {
        return ++standing <= STANDING_MAX;
    }

    /// An answer could not be true.
    boolean bearsLie() {
        return ++lies <= LIES_MAX;
    }

    /// The log is void: how long to wait before reading the next one, if none was read to its end
    /// in between. A new log is a new chance for events.
    long refetchMs() {
        eventsWork = true;
        shortEvents.reset();
        return ++refetches <= REFETCHES_MAX ? 0 : moreRefetches.failedMs(1);
    }

    /// Whether the last refetch was the one that is reported.
    boolean losesPatience() {
        return refetches == REFETCHES_MAX + 1;
    }

    /// The server refused.
    boolean bearsRefusal() {
        return refusals.failures() < REFUSALS_MAX;
    }

    /// How long to hold back after a refusal that somebody found a remedy for.
    long refusedMs() {
        long ms = refusals.failedMs(0);
        return refusals.failures() == 1 ? 0 : ms;
    }

    boolean eventsWork() {
        return eventsWork;
    }

    /// The server has no events.
    void eventsBroken() {
        eventsWork = false;
    }

    /// A stream of events ended after `lastedMs`; several short ones in a row mean that something
    /// on the way does not let them through.
    long eventsEndedMs(long lastedMs) {
        if (lastedMs >= SHORT_EVENTS_MS) {
            shortEvents.reset();
            return 0;
        }
        long ms = shortEvents.failedMs(1);
        if (shortEvents.failures() >= SHORT_EVENTS_MAX) {
            eventsWork = false;
            return 0;
        }
        return ms;
    }

    /// A live request brought nothing after `lastedMs`; several quick ones in a row come from
    /// something that answers in the server's place.
    long idleMs(long lastedMs) {
        if (lastedMs >= QUICK_IDLE_MS) {
            quickIdles.reset();
            return 0;
        }
        long ms = quickIdles.failedMs(1);
        return quickIdles.failures() <= QUICK_IDLES_MAX ? 0 : ms;
    }
}
