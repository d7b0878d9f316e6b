package dev.tidemark.client;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.Account;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.OutboxLog;
import dev.tidemark.client.session.OwnPorts;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A device with a session, whose server does everything once and whose disk may stop at a commit.
final class Device {
    private static final long LONG_MS = 200_000;

    /// Whether the commit at which everything stops is on the disk.
    enum Crash {
        BEFORE,
        AFTER
    }

    /// A record of the program's.
    record Todo(String id, String title) {
        static final Column<Todo, String> ID = Column.text("id", Todo::id);
        static final Column<Todo, String> TITLE = Column.text("title", Todo::title);
        static final RecordType<Todo, String> TYPE =
                RecordType.of(
                        "todos",
                        ID,
                        List.of(ID, TITLE),
                        row -> new Todo(row.get(ID), row.get(TITLE)));
    }

    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final Map<String, String> done = new LinkedHashMap<>();
    private final Set<String> account = new LinkedHashSet<>();
    private final Map<String, Boolean> proofs = new LinkedHashMap<>();
    private final List<MemoryStorage> stores = new ArrayList<>();
    private int commitsLeft = Integer.MAX_VALUE;
    private int commitsUntilMeanwhile = -1;
    private Runnable meanwhile = () -> {};
    private Crash crash = Crash.BEFORE;
    private int life;
    private Running running;

    private record Running(Session session, Outbox outbox, Collection<Todo, String> todos) {}

    Device() {
        running = start();
    }

    private Running start() {
        life++;
        MemoryStorage store = new MemoryStorage(disk, time);
        stores.add(store);
        Storage storage = new Stopping(store, life);
        Ports ports =
                new Ports(
                        new ScriptedTransport(time),
                        storage,
                        time,
                        Chance.seeded(7, life),
                        new Ports.Neighbours(
                                Broadcast.alone(),
                                (name, who) -> {
                                    long token = life;
                                    return time.after(0, () -> who.granted(token));
                                }),
                        Surroundings.steady(),
                        Log.silent());
        Promise<Running> opened =
                Session.user(storage)
                        .then(
                                user ->
                                        Outbox.open(
                                                ports,
                                                new Once(life),
                                                Outbox.Setup.of(user, OutboxSchema.plain())))
                        .then(outbox -> open(ports, outbox));
        return time.settled(opened);
    }

    private Promise<Running> open(Ports ports, Outbox outbox) {
        return Outbox.open(
                        OwnPorts.of(ports),
                        new Once(life),
                        Outbox.Setup.of(outbox.user(), OutboxSchema.plain()))
                .then(memory -> open(ports, outbox, memory));
    }

    private Promise<Running> open(Ports ports, Outbox outbox, Outbox memory) {
        OutboxLog log = new OutboxLog(outbox);
        Ground<Row> ground = new Ground<>(new Rows(), Log.silent());
        Collection<Todo, String> todos = ground.open(Todo.TYPE, Pattern.SHARED, log).collection();
        return Session.open(
                        new Session.Setup(
                                ports.storage(),
                                new Session.Work(outbox, log),
                                Session.Work.of(memory),
                                new Known(),
                                OutboxSchema.plain(),
                                ports.chance()))
                .map(session -> new Running(session, outbox, todos));
    }

    void restart() {
        commitsLeft = Integer.MAX_VALUE;
        stores.forEach(MemoryStorage::crash);
        running.outbox().close();
        running = start();
    }

    void crashAt(int commits, Crash how) {
        commitsLeft = commits;
        crash = how;
    }

    /// Does something while that commit from now on is under way, as long as writes are a guest's.
    void meanwhile(int commits, Runnable what) {
        commitsUntilMeanwhile = commits;
        meanwhile = what;
    }

    private void meanwhile() {
        if (commitsUntilMeanwhile-- == 0 && running.outbox().user().equals(Outbox.GUEST)) {
            meanwhile.run();
        }
    }

    Session session() {
        return running.session();
    }

    void signIn(String user, GuestChoice choice) {
        session().signIn(user, writes -> choice);
    }

    void insert(String id, String title) {
        running.todos().insert(new Todo(id, title));
    }

