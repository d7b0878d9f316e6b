package dev.tidemark.client.jdk.store;

import dev.tidemark.client.jdk.store.StoreIndex.Place;
import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Damage;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.Entry;
import dev.tidemark.client.port.Storage.Pair;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Storage.StorageException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/// A store as a log of commits in one file, of which an index says what counts.
///
/// Whoever has the directory's lock reads what others appended, appends and forces; so commits of
/// all processes stand in one order. A commit that a crash cut off is put aside by whoever has the
/// lock next. When two thirds of the file count no more, what counts is written to the next
/// [Generation], whose name becomes durable before the old file goes.
final class LogStore implements BlockingStore {
    private static final System.Logger LOG = System.getLogger(LogStore.class.getName());
    private static final long COMMIT_WAIT_MS = 10_000;
    private static final long LOOK_WAIT_MS = 50;
    private static final int SUPERFLUOUS_TIMES = 3;
    private static final int COPY_BYTES = 1 << 18;
    private static final int AHEAD_BYTES = 1 << 16;

    private final StoreDisk disk;
    private final LongSupplier salts;
    private final long compactFromBytes;
    private final List<Damage> damages = new CopyOnWriteArrayList<>();
    private Open open;
    private boolean stale;
    private boolean forceFailed;
    private boolean news;

    /// The file of a generation, and how far it was read.
    private static final class Open implements Closeable {
        private final Generation generation;
        private final StoreFile file;
        private final Records records;
        private final StoreIndex index = new StoreIndex();
        private ByteBuffer ahead = ByteBuffer.allocate(0);
        private long aheadFrom;
        private long end;
        private long compactFrom;
        private boolean damageNotKept;

        private Open(Generation generation, StoreFile file, long compactFrom) {
            this.generation = generation;
            this.file = file;
            this.records = new Records(generation.salt());
            this.compactFrom = compactFrom;
        }

        /// Bytes of a text; what is before the end never changes.
        ByteBuffer bytes(Place place) throws IOException {
            long from = place.at() - aheadFrom;
            if (from >= 0 && from + place.length() <= ahead.limit()) {
                return ahead.slice((int) from, place.length());
            }
            return read(place.at(), place.length());
        }

        /// The same for an entry of a log; the next ones mostly follow it, so they are read too.
        ByteBuffer bytesAndMore(Place place) throws IOException {
            long from = place.at() - aheadFrom;
            if (from < 0 || from + place.length() > ahead.limit()) {
                long more = Math.min(AHEAD_BYTES, end - place.at());
                ahead = read(place.at(), (int) Math.max(more, place.length()));
                aheadFrom = place.at();
            }
            return bytes(place);
        }

