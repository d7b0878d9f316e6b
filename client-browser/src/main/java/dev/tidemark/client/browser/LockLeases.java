package dev.tidemark.client.browser;

import dev.tidemark.client.browser.js.AbortController;
import dev.tidemark.client.browser.js.Locks;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.function.JSConsumer;

/// Leases that are locks of the browser's; a page that ends in any way gives its own back at once.
///
/// The browser has no fencing tokens, so the holder of a lock takes the next number from the store
/// before it says that it holds the lease. The number stands where `StoredLeases` has its own, in a
/// form that it reads, so tokens also grow when pages change from one to the other.
final class LockLeases implements Leases {
    private static final String PREFIX = "tidemark/lease/";
    private static final String FREE = " - 0";
    private static final long AGAIN_MS = 5_000;

    private final String store;
    private final Storage storage;
    private final Time time;

    /// @param store name of `storage`, which the locks are for
    LockLeases(String store, Storage storage, Time time) {
        this.store = store;
        this.storage = storage;
        this.time = time;
    }

    @Override
    public Cancellable contend(String name, Contender contender) {
        Contest contest = new Contest(name, contender);
        contest.begin();
        return contest::cancel;
    }

    /// One contender's way to the lease and back.
    private final class Contest {
        private final String name;
        private final Contender contender;
        private AbortController asking = new AbortController();
        private Cancellable alarm = () -> {};
        private @Nullable JSConsumer<JSObject> release;
        private boolean holding;
        private boolean cancelled;

        private Contest(String name, Contender contender) {
            this.name = name;
            this.contender = contender;
        }

        private void begin() {
            asking = new AbortController();
            Locks.Options options = JSObjects.create();
            options.setSignal(asking.getSignal());
            String lock = "tidemark/" + store + "/" + name;
            Locks.request(lock, options, this::locked).then(given -> null, taken -> taken());
        }

        private JSPromise<JSObject> locked(JSObject lock) {
            return new JSPromise<>(
                    (give, refuse) -> {
                        release = give;
                        if (cancelled) {
                            release();
                        } else {
                            next().whenEnded(this::granted, failed -> later());
                        }
                    });
        }

        /// The next token; only the lock's holder asks, so a conflict is as rare as a lock that was
        /// taken away.
        private Promise<Long> next() {
            String key = PREFIX + name;
            return storage.get(key)
                    .then(
                            text -> {
                                long token = text.map(LockLeases::token).orElse(0L) + 1;
                                return commit(key, text, token).map(done -> token);
                            });
        }

        private void granted(long token) {
            if (cancelled) {
                release();
            } else if (release != null) {
                holding = true;
                contender.granted(token);
            }
        }

        /// Without a token nobody may believe in it; another page may have more luck.
        private void later() {
            release();
            if (!cancelled) {
                alarm = time.after(AGAIN_MS, this::begin);
            }
        }

        /// The browser or another page took it, or this page stopped asking.
        private @Nullable Object taken() {
            release = null;
            if (cancelled) {
                return null;
            }
            alarm = time.after(AGAIN_MS, this::begin);
            if (holding) {
                holding = false;
                contender.lost();
            }
            return null;
        }

        private void cancel() {
            cancelled = true;
            alarm.cancel();
            asking.abort();
            if (holding) {
                holding = false;
                release();
            }
        }

        private void release() {
            JSConsumer<JSObject> held = release;
            release = null;
            if (held != null) {
                held.accept(null);
            }
        }
    }

    private Promise<Storage.Committed> commit(String key, Optional<String> before, long token) {
        return storage.commit(
                        List.of(
                                new Storage.Edit.Expect(key, before),
                                new Storage.Edit.Put(key, token + FREE)))
                .then(
                        committed ->
                                switch (committed) {
                                    case Storage.Committed.Durable durable -> Promise.kept(durable);
                                    case Storage.Committed.Conflict conflict ->
                                            Promise.broken(
                                                    new IllegalStateException(
                                                            "two hold the lock " + key));
                                });
    }

    private static long token(String text) {
        int space = text.indexOf(' ');
        return Long.parseLong(space < 0 ? text : text.substring(0, space));
    }
}
