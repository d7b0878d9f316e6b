package dev.tidemark.server.identity;

import dev.tidemark.server.identity.KeyRing.Origin;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The keys, fetched when needed and kept for a while.
///
/// Keys are fetched again after ten minutes, by one of those who ask; the others go on with what is
/// there. A token with an unknown key fetches at once, but never twice in half a minute: tokens
/// with invented key names must not become requests to the issuer. While the issuer does not
/// answer, old keys count for a day. Any thread; the lock guards fetching.
final class FetchedKeys implements KeySource {
    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
    static final Duration BETWEEN_FIRST_FETCHES = Duration.ofSeconds(1);
    static final Duration TRUSTED = Duration.ofHours(24);

    private static final System.Logger LOG = System.getLogger(FetchedKeys.class.getName());

    private final KeyFetch fetch;
    private final Origin origin;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Fetched fetched;
    private volatile Instant attempted = Instant.MIN;

    private record Fetched(KeyRing ring, Instant at) {}

    FetchedKeys(KeyFetch fetch, Origin origin, InstantSource clock) {
        this.fetch = fetch;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public KeyRing current() throws UnavailableException {
        Fetched known = fetched;
        if (known == null) {
            fetching.lock();
            try {
                if (fetched == null && olderThan(attempted, BETWEEN_FIRST_FETCHES)) {
                    fetch();
                }
            } finally {
                fetching.unlock();
            }
        } else if (olderThan(known.at(), FRESH)
                && olderThan(attempted, BETWEEN_FETCHES)
                && fetching.tryLock()) {
            try {
                fetch();
            } finally {
                fetching.unlock();
            }
        }
        Fetched now = fetched;
        if (now == null || olderThan(now.at(), TRUSTED)) {
            throw new UnavailableException();
        }
        return now.ring();
    }

    @Override
    public KeyRing newerThan(KeyRing seen) {
        fetching.lock();
        try {
            Fetched known = fetched;
            if (known != null && known.ring() == seen && olderThan(attempted, BETWEEN_FETCHES)) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
        Fetched now = fetched;
        return now == null ? seen : now.ring();
    }

    /// Reads the keys for the first time.
    ///
    /// @throws IOException if they are not there; the message says why
    void require() throws IOException {
        fetched = new Fetched(KeyRing.parse(fetch.read(), origin), clock.instant());
        attempted = clock.instant();
    }

    private void fetch() {
        attempted = clock.instant();
        try {
            fetched = new Fetched(KeyRing.parse(fetch.read(), origin), clock.instant());
        } catch (IOException | RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "no keys for tokens: {0}", failed.getMessage());
        }
    }

    private boolean olderThan(Instant moment, Duration age) {
        return moment.equals(Instant.MIN)
                || Duration.between(moment, clock.instant()).compareTo(age) >= 0;
    }
}
