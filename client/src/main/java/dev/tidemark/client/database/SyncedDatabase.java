package dev.tidemark.client.database;

import dev.tidemark.client.database.LocalTransaction.Refused;
import dev.tidemark.client.database.Outgoing.Awaited;
import dev.tidemark.client.database.Outgoing.Awaiting;
import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.retry.Retrying;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.sharing.StoredLeases;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The app's own SQLite database, synced both ways.
///
/// Every process of a file may open it, and its app reads and writes the bound tables by plain SQL.
/// One process at a time, by a lease in the file itself, follows the server and sends what any of
/// them committed. What it does for the sync fails once another has the lease, also if it slept in
/// between and does not know.
///
/// ```
/// app's commit --> change log --> upload --> accepted -----.
///                                   '--> refused: parked   v
/// server's rows --------------------------> base commit, settles it
/// ```
public final class SyncedDatabase {
    private static final String LEASE = "database";
    private static final long AGAIN_MS = 1000;

    private final Opening<?> opening;
    private final LocalDatabase local;
    private final StoredLeases leases;
    private final Outgoing outgoing;
    private final Awaiting awaiting = new Awaiting();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Cancellable> watching = new ArrayList<>();
    private final Map<String, TableFeed<?>> feeds = new LinkedHashMap<>();
    private final WriteLine steady;
    private WriteLine line;
    private @Nullable Uploads uploads;
    private @Nullable Cancellable contending;
    private Optional<String> trouble = Optional.empty();
    private String ungathered = "";
    private Optional<String> reader = Optional.empty();
    private long granted;
    private long lease;
    private long turn;
    private long came;
    private boolean owned;
    private boolean gathering;
    private boolean closed;

    /// A shape and the local table that shows it.
    ///
    /// @param request makes the request of the one for all columns that are bound
    public record BoundShape(
            Binding binding, UnaryOperator<ShapeRequest> request, StreamConfig stream) {}

    /// The way to the server and back.
    ///
    /// @param shapes address of the shape route
    public record Server(String shapes, Uploader uploader, Credentials credentials) {}

    /// How it works.
    ///
    /// @param tables what the bound tables refer to, and their version
    /// @param uploads as for an outbox; one upload is under way at a time
    public record Options(OutboxSchema tables, OutboxConfig uploads, StoredLeases.Terms terms) {
        /// Everything as usual.
        public static Options usual() {
            return new Options(
                    OutboxSchema.plain(), OutboxConfig.usual(), StoredLeases.Terms.USUAL);
        }
    }

    /// What becomes a synced database.
    ///
    /// @param <R> a row
    /// @param ports uses all but storage and neighbours: what has to be kept is in the database
    public record Setup<R>(
            SqlDatabase database,
            List<BoundShape> shapes,
            Ports ports,
            RowOps<R> ops,
            Server server,
            Options options) {
        public Setup {
            shapes = List.copyOf(shapes);
        }
    }

    /// Who wants to know what became of local transactions. Called in the process that sends.
    public interface Listener {
        /// The server did not take it; with all that builds upon it, it is in
        /// [LocalDatabase#parked].
        void refused(LocalTransaction transaction, Refused why);
    }

    /// How it goes, for people.
    ///
    /// @param sending whether this process is the one that follows the server and sends
    /// @param pause why nothing is sent; empty if it is
    /// @param trouble the last failure, in words; empty after a success
    public record Status(boolean sending, Optional<UploadReply> pause, Optional<String> trouble) {}

    /// What is at hand while it is opened, and for feeds later.
    private record Opening<R>(Setup<R> setup, SqlStorage storage, ExpiredHandles expired) {
        TableFeed<R> feed(BoundShape bound, String user, Map<String, String> proof, Means means) {
            Binding binding = bound.binding();
            String[] columns =
                    binding.columns().stream().map(one -> one.name()).toArray(String[]::new);
            ShapeRequest request =
                    bound.request()
                            .apply(
                                    ShapeRequest.at(setup.server().shapes())
                                            .table(binding.remote())
                                            .columns(columns));
            for (Map.Entry<String, String> header : proof.entrySet()) {
                request = request.header(header.getKey(), header.getValue());
            }
            TableFeed.Setup feed =
                    new TableFeed.Setup(
                            binding,
                            request,
                            bound.stream(),
                            expired,
                            () -> setup.server().credentials().of(user));
            return new TableFeed<>(
                    feed,
                    setup.ports(),
                    setup.ops(),
                    new TableFeed.Means(means.local(), means.line(), means.watcher()));
        }
    }