    void update(String id, String title) {
        running.todos().update(id, changes -> changes.set(Todo.TITLE, title));
    }

    void delete(String id) {
        running.todos().delete(id);
    }

    List<String> titles() {
        Live<Todo> live = running.todos().live();
        List<String> titles = live.now().stream().map(Todo::title).toList();
        live.close();
        return titles;
    }

    void watch(List<Integer> sizes) {
        Live<Todo> live = running.todos().live();
        live.listen(edits -> sizes.add(live.size()));
    }

    /// Lets all happen that will.
    void pass() {
        time.pass(LONG_MS);
    }

    void passBeforeTheAnswer() {
        time.pass(1);
    }

    void accountHas(String id) {
        account.add(id);
    }

    void proofOf(String user, boolean there) {
        proofs.put(user, there);
    }

    /// Whether anything is on the disk under keys that begin with `prefix`.
    boolean keeps(String prefix) {
        return !time.settled(new MemoryStorage(disk, time).list(prefix, "", 1)).isEmpty();
    }

    /// Leaves something under a key that nobody can read.
    void damage(String key) {
        time.settled(new MemoryStorage(disk, time).commit(List.of(new Storage.Edit.Put(key, "?"))));
    }

    /// What the server did, each write once.
    List<String> server() {
        return List.copyOf(done.values());
    }

    private final class Known implements Account {
        @Override
        public Promise<Done> loaded(Set<String> tables) {
            return Promise.done();
        }

        @Override
        public boolean has(String table, Cells key) {
            return account.contains(String.valueOf(key.get("id")));
        }
    }

    /// Does each write id once, says so, and shows nothing.
    private final class Once implements Uploader {
        private final int of;

        private Once(int of) {
            this.of = of;
        }

        @Override
        public Promise<UploadReply> upload(Upload upload) {
            Promise<UploadReply> reply = new Promise<>();
            time.after(10, () -> reply.keep(answer(upload)));
            return reply;
        }

        private UploadReply answer(Upload upload) {
            if (of != life || !proofs.getOrDefault(upload.user(), true)) {
                return new UploadReply.SignedOut("no proof");
            }
            List<UploadReply.OfItem> items = new ArrayList<>();
            for (Upload.Item item : upload.items()) {
                List<String> lines = new ArrayList<>();
                for (RowChange change : item.changes()) {
                    String title = change.values().get("title");
                    lines.add(
                            upload.user()
                                    + " "
                                    + change.operation().word()
                                    + " "
                                    + change.key().get("id")
                                    + (title == null ? "" : " " + title));
                }
                done.put(item.writeId(), String.join("; ", lines));
                items.add(
                        new UploadReply.OfItem(
                                item.seq(), Verdict.Accepted.whole(new Receipt.Unseen())));
            }
            return new UploadReply.Answered(items);
        }
    }

    /// A store whose process dies at a commit: nothing after it happens, and nobody hears.
    private final class Stopping implements Storage {
        private final Storage store;
        private final int of;

        private Stopping(Storage store, int of) {
            this.store = store;
            this.of = of;
        }

        @Override
        public Promise<Committed> commit(List<Edit> edits) {
            if (of != life || commitsLeft < 0) {
                return new Promise<>();
            }
            commitsLeft--;
            if (commitsLeft >= 0) {
                Promise<Committed> committed = store.commit(edits);
                meanwhile();
                return committed;
            }
            if (crash == Crash.AFTER) {
                Promise<Committed> unheard = store.commit(edits);
                unheard.whenEnded(committed -> {}, failed -> {});
            }
            return new Promise<>();
        }

        @Override
        public Promise<Optional<String>> get(String key) {
            return store.get(key);
        }

        @Override
        public Promise<List<Pair>> list(String prefix, String after, int max) {
            return store.list(prefix, after, max);
        }

        @Override
        public Promise<List<Entry>> read(String log, long from, int max) {
            return store.read(log, from, max);
        }

        @Override
        public Cancellable watch(Runnable changed) {
            return store.watch(changed);
        }

        @Override
        public List<Damage> damages() {
            return store.damages();
        }
    }
}
