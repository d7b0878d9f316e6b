package dev.tidemark.client.browser.store;

import dev.tidemark.client.browser.js.Failure;
import dev.tidemark.client.browser.js.Idb;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.StorageException.Reason;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSString;

/// A store in IndexedDB, shared by all pages of the origin that open the same name.
///
/// What is asked is done in order. Commits that wait while another is under way go into the next
/// transaction together, and so do reads, because a durable transaction takes milliseconds whatever
/// its size.
///
/// **How others learn of a commit.** Each transaction raises a revision and says so to the other
/// pages before it ends, so that no page can die between commit and word. Whoever hears it reads
/// the revision, and the database lets this read wait for the commit. Without words
/// ([Words#none()]) the revision is looked at five times a second while somebody watches.
public final class IndexedDbStorage implements Storage {
    private static final int TOGETHER_MAX = 500;
    private static final long OPEN_MAX_MS = 10_000;
    private static final long POLL_MS = 200;
    private static final long UNKNOWN = -1;

    private final Idb.Database database;
    private final Time time;
    private final Words words;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private Cancellable polling = () -> {};
    private @Nullable StorageException broken;
    private long seen = UNKNOWN;
    private boolean working;
    private boolean looking;
    private boolean lookAgain;

    /// Something to be done: a commit, or a read.
    sealed interface Job {
        /// It will not be done.
        void fail(StorageException failure);
    }

    record Commit(List<Edit> edits, Promise<Committed> promise) implements Job {
        @Override
        public void fail(StorageException failure) {
            promise.fail(failure);
        }
    }

    /// @param ask puts requests, and returns what takes their results
    record Read<T>(Function<Idb.Transaction, Answer<T>> ask, Promise<T> promise) implements Job {
        @Override
        public void fail(StorageException failure) {
            promise.fail(failure);
        }

        Runnable begin(Idb.Transaction transaction) {
            Answer<T> answer = ask.apply(transaction);
            return () -> promise.keep(answer.take());
        }
    }

    private interface Answer<T> {
        T take();
    }

    private record Watcher(Runnable changed) {}

    private IndexedDbStorage(Idb.Database database, Time time, Words words) {
        this.database = database;
        this.time = time;
        this.words = words;
    }

    /// Opens the store of this name, or makes it.
    ///
    /// @param words between the pages of this store
    /// @return broken with a [StorageException]: `BUSY` while a page of another version holds it,
    ///     `FULL` without room, `BROKEN` if the browser does not give it at all
    public static Promise<IndexedDbStorage> open(String name, Time time, Words words) {
        Promise<Idb.Database> opened = new Opening(name).begin(time, OPEN_MAX_MS);
        return opened.then(
                database -> {
                    IndexedDbStorage storage = new IndexedDbStorage(database, time, words);
                    return storage.begin().map(revision -> storage);
                });
    }

    private Promise<Long> begin() {
        database.onVersionChange(event -> give("a newer version of this page took the store over"));
        database.onClose(event -> give("the browser closed the store"));
        words.listen(this::look);
        return revision()
                .map(
                        revision -> {
                            seen = revision;
                            return revision;
                        });
    }

    /// Gives the database back: what waits is refused, and nobody is told of anything any more.
    public void close() {
        give("the store was closed");
    }

    private void give(String why) {
        database.close();
        polling.cancel();
        watchers.clear();
        broken = new StorageException(Reason.BROKEN, why);
        if (!working) {
            words.close();
        }
    }

    @Override
    public Promise<Committed> commit(List<Edit> edits) {
        Promise<Committed> promise = new Promise<>();
        ask(new Commit(List.copyOf(edits), promise));
        return promise;
    }

    @Override
    public Promise<Optional<String>> get(String key) {
        return read(
                transaction -> {
                    Idb.Request<JSObject> value =
                            transaction.objectStore(Schema.PAIRS).get(Schema.text(key));
                    return () -> Schema.found(value);
                });
    }

    @Override
    public Promise<List<Pair>> list(String prefix, String after, int max) {
        if (max < 1) {
            return read(transaction -> List::of);
        }
        JSObject range = Schema.keys(prefix, after);
        return read(
                transaction -> {
                    Idb.Store pairs = transaction.objectStore(Schema.PAIRS);
                    Idb.Request<JSArrayReader<JSString>> keys = pairs.getAllKeys(range, max);
                    Idb.Request<JSArrayReader<JSString>> values = pairs.getAll(range, max);
                    return () -> {
                        JSArrayReader<JSString> key = keys.getResult();
                        JSArrayReader<JSString> value = values.getResult();
                        List<Pair> page = new ArrayList<>();
                        for (int i = 0; i < key.getLength(); i++) {
                            page.add(
                                    new Pair(key.get(i).stringValue(), value.get(i).stringValue()));
                        }
                        return page;
                    };
                });
    }

