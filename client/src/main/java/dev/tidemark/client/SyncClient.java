package dev.tidemark.client;

import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.OutboxLog;
import dev.tidemark.client.session.OwnPorts;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Way;
import dev.tidemark.client.upload.WriteApiUploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client of one server and one store: collections, their writes, and who is here.
///
/// It is the one owner of all streams and of the outbox's way to the server: open one per store and
/// process. Several processes may share a store; one of them sends, by a lease.
public final class SyncClient {
    private final Feeds feeds;
    private final Ground<?> ground;
    private final Outbox outbox;
    private final Outbox memory;
    private final Session session;
    private final OutboxLog kept;
    private final OutboxLog own;
    private final Opening<?> opening;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable OwnTopics topics;

    private SyncClient(Opening<?> opening, OutboxLog kept, OutboxLog own, Session session) {
        this.feeds = opening.feeds;
        this.ground = opening.ground;
        this.outbox = kept.outbox();
        this.memory = own.outbox();
        this.session = session;
        this.kept = kept;
        this.opening = opening;
        this.own = own;
        feeds.follow(session);
        session.listen(
                identity -> {
                    feeds.follow(session);
                    List.copyOf(parts).forEach(part -> part.follow(session));
                });
    }

    /// What a client has only if the program asks for it: a page that never does is not made to
    /// load its code, as nothing else here names it.
    interface Part {
        /// Shows what is of whoever is here by now.
        void follow(Session session);

        void close();
    }

    /// A client over these ports, whose rows `ops` knows.
    public static <R> Builder<R> builder(Ports ports, RowOps<R> ops) {
        return new Builder<>(ports, ops);
    }

    /// A client that is being put together.
    ///
    /// @param <R> a row
    public static final class Builder<R> {
        private final Ports ports;
        private final RowOps<R> ops;
        private String server = "";
        private String shapes = "";
        private String topics = "";
        private OutboxSchema tables = OutboxSchema.plain();
        private Credentials credentials = Credentials.none();
        private Outbox.Policy policy = (entry, refusal) -> Outbox.Fate.KEEP;
        private Optional<String> user = Optional.empty();
        private @Nullable Uploader uploader;

        private Builder(Ports ports, RowOps<R> ops) {
            this.ports = ports;
            this.ops = ops;
        }

        /// A server of ours: shapes at `/v1/shape`, those with names at `/v1/shapes`, writes at
        /// `/v1/writes` and topics at `/v1/topics` below `url`.
        public Builder<R> server(String url) {
            server = url;
            return this;
        }

        /// Where shapes are, if not all is on one server.
        public Builder<R> shapes(String url) {
            shapes = url;
            return this;
        }

        /// Where topics are, if not all is on one server.
        public Builder<R> topics(String url) {
            topics = url;
            return this;
        }

        private OwnTopics ownTopics() {
            boolean elsewhere = server.isEmpty() || !topics.isEmpty();
            return new OwnTopics(ports, elsewhere ? topics : server + "/v1/topics", credentials);
        }

        /// How writes travel, if not to a server of ours.
        public Builder<R> uploader(Uploader other) {
            uploader = other;
            return this;
        }

        /// What proves who asks, such as [Credentials#bearer].
        public Builder<R> credentials(Credentials proof) {
            credentials = proof;
            return this;
        }

        /// The program's tables: version, references, migrations of stored writes.
        public Builder<R> tables(OutboxSchema schema) {
            tables = schema;
            return this;
        }

        /// What becomes of refused writes without asking a person; by default they wait for one.
        public Builder<R> refusals(Outbox.Policy decision) {
            policy = decision;
            return this;
        }

        /// Signs this user in if nobody is; without it, a store that was never used is a guest's.
        public Builder<R> user(String id) {
            user = Optional.of(id);
            return this;
        }

        /// Opens the store.
        ///
        /// @return broken with a `StorageException` if it can't be read
        public Promise<SyncClient> open() {
            if (server.isEmpty() && (uploader == null || shapes.isEmpty())) {
                return Promise.broken(
                        new IllegalStateException("a client needs a server, or its two halves"));
            }
            return new Opening<>(this, uploads()).open();
        }

        private Uploader uploads() {
            return uploader != null
                    ? uploader
                    : new WriteApiUploader(
                            ports.transport(), ports.time(), server + "/v1/writes", credentials);
        }

        private Uploader opened(Way way) {
            return way.opening().open(ports.transport(), ports.time(), credentials);
        }

        private FeedsOf.Places places() {
            return new FeedsOf.Places(
                    shapes.isEmpty() ? server + "/v1/shape" : shapes,
                    server.isEmpty() ? "" : server + "/v1/shapes/");
        }
    }

    /// What is at hand while a client opens.
    private static final class Opening<R> {
        private final Builder<R> with;
        private final Uploader uploader;
        private final Ground<R> ground;
        private final FeedsOf<R> feeds;

        private Opening(Builder<R> with, Uploader uploader) {
            this.with = with;
            this.uploader = uploader;
            ground = new Ground<>(with.ops, with.ports.log());
            feeds = new FeedsOf<>(with.ports, ground, with.places(), with.credentials);
        }