    private record Means(LocalDatabase local, WriteLine line, TableFeed.Watcher watcher) {}

    private SyncedDatabase(Opening<?> opening, LocalDatabase local) {
        this.opening = opening;
        this.local = local;
        outgoing = new Outgoing(local);
        Ports ports = opening.setup().ports();
        line = new WriteLine(ports.time());
        steady = new WriteLine(ports.time());
        leases =
                new StoredLeases(
                        opening.storage(),
                        ports.time(),
                        ports.chance(),
                        opening.setup().options().terms());
    }

    /// Makes the tables if they are not there, and begins as soon as somebody is here ([#follow]).
    ///
    /// @return broken with a [Binding.BindingException] if a name is taken, with an
    ///     [SqlDatabase.SqlFailure] if the database did not do it; then nothing of the app's was
    ///     touched
    public static <R> Promise<SyncedDatabase> open(Setup<R> setup) {
        if (setup.server().uploader().match().isPresent()) {
            return Promise.broken(
                    new IllegalArgumentException(
                            "a bound table needs a server that names its transactions, such as"
                                    + " `POST /v1/writes`"));
        }
        List<Binding> bindings = setup.shapes().stream().map(BoundShape::binding).toList();
        return LocalDatabase.open(setup.database(), bindings, setup.options().tables())
                .then(
                        local ->
                                SqlStorage.in(setup.database())
                                        .then(
                                                storage ->
                                                        ExpiredHandles.in(storage)
                                                                .map(
                                                                        expired ->
                                                                                new Opening<>(
                                                                                        setup,
                                                                                        storage,
                                                                                        expired))
                                                                .map(
                                                                        opening ->
                                                                                new SyncedDatabase(
                                                                                        opening,
                                                                                        local))))
                .map(
                        opened -> {
                            opened.begin();
                            return opened;
                        });
    }

    private void begin() {
        Setup<?> setup = opening.setup();
        local.whenReturned(this::committed);
        watching.add(setup.database().watch(this::committed));
        watching.add(setup.ports().surroundings().watch(this::heard));
        contend();
    }

    /// Its tables: live queries, what waits, what was put aside and what to do about it.
    public LocalDatabase local() {
        return local;
    }

    /// The bound table of a type, by records: what it writes is what the app's SQL would.
    ///
    /// @param type its table is called as the local one is
    /// @throws IllegalArgumentException if no such table is bound, or other columns are
    public <T, K> ShadowTable<T, K> table(RecordType<T, K> type) {
        for (BoundShape shape : opening.setup().shapes()) {
            if (shape.binding().table().equals(type.table())) {
                return new ShadowTable<>(local, shape.binding(), type);
            }
        }
        throw new IllegalArgumentException("no bound table " + type.table());
    }

    /// Tells `listener` what the server does not take, from now on.
    public Cancellable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Shows and sends for a user from now on, perhaps signed in again; a guest's writes stay here.
    ///
    /// @param user empty for a guest
    public Promise<Done> follow(Optional<String> user) {
        return follow(user, transactions -> GuestFate.KEEP_ASIDE);
    }

    /// The same with a question about a guest's work.
    ///
    /// @param ask is told how many transactions of a guest are here, if there are any
    public Promise<Done> follow(Optional<String> user, IntFunction<GuestFate> ask) {
        boolean same = user.equals(reader);
        reader = user;
        // The same user may have gone and come back meanwhile: only who came last is here.
        long mine = ++came;
        if (!same) {
            stopWork();
            owned = false;
        }
        Promise<Done> own =
                steady.add(() -> user.isEmpty() ? local.own("") : come(user.get(), ask));
        return own.map(
                        done -> {
                            if (mine == came) {
                                owned = true;
                                work();
                            }
                            return done;
                        })
                .recover(
                        failure -> {
                            failed(failure);
                            opening.setup().ports().time().after(AGAIN_MS, () -> own(mine, ask));
                            return Promise.broken(failure);
                        });
    }

