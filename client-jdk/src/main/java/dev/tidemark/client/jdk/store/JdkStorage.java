package dev.tidemark.client.jdk.store;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.StorageException.Reason;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.sharing.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A store on a disk: in files ([#inFiles]) or in SQLite ([#inSqlite]).
///
/// One thread of its own does all that waits for the disk, in the order in which it was asked;
/// commits that wait together become durable together. Every 100 ms it looks for what others did.
/// Its methods are called on the core's thread, [#close] on any.
public final class JdkStorage implements Storage, AutoCloseable {
    private static final long LOOK_MS = 100;
    private static final int COMMITS_MAX = 1_000;
    private static final long COMMIT_CHARACTERS_MAX = 4 * 1024 * 1024;
    private static final long WAITING_CHARACTERS_MAX = 64 * 1024 * 1024;
    private static final long COMPACT_FROM_BYTES = 1024 * 1024;
    private static final int JOB_CHARACTERS = 64;

    private final BlockingStore store;
    private final @Nullable ProcessPresence alive;
    private final Executor core;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final AtomicLong waitingCharacters = new AtomicLong();
    private final List<Watcher> watchers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Watching lastFailure;

    private sealed interface Job {
        record Commit(List<Edit> edits, long characters, Promise<Committed> promise)
                implements Job {}

        record Read<T>(Reading<T> reading, Promise<T> promise) implements Job {}

        record Stop() implements Job {}
    }

    private interface Reading<T> {
        T read(BlockingStore store) throws StorageException;
    }

    private record Watcher(Runnable changed) {}

    private record Watching(Reason reason) {}

    private JdkStorage(BlockingStore store, @Nullable ProcessPresence presence, Executor core) {
        this.store = store;
        this.alive = presence;
        this.core = core;
        this.thread = new Thread(this::work, "tidemark-store");
        thread.setDaemon(true);
        thread.start();
    }

    /// Opens a store in files of its own in `directory`, or makes it. Waits for the disk.
    ///
    /// @param core runs on the core's thread, in order
    /// @throws StorageException if it can't be opened; nothing was changed
    public static JdkStorage inFiles(Path directory, Executor core) throws StorageException {
        try {
            SecureRandom random = new SecureRandom();
            return withPresence(
                    LogStore.open(
                            FileStoreDisk.in(directory), random::nextLong, COMPACT_FROM_BYTES),
                    directory.resolve("alive"),
                    core);
        } catch (IOException failure) {
            throw new StorageException(
                    Reason.BROKEN, "the store's directory can't be used: " + failure.getMessage());
        }
    }

    /// Opens a store in an SQLite database of its own, or makes it. Waits for the disk.
    ///
    /// @param core runs on the core's thread, in order
    /// @throws StorageException if it can't be opened
    public static JdkStorage inSqlite(Path file, Executor core) throws StorageException {
        return withPresence(
                SqliteStore.open(file), Path.of(file.toAbsolutePath() + "-alive"), core);
    }

    private static JdkStorage withPresence(BlockingStore store, Path directory, Executor core) {
        ProcessPresence presence = null;
        try {
            presence = ProcessPresence.in(directory);
        } catch (StorageException noLocks) {
            // Leases of a killed process are waited for then.
            System.getLogger(JdkStorage.class.getName())
                    .log(System.Logger.Level.INFO, "{0}", noLocks.getMessage());
        }
        return new JdkStorage(store, presence, core);
    }

    /// Which processes that have this store open live.
    public Presence presence() {
        ProcessPresence known = alive;
        if (known == null) {
            return Presence.unknown();
        }
        return new Presence() {
            @Override
            public String name() {
                return known.name();
            }

            @Override
            public Promise<Boolean> ended(String process) {
                return ask(
                        from -> {
                            try {
                                return known.ended(process);
                            } catch (IOException failure) {
                                throw new StorageException(
                                        Reason.BUSY, "not known: " + failure.getMessage());
                            }
                        });
            }
        };
    }

    @Override
    public Promise<Committed> commit(List<Edit> edits) {
        Promise<Committed> promise = new Promise<>();
        List<Edit> asked = List.copyOf(edits);
        long characters = characters(asked);
        if (characters > COMMIT_CHARACTERS_MAX) {
            return later(
                    promise,
                    new IllegalArgumentException(
                            "a commit has at most " + COMMIT_CHARACTERS_MAX + " characters"));
        }
        if (waitingCharacters.get() + characters > WAITING_CHARACTERS_MAX) {
            return later(
                    promise,
                    new StorageException(
                            Reason.BUSY, "too much waits for the disk; try again later"));
        }
        waitingCharacters.addAndGet(characters);
        add(new Job.Commit(asked, characters, promise));
        return promise;
    }

    private <T> Promise<T> later(Promise<T> promise, Throwable reason) {
        onCore(() -> promise.fail(reason));
        return promise;
    }

    private static long characters(List<Edit> edits) {
        long sum = 0;
        for (Edit edit : edits) {
            sum +=
                    JOB_CHARACTERS
                            + switch (edit) {
                                case Edit.Append(String log, String text) ->
                                        (long) log.length() + text.length();
                                case Edit.Put(String key, String text) ->
                                        (long) key.length() + text.length();
                                case Edit.Remove remove -> remove.log().length();
                                case Edit.Delete delete -> delete.key().length();
                                case Edit.Expect expect ->
                                        expect.key().length() + expect.text().orElse("").length();
                            };
        }
        return sum;
    }

    @Override
    public Promise<Optional<String>> get(String key) {
        return ask(from -> from.get(key));
    }

    @Override
    public Promise<List<Pair>> list(String prefix, String after, int max) {
        return ask(from -> from.list(prefix, after, max));
    }

    @Override
    public Promise<List<Entry>> read(String log, long from, int max) {
        return ask(asked -> asked.read(log, from, max));
    }

    private <T> Promise<T> ask(Reading<T> reading) {
        Promise<T> promise = new Promise<>();
        add(new Job.Read<>(reading, promise));
        return promise;
    }

    private void add(Job job) {
        jobs.add(job);
        if (closed && jobs.remove(job)) {
            refuse(job);
        }
    }

    @Override
    public Cancellable watch(Runnable changed) {
        // The same runnable may watch twice; each time is its own.
        Watcher watcher = new Watcher(() -> changed.run());
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public List<Damage> damages() {
        return store.damages();
    }

    /// Does what was asked before, then closes the files. What is asked later breaks.
    @Override
    public void close() {
        closed = true;
        jobs.add(new Job.Stop());
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        long lookedNs = System.nanoTime();
        List<Job> taken = new ArrayList<>();
        try {
            while (true) {
                taken.clear();
                Job first = jobs.poll(LOOK_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken.add(first);
                    jobs.drainTo(taken, COMMITS_MAX);
                }
                if (doAll(taken)) {
                    return;
                }
                if (System.nanoTime() - lookedNs >= TimeUnit.MILLISECONDS.toNanos(LOOK_MS)) {
                    look();
                    lookedNs = System.nanoTime();
                }
                tell();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            store.close();
            endPresence();
            jobs.drainTo(taken);
            taken.forEach(this::refuse);
        }
    }

    private void endPresence() {
        try {
            if (alive != null) {
                alive.close();
            }
        } catch (IOException failure) {
            System.getLogger(JdkStorage.class.getName())
                    .log(System.Logger.Level.DEBUG, "a file of this process stays", failure);
        }
    }

    /// Returns whether it is time to stop.
    private boolean doAll(List<Job> taken) {
        List<Job.Commit> commits = new ArrayList<>();
        while (!taken.isEmpty()) {
            Job job = taken.removeFirst();
            if (!(job instanceof Job.Commit)) {
                commitTogether(commits);
            }
            switch (job) {
                case Job.Commit commit -> commits.add(commit);
                case Job.Read<?> read -> read(read);
                case Job.Stop stop -> {
                    return true;
                }
            }
        }
        commitTogether(commits);
        return false;
    }

    private void commitTogether(List<Job.Commit> commits) {
        if (commits.isEmpty()) {
            return;
        }
        List<Job.Commit> together = List.copyOf(commits);
        commits.clear();
        try {
            List<Committed> ends =
                    store.commitAll(together.stream().map(Job.Commit::edits).toList());
            tell();
            for (int i = 0; i < ends.size(); i++) {
                Committed end = ends.get(i);
                Promise<Committed> promise = together.get(i).promise();
                onCore(() -> promise.keep(end));
            }
        } catch (StorageException | RuntimeException failure) {
            together.forEach(commit -> onCore(() -> commit.promise().fail(failure)));
        } finally {
            together.forEach(commit -> waitingCharacters.addAndGet(-commit.characters()));
        }
    }

    private <T> void read(Job.Read<T> job) {
        try {
            T found = job.reading().read(store);
            onCore(() -> job.promise().keep(found));
        } catch (StorageException | RuntimeException failure) {
            onCore(() -> job.promise().fail(failure));
        }
    }

    private void look() {
        try {
            store.look();
            lastFailure = null;
        } catch (StorageException | RuntimeException failure) {
            Reason reason =
                    failure instanceof StorageException known ? known.reason() : Reason.BROKEN;
            if (lastFailure == null || lastFailure.reason() != reason) {
                System.getLogger(JdkStorage.class.getName())
                        .log(System.Logger.Level.WARNING, "looking for others' commits", failure);
            }
            lastFailure = new Watching(reason);
        }
    }

    private void tell() {
        if (!store.takeNews()) {
            return;
        }
        onCore(
                () -> {
                    for (Watcher watcher : List.copyOf(watchers)) {
                        if (watchers.contains(watcher)) {
                            watcher.changed().run();
                        }
                    }
                });
    }

    private void refuse(Job job) {
        StorageException reason = new StorageException(Reason.BROKEN, "the store was closed");
        switch (job) {
            case Job.Commit commit -> onCore(() -> commit.promise().fail(reason));
            case Job.Read<?> read -> onCore(() -> read.promise().fail(reason));
            case Job.Stop stop -> {}
        }
    }

    private void onCore(Runnable end) {
        try {
            core.execute(end);
        } catch (RejectedExecutionException ended) {
            // The core is gone, and with it whoever waited.
            System.getLogger(JdkStorage.class.getName())
                    .log(System.Logger.Level.DEBUG, "the core's thread has ended");
        }
    }
}