        private Promise<SyncClient> open() {
            return ExpiredHandles.in(with.ports.storage())
                    .then(
                            expired -> {
                                feeds.expired(expired);
                                return Session.user(with.ports.storage());
                            })
                    .then(user -> outboxes(user));
        }

        private Promise<SyncClient> outboxes(String user) {
            Outbox.Setup setup =
                    new Outbox.Setup(user, with.tables, OutboxConfig.usual(), with.policy);
            return Outbox.open(with.ports, uploader, setup)
                    .then(
                            outbox ->
                                    Outbox.open(OwnPorts.of(with.ports), uploader, setup)
                                            .then(memory -> session(outbox, memory)));
        }

        private Promise<SyncClient> session(Outbox outbox, Outbox memory) {
            OutboxLog kept = new OutboxLog(outbox);
            OutboxLog own = new OutboxLog(memory);
            Session.Setup setup =
                    new Session.Setup(
                            with.ports.storage(),
                            new Session.Work(outbox, kept),
                            new Session.Work(memory, own),
                            feeds,
                            with.tables,
                            with.ports.chance());
            return Session.open(setup)
                    .map(session -> new SyncClient(this, kept, own, session))
                    .then(this::signedIn);
        }

        private Promise<SyncedDatabase> database(DatabaseBuilder.Wanted wanted) {
            return SyncedDatabase.open(
                    new SyncedDatabase.Setup<>(
                            wanted.database(),
                            wanted.shapes(),
                            with.ports,
                            with.ops,
                            new SyncedDatabase.Server(with.shapes, uploader, with.credentials),
                            new SyncedDatabase.Options(
                                    with.tables, OutboxConfig.usual(), wanted.terms())));
        }

        private Promise<SyncClient> signedIn(SyncClient client) {
            if (with.user.isEmpty() || client.session.reader().isPresent()) {
                return Promise.kept(client);
            }
            return client.session
                    .signIn(with.user.get(), writes -> GuestChoice.KEEP_ASIDE)
                    .map(signedIn -> client);
        }
    }

    /// Declares tables of the app's own SQLite database, which it reads and writes by plain SQL.
    ///
    /// @param database stays the program's, which closes it after this client
    public DatabaseBuilder database(SqlDatabase database) {
        return new DatabaseBuilder(this, database);
    }

    private record OwnDatabase(SyncedDatabase database, DatabaseBuilder.Wanted wanted)
            implements Part {
        @Override
        public void follow(Session session) {
            database.follow(session.reader(), wanted::fate);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    Promise<SyncedDatabase> open(DatabaseBuilder.Wanted wanted) {
        return opening.database(wanted)
                .then(
                        database -> {
                            Part part = new OwnDatabase(database, wanted);
                            parts.add(part);
                            return database.follow(session.reader(), wanted::fate)
                                    .map(done -> database)
                                    .recover(
                                            failed -> {
                                                // Nobody has it, so nobody could close it.
                                                parts.remove(part);
                                                part.close();
                                                return Promise.broken(failed);
                                            });
                        });
    }

    /// Declares a collection.
    public <T, K> CollectionBuilder<T, K> collection(RecordType<T, K> type) {
        return new CollectionBuilder<>(this, type);
    }

    /// Declares a topic: one value of whoever is here, on the server if it has topics. When
    /// somebody else comes, what was theirs is forgotten.
    ///
    /// @param name 1 to 200 characters
    public <T> TopicBuilder<T> topic(String name, TopicCodec<T> codec) {
        return topics().declare(name, codec);
    }

    /// A store for topics that only the programs of this device share, whoever is here.
    public StoredTopics deviceTopics() {
        return topics().device();
    }

    private OwnTopics topics() {
        if (topics == null) {
            topics = opening.with.ownTopics();
            topics.follow(session);
            parts.add(topics);
        }
        return topics;
    }

    /// Runs `body`: what it writes to any collections is one write, on the screen, on the wire and
    /// in its refusal.
    public WriteHandle transaction(Runnable body) {
        return ground.transactions().run(body);
    }

    /// Writes that are kept on the device.
    public Outbox outbox() {
        return outbox;
    }

    /// Writes that are kept in memory.
    public Outbox memory() {
        return memory;
    }

    /// Who is here.
    public Session session() {
        return session;
    }

    /// Stops everything; what is stored goes on when the store is opened again.
    public void close() {
        List.copyOf(parts).forEach(Part::close);
        session.close();
        feeds.close();
        outbox.close();
        memory.close();
    }

    Feeds feeds() {
        return feeds;
    }

    /// Where a collection's writes go.
    WriteLog log(Writes.Kept where, String table, Optional<Way> way) {
        String name = way.map(Way::name).orElse("");
        Outbox to =
                switch (where) {
                    case DEVICE -> outbox;
                    case MEMORY -> memory;
                };
        to.route(table, name);
        way.ifPresent(one -> to.openWay(name, opening.with.opened(one)));
        return switch (where) {
            case DEVICE -> kept.by(name);
            case MEMORY -> own.by(name);
        };
    }
}