    @Override
    public Promise<List<Entry>> read(String log, long from, int max) {
        if (max < 1) {
            return read(transaction -> List::of);
        }
        JSObject range = Schema.positions(log, from);
        return read(
                transaction -> {
                    Idb.Store entries = transaction.objectStore(Schema.ENTRIES);
                    Idb.Request<JSArrayReader<JSArrayReader<JSObject>>> keys =
                            entries.getAllKeys(range, max);
                    Idb.Request<JSArrayReader<JSString>> values = entries.getAll(range, max);
                    return () -> {
                        JSArrayReader<JSArrayReader<JSObject>> key = keys.getResult();
                        JSArrayReader<JSString> value = values.getResult();
                        List<Entry> page = new ArrayList<>();
                        for (int i = 0; i < key.getLength(); i++) {
                            JSNumber position = (JSNumber) key.get(i).get(1);
                            page.add(
                                    new Entry(
                                            (long) position.doubleValue(),
                                            value.get(i).stringValue()));
                        }
                        return page;
                    };
                });
    }

    private Promise<Long> revision() {
        return read(
                transaction -> {
                    Idb.Request<JSObject> revision = Schema.revision(transaction);
                    return () -> Schema.number(revision);
                });
    }

    private <T> Promise<T> read(Function<Idb.Transaction, Answer<T>> ask) {
        Promise<T> promise = new Promise<>();
        ask(new Read<>(ask, promise));
        return promise;
    }

    @Override
    public Cancellable watch(Runnable changed) {
        Watcher watcher = new Watcher(() -> changed.run());
        watchers.add(watcher);
        if (!words.heard() && watchers.size() == 1) {
            poll();
        }
        return () -> watchers.remove(watcher);
    }

    @Override
    public List<Damage> damages() {
        return List.of();
    }

    private void poll() {
        polling.cancel();
        if (!watchers.isEmpty()) {
            look();
            polling = time.after(POLL_MS, this::poll);
        }
    }

    /// Somebody may have committed.
    private void look() {
        if (looking) {
            // What is being read may be older than this word.
            lookAgain = true;
            return;
        }
        looking = true;
        revision()
                .whenEnded(
                        revision -> {
                            looked();
                            saw(revision);
                        },
                        failed -> looked());
    }

    private void looked() {
        looking = false;
        if (lookAgain && broken == null) {
            lookAgain = false;
            look();
        }
    }

    private void saw(long revision) {
        if (revision == seen) {
            return;
        }
        seen = revision;
        for (Watcher watcher : List.copyOf(watchers)) {
            if (watchers.contains(watcher)) {
                watcher.changed().run();
            }
        }
    }

    private void ask(Job job) {
        StorageException why = broken;
        if (why != null) {
            time.after(0, () -> job.fail(why));
            return;
        }
        jobs.add(job);
        next();
    }

    private void next() {
        if (working || jobs.isEmpty()) {
            return;
        }
        boolean writing = jobs.element() instanceof Commit;
        List<Job> together = new ArrayList<>();
        while (!jobs.isEmpty()
                && together.size() < TOGETHER_MAX
                && jobs.element() instanceof Commit == writing) {
            together.add(jobs.remove());
        }
        working = true;
        Idb.Transaction transaction = Schema.begin(database, writing);
        if (transaction == null) {
            StorageException closed = broken;
            failLater(
                    together,
                    closed == null
                            ? new StorageException(Reason.BROKEN, "the store is closed")
                            : closed);
            return;
        }
        transaction.onAbort(event -> fail(together, failure(transaction.getError())));
        if (writing) {
            write(transaction, together);
        } else {
            List<Runnable> answers = new ArrayList<>();
            for (Job job : together) {
                if (job instanceof Read<?> read) {
                    answers.add(read.begin(transaction));
                }
            }
            transaction.onComplete(event -> end(answers));
        }
    }

    private void write(Idb.Transaction transaction, List<Job> together) {
        List<Commit> commits = new ArrayList<>();
        for (Job job : together) {
            if (job instanceof Commit commit) {
                commits.add(commit);
            }
        }
        Batch batch = new Batch(transaction, commits);
        batch.begin(
                // Before it ends: a page may die at any moment, and the word has to be out then.
                words::tell);
        transaction.onComplete(
                event -> {
                    if (batch.before() == seen) {
                        seen = batch.after();
                    }
                    end(batch.answers());
                });
    }

    private void end(List<Runnable> answers) {
        working = false;
        if (broken != null) {
            // What was under way when the store was closed has said its word now.
            words.close();
        }
        next();
        all(answers);
    }

    private void failLater(List<Job> together, StorageException failure) {
        time.after(0, () -> fail(together, failure));
    }

    private void fail(List<Job> together, StorageException failure) {
        List<Runnable> answers = new ArrayList<>();
        for (Job job : together) {
            answers.add(() -> job.fail(failure));
        }
        end(answers);
    }

    /// Each has a right to its answer, whatever another's listener does.
    private static void all(List<Runnable> answers) {
        RuntimeException first = null;
        for (Runnable answer : answers) {
            try {
                answer.run();
            } catch (RuntimeException mistake) {
                first = first == null ? mistake : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    static StorageException failure(@Nullable JSObject error) {
        String kind = error == null ? "aborted" : Failure.kind(error);
        return kind.equals("QuotaExceededError")
                ? new StorageException(Reason.FULL, "the browser gives no more room")
                : new StorageException(Reason.BROKEN, "the browser's database failed: " + kind);
    }
}