        private ByteBuffer read(long at, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            file.read(bytes, at);
            if (bytes.hasRemaining()) {
                throw new IOException("the store's file is shorter than it was");
            }
            return bytes.flip();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private LogStore(StoreDisk disk, LongSupplier salts, long compactFromBytes, Closeable lock)
            throws IOException, StorageException {
        this.disk = disk;
        this.salts = salts;
        this.compactFromBytes = compactFromBytes;
        try (lock) {
            open = load();
        }
    }

    /// Opens what is there, or begins.
    ///
    /// @param salts random numbers
    /// @param compactFromBytes a smaller file is not compacted
    static LogStore open(StoreDisk disk, LongSupplier salts, long compactFromBytes)
            throws StorageException {
        try {
            return new LogStore(disk, salts, compactFromBytes, lock(disk, COMMIT_WAIT_MS));
        } catch (IOException failure) {
            closeQuietly(disk);
            throw failed("opening the store", failure);
        } catch (StorageException refused) {
            closeQuietly(disk);
            throw refused;
        }
    }

    private static Closeable lock(StoreDisk disk, long waitMs)
            throws IOException, StorageException {
        return disk.lock(waitMs)
                .orElseThrow(
                        () ->
                                new StorageException(
                                        Reason.BUSY,
                                        "another process keeps the store locked; try again"));
    }

    private Closeable lockToCommit() throws StorageException {
        try {
            return lock(disk, COMMIT_WAIT_MS);
        } catch (IOException failure) {
            throw failed("locking the store", failure);
        }
    }

    private Open load() throws IOException, StorageException {
        List<String> names = disk.list();
        if (Generation.foreign(names)) {
            throw new StorageException(
                    Reason.BROKEN, "a newer program wrote this store; use that one");
        }
        Optional<Generation> newest = Generation.newest(names);
        Generation generation = newest.orElseGet(() -> new Generation(1, salts.getAsLong()));
        Open loaded = new Open(generation, disk.open(generation.name()), compactFromBytes);
        try {
            // Whoever renamed it may have ended before it made the name durable.
            disk.forceNames();
            readTail(loaded);
        } catch (IOException | RuntimeException failure) {
            loaded.close();
            throw failure;
        }
        for (String name : generation.superfluous(names)) {
            deleteQuietly(name);
        }
        return loaded;
    }

    private boolean readTail(Open to) throws IOException {
        long size = to.file.size();
        if (size == to.end) {
            return false;
        }
        // Whoever wrote it may have ended before it was durable; nobody may see it before it is.
        to.file.force();
        Records.Scan scan = to.records.scan(to.file, to.end, size, to.index::apply);
        boolean found = scan.end() > to.end;
        for (Records.Gap gap : scan.gaps()) {
            putAside(to, gap.from(), gap.until());
        }
        to.end = scan.end();
        if (scan.end() < size) {
            if (putAside(to, scan.end(), size)) {
                to.file.cut(scan.end());
                to.file.force();
            } else {
                to.end = size;
            }
        }
        return found;
    }

    private boolean putAside(Open from, long begin, long end) {
        String name = from.generation.damaged(begin);
        boolean kept = true;
        try {
            if (disk.size(name) != end - begin) {
                copyAside(from.file, name, begin, end);
            }
        } catch (IOException failure) {
            kept = false;
            from.damageNotKept = true;
        }
        Damage damage =
                new Damage(
                        (end - begin)
                                + " bytes of the store could not be read: a commit that a crash"
                                + " cut off, or damage to the disk. Everything else is in use."
                                + " Look at the bytes that were put aside, then delete them.",
                        disk.place(kept ? name : from.generation.name()));
        damages.add(damage);
        LOG.log(System.Logger.Level.WARNING, "{0} {1}", damage.what(), damage.keptIn());
        return kept;
    }

    private void copyAside(StoreFile from, String name, long begin, long end) throws IOException {
        try (StoreFile aside = disk.open(name)) {
            for (long at = begin; at < end; at += COPY_BYTES) {
                ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(COPY_BYTES, end - at));
                from.read(bytes, at);
                aside.write(bytes.flip(), at - begin);
            }
            aside.cut(end - begin);
            aside.force();
        }
        disk.forceNames();
    }

    @Override
    public List<Committed> commitAll(List<List<Edit>> commits) throws StorageException {
        usable();
        Closeable held = lockToCommit();
        try (held) {
            refresh();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Committed> ends = new ArrayList<>();
            for (List<Edit> edits : commits) {
                ends.add(prepare(edits, out));
            }
            if (out.size() > 0) {
                append(out.toByteArray());
            }
            return ends;
        } catch (IOException failure) {
            stale = true;
            throw failed("reading the store", failure);
        }
    }