    /// Tries once more what failed when somebody came, unless somebody else is here by now.
    private void own(long mine, IntFunction<GuestFate> ask) {
        if (!closed && mine == came) {
            follow(reader, ask).whenEnded(done -> {}, failed -> {});
        }
    }

    private Promise<Done> come(String user, IntFunction<GuestFate> ask) {
        return local.guestWork()
                .then(
                        count ->
                                local.own(
                                        user,
                                        count == 0 ? GuestFate.KEEP_ASIDE : ask.apply(count)));
    }

    /// Sends all that waits now, whatever was planned, and looks what is new.
    public void flush() {
        if (uploads != null) {
            uploads.flush();
        }
        feeds.values().forEach(TableFeed::refresh);
    }

    /// Forgets what the server said and fetches it anew; what waits here stays.
    ///
    /// @return whether this process is the one that follows the server; else nothing was done
    public Promise<Boolean> forgetBase() {
        if (lease == 0) {
            return Promise.kept(false);
        }
        stopWork();
        Promise<Done> forgotten = steady.add(() -> local.fenced(local.forgetBase()));
        forgotten.whenEnded(done -> work(), this::failed);
        return forgotten.map(done -> true);
    }

    /// Kept once the base of all tables is here, as far as this process fetches it.
    public Promise<Done> loaded() {
        Promise<Done> all = Promise.done();
        for (TableFeed<?> feed : feeds.values()) {
            all = all.then(done -> feed.loaded());
        }
        return all;
    }

    /// How it goes.
    public Status status() {
        Optional<String> found = trouble.or(() -> line.trouble()).or(steady::trouble);
        for (TableFeed<?> feed : feeds.values()) {
            found = found.or(feed::trouble);
        }
        Uploads current = uploads;
        return new Status(
                lease != 0,
                current == null ? Optional.empty() : current.pause(),
                current == null ? found : found.or(current::trouble));
    }

    /// Stops; the tables stay, and what waits goes on when it is opened again.
    public void close() {
        closed = true;
        watching.forEach(Cancellable::cancel);
        watching.clear();
        stopWork();
        steady.close();
        if (contending != null) {
            contending.cancel();
        }
    }

    private void contend() {
        if (closed || contending != null) {
            return;
        }
        contending =
                leases.contend(
                        LEASE,
                        new Leases.Contender() {
                            @Override
                            public void granted(long token) {
                                granted = token;
                                hold(token);
                            }

                            @Override
                            public void lost() {
                                granted = 0;
                                lease = 0;
                                stopWork();
                            }
                        });
    }

    /// The lease is ours, and is worth nothing before the base knows it.
    private void hold(long token) {
        steady.add(() -> local.hold(token))
                .whenEnded(
                        done -> {
                            if (granted == token) {
                                lease = token;
                                work();
                            }
                        },
                        failure -> {
                            failed(failure);
                            if (granted == token) {
                                // Who can't work with it must not keep it from others.
                                giveUpLease();
                            }
                        });
    }

    private void stopWork() {
        turn++;
        feeds.values().forEach(TableFeed::stop);
        feeds.clear();
        if (uploads != null) {
            uploads.stop();
            uploads = null;
        }
        line.close();
        line = new WriteLine(opening.setup().ports().time());
        awaiting.clear();
    }

    /// Begins to follow and to send, if this process may and somebody is here.
    private void work() {
        if (closed || lease == 0 || !owned || reader.isEmpty()) {
            return;
        }
        if (uploads != null) {
            if (feeds.values().stream().noneMatch(TableFeed::ended)) {
                flush();
                return;
            }
            // Somebody signed in again: what the server refused to follow, it may follow now.
            stopWork();
        }
        long mine = ++turn;
        String user = reader.get();
        Setup<?> setup = opening.setup();
        trouble = Optional.of("no proof of who asks; sign in again, or wait for a network");
        Retrying.until(
                        setup.ports(),
                        () -> mine == turn,
                        () -> setup.server().credentials().of(user))
                .whenEnded(
                        proof -> {
                            if (mine == turn && proof.isPresent()) {
                                trouble = Optional.empty();
                                work(user, proof.get(), mine);
                            }
                        },
                        this::failed);
    }

