package dev.tidemark.client.fake;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A store in memory. Several may share one `Disk`, as processes do; a new one over an old disk is
/// a restart.
public final class MemoryStorage implements Storage {
    private static final long NOTICE_MS = 100;

    /// What is durable, and who is told.
    public static final class Disk {
        private final NavigableMap<String, String> texts = new TreeMap<>();
        private final NavigableMap<String, NavigableMap<Long, String>> logs = new TreeMap<>();
        private final NavigableMap<String, Long> lastPositions = new TreeMap<>();
        private final List<MemoryStorage> stores = new ArrayList<>();
    }

    /// What happens to a commit.
    public enum Fault {
        /// Nothing bad.
        NONE,
        /// It does not happen, because the disk is full.
        FULL,
        /// It happens, but looks as if it had not: a failed fsync.
        UNSURE,
        /// The process ends before it.
        CRASH_BEFORE,
        /// The process ends after it, and nobody heard of it.
        CRASH_AFTER
    }

    private record Watcher(Runnable changed) {}

    private final Disk disk;
    private final Time time;
    private final List<Watcher> watchers = new ArrayList<>();
    private LongFunction<Fault> faults = commit -> Fault.NONE;
    private Runnable crashed = () -> {};
    private @Nullable StorageException failure;
    private long commits;
    private boolean gone;

    /// A store over `disk`.
    public MemoryStorage(Disk disk, Time time) {
        this.disk = disk;
        this.time = time;
        disk.stores.add(this);
    }

    /// Lets every commit fail from now on; null lets them succeed again.
    public void failWith(@Nullable StorageException reason) {
        failure = reason;
    }

    /// Asks `plan` before each commit, by its number from 0.
    public void faults(LongFunction<Fault> plan) {
        faults = plan;
    }

    /// Calls `listener` when a fault ends this process, so that a test can end its other parts.
    public void onCrash(Runnable listener) {
        crashed = listener;
    }

    /// The process is gone: it hears no more, and what was under way does not happen.
    public void crash() {
        gone = true;
        disk.stores.remove(this);
        watchers.clear();
    }

    @Override
    public Promise<Committed> commit(List<Edit> edits) {
        List<Edit> asked = List.copyOf(edits);
        return later(() -> faulty(asked));
    }

    private Promise<Committed> faulty(List<Edit> edits) {
        StorageException failed = failure;
        if (failed != null) {
            commits++;
            return Promise.broken(failed);
        }
        return switch (faults.apply(commits++)) {
            case NONE -> Promise.kept(apply(edits));
            case FULL ->
                    Promise.broken(
                            new StorageException(
                                    StorageException.Reason.FULL, "the test's disk is full"));
            case UNSURE -> {
                apply(edits);
                yield Promise.broken(
                        new StorageException(
                                StorageException.Reason.BROKEN, "the test's fsync failed"));
            }
            case CRASH_BEFORE -> crashed();
            case CRASH_AFTER -> {
                apply(edits);
                yield crashed();
            }
        };
    }

    private Promise<Committed> crashed() {
        crash();
        crashed.run();
        return new Promise<>();
    }

    private Committed apply(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Expect(String key, Optional<String> text)
                    && !Optional.ofNullable(disk.texts.get(key)).equals(text)) {
                return new Committed.Conflict(key);
            }
        }
        List<Long> positions = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Append(String log, String text) -> positions.add(append(log, text));
                case Edit.Remove(String log, long position) -> log(log).remove(position);
                case Edit.Put(String key, String text) -> disk.texts.put(key, text);
                case Edit.Delete(String key) -> disk.texts.remove(key);
                case Edit.Expect met -> {}
            }
        }
        for (MemoryStorage other : disk.stores) {
            if (other != this) {
                other.time.after(NOTICE_MS, other::changed);
            }
        }
        return new Committed.Durable(positions);
    }

    private void changed() {
        for (Watcher watcher : List.copyOf(watchers)) {
            if (watchers.contains(watcher)) {
                watcher.changed().run();
            }
        }
    }

    private long append(String log, String text) {
        long position = disk.lastPositions.merge(log, 1L, Long::sum);
        log(log).put(position, text);
        return position;
    }

    private NavigableMap<Long, String> log(String name) {
        return disk.logs.computeIfAbsent(name, unknown -> new TreeMap<>());
    }

    @Override
    public Promise<Optional<String>> get(String key) {
        return later(() -> Promise.kept(Optional.ofNullable(disk.texts.get(key))));
    }

    @Override
    public Promise<List<Pair>> list(String prefix, String after, int max) {
        return later(
                () -> {
                    String from = after.compareTo(prefix) < 0 ? prefix : after;
                    List<Pair> page = new ArrayList<>();
                    String key = from.equals(after) ? disk.texts.higherKey(from) : ceiling(from);
                    while (key != null && key.startsWith(prefix) && page.size() < max) {
                        page.add(new Pair(key, disk.texts.getOrDefault(key, "")));
                        key = disk.texts.higherKey(key);
                    }
                    return Promise.kept(page);
                });
    }

    private @Nullable String ceiling(String key) {
        return disk.texts.ceilingKey(key);
    }

    @Override
    public Promise<List<Entry>> read(String log, long from, int max) {
        return later(
                () -> {
                    List<Entry> page = new ArrayList<>();
                    log(log).tailMap(from, true).entrySet().stream()
                            .limit(max)
                            .forEach(
                                    entry -> page.add(new Entry(entry.getKey(), entry.getValue())));
                    return Promise.kept(page);
                });
    }

    @Override
    public Cancellable watch(Runnable changed) {
        Watcher watcher = new Watcher(() -> changed.run());
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public List<Damage> damages() {
        return List.of();
    }

    private <T> Promise<T> later(Supplier<Promise<T>> step) {
        Promise<T> promise = new Promise<>();
        time.after(
                0,
                () -> {
                    if (!gone) {
                        Promise.from(step).whenEnded(promise::keep, promise::fail);
                    }
                });
        return promise;
    }
}