    private Committed prepare(List<Edit> edits, ByteArrayOutputStream out) throws IOException {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Expect(String key, Optional<String> text)
                    && !text(key, out).equals(text)) {
                return new Committed.Conflict(key);
            }
        }
        List<Long> positions = new ArrayList<>();
        Map<String, Long> lasts = new HashMap<>();
        Payload payload = new Payload();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Append(String log, String text) -> {
                    Long before = lasts.get(log);
                    long position = (before == null ? open.index.last(log) : before) + 1;
                    lasts.put(log, position);
                    positions.add(position);
                    payload.append(log, position, TextBytes.of(text));
                }
                case Edit.Remove(String log, long position) -> payload.remove(log, position);
                case Edit.Put(String key, String text) -> payload.put(key, TextBytes.of(text));
                case Edit.Delete(String key) -> payload.delete(key);
                case Edit.Expect met -> {}
            }
        }
        if (payload.size() > 0) {
            long at = open.end + out.size();
            byte[] bytes = payload.take();
            open.records.write(out, bytes, at);
            open.index.apply(ByteBuffer.wrap(bytes), at + Records.HEADER);
        }
        return new Committed.Durable(positions);
    }

    /// The text of a key, which may be in `pending`, the bytes that come behind the file's end.
    private Optional<String> text(String key, ByteArrayOutputStream pending) throws IOException {
        Place place = open.index.texts().get(key);
        if (place == null) {
            return Optional.empty();
        }
        if (place.at() < open.end) {
            return Optional.of(text(place));
        }
        int from = (int) (place.at() - open.end);
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray()).slice(from, place.length());
        return Optional.of(TextBytes.text(place.form(), bytes));
    }

    private void append(byte[] bytes) throws StorageException {
        try {
            open.file.write(ByteBuffer.wrap(bytes), open.end);
        } catch (IOException failure) {
            stale = true;
            cutBack();
            throw failed("writing to the store", failure);
        }
        try {
            open.file.force();
        } catch (IOException failure) {
            // What the disk has now, nobody knows before it is read anew.
            stale = true;
            forceFailed = true;
            cutBack();
            throw new StorageException(
                    Reason.BROKEN, "making the store durable failed: " + failure.getMessage());
        }
        open.end += bytes.length;
        compactIfWorthIt();
    }

    private void cutBack() {
        try {
            open.file.cut(open.end);
            open.file.force();
        } catch (IOException failure) {
            // Then it stays as bytes that a scan finds, whole or cut off.
            LOG.log(System.Logger.Level.WARNING, "the store's tail could not be cut off");
        }
    }

    private void usable() throws StorageException {
        if (forceFailed) {
            throw new StorageException(
                    Reason.BROKEN, "the disk did not make a commit durable; reopen the store");
        }
    }

    /// Reads what others did; the lock must be held.
    private void refresh() throws IOException, StorageException {
        Optional<Generation> newest = Generation.newest(disk.list());
        boolean moved = !newest.equals(Optional.of(open.generation));
        if (stale || moved || open.file.size() < open.end) {
            Open loaded = load();
            open.close();
            open = loaded;
            stale = false;
            news = true;
        } else if (readTail(open)) {
            news = true;
        }
    }

    private void compactIfWorthIt() {
        boolean worth = open.index.liveBytes() * SUPERFLUOUS_TIMES < open.end;
        if (open.end < open.compactFrom || !worth || open.damageNotKept) {
            return;
        }
        Generation next = new Generation(open.generation.number() + 1, salts.getAsLong());
        String unfinished = next.name() + Generation.UNFINISHED;
        Open written;
        try {
            written = copyTo(next, unfinished);
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "the store was not made smaller", failure);
            deleteQuietly(unfinished);
            open.compactFrom = open.end * 2;
            return;
        }
        Open old = open;
        open = written;
        try {
            old.close();
            disk.forceNames();
            disk.delete(old.generation.name());
        } catch (IOException failure) {
            // The new file counts already; what is not sure is only that its name stays.
            forceFailed = true;
            LOG.log(System.Logger.Level.WARNING, "the smaller store is not durable", failure);
        }
    }

    private Open copyTo(Generation next, String unfinished) throws IOException {
        deleteQuietly(unfinished);
        Open to = new Open(next, disk.open(unfinished), compactFromBytes);
        try {
            Copy copy = new Copy(to);
            for (Map.Entry<String, Place> pair : open.index.texts().entrySet()) {
                copy.payload.put(pair.getKey(), bytes(pair.getValue()));
                copy.flush(COPY_BYTES);
            }
            for (Map.Entry<String, StoreIndex.Log> log : open.index.logs().entrySet()) {
                copy.payload.last(log.getKey(), log.getValue().last());
                Places entries = log.getValue().entries();
                for (int i = 0; i < entries.size(); i++) {
                    TextBytes text = entry(entries.place(i));
                    copy.payload.append(log.getKey(), entries.position(i), text);
                    copy.flush(COPY_BYTES);
                }
            }
            copy.flush(1);
            to.file.force();
            disk.rename(unfinished, next.name());
            return to;
        } catch (IOException failure) {
            to.close();
            throw failure;
        }
    }

    private record Copy(Open to, Payload payload) {
        Copy(Open to) {
            this(to, new Payload());
        }

        void flush(int fromBytes) throws IOException {
            if (payload.size() < fromBytes) {
                return;
            }
            byte[] bytes = payload.take();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            to.records.write(out, bytes, to.end);
            to.file.write(ByteBuffer.wrap(out.toByteArray()), to.end);
            to.index.apply(ByteBuffer.wrap(bytes), to.end + Records.HEADER);
            to.end += out.size();
        }
    }

    private void deleteQuietly(String name) {
        try {
            disk.delete(name);
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.DEBUG, "a superfluous file stays", failure);
        }
    }

    @Override
    public Optional<String> get(String key) throws StorageException {
        return reading(
                () -> {
                    Place place = open.index.texts().get(key);
                    return place == null ? Optional.empty() : Optional.of(text(place));
                });
    }

    @Override
    public List<Pair> list(String prefix, String after, int max) throws StorageException {
        return reading(
                () -> {
                    SortedMap<String, Place> from =
                            after.compareTo(prefix) < 0
                                    ? open.index.texts().tailMap(prefix, true)
                                    : open.index.texts().tailMap(after, false);
                    List<Pair> page = new ArrayList<>();
                    for (Map.Entry<String, Place> pair : from.entrySet()) {
                        if (page.size() >= max || !pair.getKey().startsWith(prefix)) {
                            break;
                        }
                        page.add(new Pair(pair.getKey(), text(pair.getValue())));
                    }
                    return page;
                });
    }

    @Override
    public List<Entry> read(String log, long from, int max) throws StorageException {
        return reading(
                () -> {
                    List<Entry> page = new ArrayList<>();
                    StoreIndex.Log known = open.index.logs().get(log);
                    if (known == null) {
                        return page;
                    }
                    Places entries = known.entries();
                    int first = entries.first(from);
                    for (int i = first; i < entries.size() && page.size() < max; i++) {
                        TextBytes text = entry(entries.place(i));
                        page.add(
                                new Entry(
                                        entries.position(i),
                                        TextBytes.text(text.form(), text.bytes())));
                    }
                    return page;
                });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T reading(Reading<T> reading) throws StorageException {
        usable();
        try {
            if (stale) {
                Closeable held = lockToCommit();
                try (held) {
                    refresh();
                }
            }
            return reading.read();
        } catch (IOException failure) {
            throw failed("reading the store", failure);
        }
    }

    private String text(Place place) throws IOException {
        TextBytes text = bytes(place);
        return TextBytes.text(text.form(), text.bytes());
    }

    private TextBytes entry(Place place) throws IOException {
        return new TextBytes(place.form(), open.bytesAndMore(place));
    }

    private TextBytes bytes(Place place) throws IOException {
        return new TextBytes(place.form(), open.bytes(place));
    }

    @Override
    public void look() throws StorageException {
        usable();
        try {
            Optional<Generation> newest = Generation.newest(disk.list());
            boolean same = newest.equals(Optional.of(open.generation));
            if (same && !stale && open.file.size() == open.end) {
                return;
            }
            Optional<Closeable> lock = disk.lock(LOOK_WAIT_MS);
            if (lock.isPresent()) {
                Closeable held = lock.get();
                try (held) {
                    refresh();
                }
            }
        } catch (IOException failure) {
            throw failed("reading the store", failure);
        }
    }

    @Override
    public boolean takeNews() {
        boolean taken = news;
        news = false;
        return taken;
    }

    @Override
    public List<Damage> damages() {
        return List.copyOf(damages);
    }

    @Override
    public void close() {
        closeQuietly(open);
        closeQuietly(disk);
    }

    private static void closeQuietly(Closeable file) {
        try {
            file.close();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.DEBUG, "closing the store", failure);
        }
    }

    private static StorageException failed(String doing, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean full =
                message.contains("No space left")
                        || message.contains("not enough space")
                        || message.contains("quota");
        return new StorageException(
                full ? Reason.FULL : Reason.BROKEN, doing + " failed: " + message);
    }
}