    private void work(String user, Map<String, String> proof, long mine) {
        Ports ports = opening.setup().ports();
        outgoing.client(ports.chance().uuid())
                .then(
                        client ->
                                outgoing.awaited(user)
                                        .map(
                                                found -> {
                                                    if (mine == turn) {
                                                        found.forEach(awaiting::add);
                                                        begin(user, client, proof);
                                                    }
                                                    return Done.DONE;
                                                }))
                .whenEnded(done -> {}, this::failed);
    }

    private void begin(String user, String client, Map<String, String> proof) {
        Setup<?> setup = opening.setup();
        Watching watcher = new Watching();
        for (BoundShape bound : setup.shapes()) {
            TableFeed<?> feed = opening.feed(bound, user, proof, new Means(local, line, watcher));
            feeds.put(bound.binding().table(), feed);
            feed.start();
        }
        Uploads begun =
                new Uploads(
                        new Uploads.Means(
                                outgoing,
                                line,
                                setup.server().uploader(),
                                setup.options().tables(),
                                setup.options().uploads()),
                        setup.ports(),
                        watcher);
        uploads = begun;
        local.guests()
                .meet(user, local, this::loaded, setup.ports().chance()::uuid)
                .whenEnded(
                        done -> {
                            if (begun == uploads) {
                                begun.begin(user, client, lease);
                            }
                        },
                        this::failed);
    }

    private void committed() {
        if (uploads != null) {
            uploads.wake();
        }
        if (lease != 0 && !gathering) {
            // Also while nothing is sent: what nobody gathers makes reading slower.
            gathering = true;
            opening.setup()
                    .ports()
                    .time()
                    .after(opening.setup().options().uploads().gatherMs(), this::gather);
        }
    }

    private void gather() {
        gathering = false;
        if (!closed && lease != 0) {
            steady.add(local::gather)
                    .whenEnded(
                            done -> trouble = trouble.filter(known -> !known.equals(ungathered)),
                            failure -> {
                                ungathered = String.valueOf(failure.getMessage());
                                failed(failure);
                            });
        }
    }

    private void heard(Surroundings.Event event) {
        switch (event) {
            case ONLINE, WOKE, SHOWN -> flush();
            case OFFLINE, HIDDEN -> {}
        }
    }

    private void failed(Throwable failure) {
        if (LocalDatabase.overtaken(failure)) {
            giveUpLease();
            return;
        }
        trouble = Optional.of(String.valueOf(failure.getMessage()));
        opening.setup()
                .ports()
                .log()
                .log(
                        Log.Level.ERROR,
                        "the local database can't be synced",
                        Map.of("why", String.valueOf(failure.getMessage())));
        // What is wrong may pass, as when an app held a lock for long: begin from what is stored.
        stopWork();
        opening.setup().ports().time().after(AGAIN_MS, this::work);
    }

    /// Stands at the end of the queue for the lease again.
    private void giveUpLease() {
        granted = 0;
        lease = 0;
        stopWork();
        Cancellable held = contending;
        contending = null;
        opening.setup()
                .ports()
                .time()
                .after(
                        AGAIN_MS,
                        () -> {
                            if (held != null) {
                                held.cancel();
                            }
                            contend();
                        });
    }

    private boolean shown(Awaited one) {
        if (one.unseen()) {
            return true;
        }
        for (String table : one.tables()) {
            TableFeed<?> feed = feeds.get(table);
            if (feed == null || !feed.includes(one.receipt().txid(), one.receipt().commit())) {
                return false;
            }
        }
        return true;
    }

    private final class Watching implements Uploads.Watcher, TableFeed.Watcher {
        @Override
        public List<Awaited> accepted(List<Awaited> done) {
            done.forEach(awaiting::add);
            return settling();
        }

        @Override
        public void refused(LocalTransaction transaction, Refused why) {
            List.copyOf(listeners).forEach(listener -> listener.refused(transaction, why));
        }

        @Override
        public void overtaken() {
            giveUpLease();
        }

        @Override
        public List<Awaited> settling() {
            return awaiting.settling(SyncedDatabase.this::shown);
        }

        @Override
        public void failed(Throwable failure) {
            SyncedDatabase.this.failed(failure);
        }
    }
}
