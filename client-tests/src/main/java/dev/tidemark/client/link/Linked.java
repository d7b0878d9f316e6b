package dev.tidemark.client.link;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.database.LiveSql;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.CellParsers;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.shape.MultiShape;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.ShapeProgress;
import dev.tidemark.client.shape.ShapeRows;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.stream.ShapeListener;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.ShapeStream;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.client.topic.Appliers;
import dev.tidemark.client.topic.Fields;
import dev.tidemark.client.topic.Keeping;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topicstore.Announcer;
import dev.tidemark.client.topicstore.HttpTopics;
import dev.tidemark.client.topicstore.InProcessTopics;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.topicstore.Subscriber;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Way;
import dev.tidemark.client.upload.WriteApiUploader;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.TopicName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Uses the doors of the core as a page would.
public final class Linked {
    private static final FakeTime TIME = new FakeTime();

    private Linked() {}

    /// What is reachable from here is translated.
    public static void main(String[] args) throws WireException {
        MemoryStorage storage = new MemoryStorage(new MemoryStorage.Disk(), TIME);
        Ports ports =
                FakePorts.alone(
                        new ScriptedTransport(TIME),
                        storage,
                        TIME,
                        Chance.seeded(TIME.wallMs(), 0));
        ExpiredHandles.in(storage).whenEnded(expired -> follow(ports, expired), failed -> {});
        Outbox.Setup setup = Outbox.Setup.of("someone", OutboxSchema.plain());
        WriteApiUploader uploader =
                new WriteApiUploader(
                        ports.transport(), TIME, "http://server/v1/writes", Credentials.none());
        Outbox.open(ports, uploader, setup).whenEnded(Outbox::flush, failed -> {});
        topics(ports);
        TIME.pass(1);
        database(ports);
        declare(ports);
        RowSchema schema = RowSchema.parse("{\"a\":{\"type\":\"int4\",\"dims\":1}}");
        System.out.println(CellParsers.standard().value(schema.column("a"), "{1}"));
    }

    /// As a page does over SQLite of its own; here nothing answers.
    private static void database(Ports ports) {
        SqlDatabase nothing = new Nothing();
        SyncClient.builder(ports, new Rows())
                .server("http://server")
                .open()
                .then(
                        client ->
                                client.database(nothing)
                                        .bind("todos", "id uuid primary key, title text not null")
                                        .open())
                .whenEnded(Linked::use, failed -> {});
    }

    private static void use(SyncedDatabase synced) {
        LocalDatabase local = synced.local();
        local.pending(0).whenEnded(found -> System.out.println(found.size()), failed -> {});
        local.retry(1);
        local.discard(1);
        local.live(
                SqlDatabase.Statement.of("SELECT 1"),
                new LiveSql.Limits(10, 1),
                new LiveSql.Listener() {
                    @Override
                    public void changed(LiveSql.Change change) {
                        System.out.println(change.added().size());
                    }

                    @Override
                    public void failed(Throwable reason) {
                        System.out.println(reason.getMessage());
                    }
                });
        System.out.println(synced.status());
        synced.close();
    }

    private static final class Nothing implements SqlDatabase {
        @Override
        public Promise<List<Answer>> write(List<Statement> statements) {
            return new Promise<>();
        }

        @Override
        public Promise<List<Answer>> read(List<Statement> statements, int rowsMax) {
            return new Promise<>();
        }

        @Override
        public Cancellable watch(Runnable committed) {
            return () -> {};
        }
    }

    private static void topics(Ports ports) {
        HttpTopics server =
                new HttpTopics(
                        ports,
                        "http://server/v1/topics",
                        () -> Promise.kept(Optional.of(Map.of())));
        Topic<JsonValue.Members> topic =
                new TopicBuilder<>(ports, new TopicName("cart"), TopicCodec.members())
                        .store(server)
                        .applier(Appliers.map(new TreeMap<>(), Fields.omitted("open").replacing()))
                        .keep(Keeping.usual().ttl(1).migration(0, data -> data))
                        .announcer(Announcer.to(ports.neighbours().broadcast()))
                        .debounce(Duration.ofMillis(50))
                        .build();
        topic.start();
        topic.compareAndPublish(value -> value);
        topic.overlay(value -> value, value -> new Promise<>());
        topic.patch(topic.visible());
        new TopicBuilder<>(ports, new TopicName("cart"), TopicCodec.members())
                .subscriber(Subscriber.from(ports.neighbours().broadcast()))
                .provider(new StoredTopics(ports.storage(), TIME))
                .build()
                .start();
        new InProcessTopics(TIME).pull(topic.name());
    }

    private static void declare(Ports ports) {
        Column<String, String> id = Column.text("id", note -> note);
        RecordType<String, String> notes =
                RecordType.of("notes", id, List.of(id), row -> row.get(id));
        SyncClient.builder(ports, new Rows())
                .server("http://server")
                .credentials(Credentials.bearer(user -> Promise.kept(Optional.of(user))))
                .tables(OutboxSchema.plain().meaning("touch", (row, arguments) -> row))
                .user("someone")
                .open()
                .whenEnded(
                        client ->
                                client.collection(notes)
                                        .named("notes")
                                        .together("all")
                                        .by(Way.changes("theirs", "http://theirs", Match.key()))
                                        .open()
                                        .update("1", change -> change.intend("touch")),
                        failed -> {});
        TIME.pass(1);
    }

    private static void follow(Ports ports, ExpiredHandles expired) {
        new ShapeStream<>(
                        ShapeRequest.at("http://server/v1/shape"),
                        StreamConfig.standard(),
                        new Rows(),
                        ports,
                        expired,
                        new Shown())
                .start();
    }

    private static final class Shown implements ShapeListener<Row> {
        private final ShapeRows<Row> rows = new ShapeRows<>(new Rows(), LogMode.FULL);
        private final ShapeProgress progress = ShapeProgress.none();
        private final MultiShape.Member<Row> member =
                new MultiShape<Row>(TIME, step -> System.out.println(step.frontier()))
                        .join("all", () -> {});

        @Override
        public void batch(ShapeBatch<Row> batch) {
            rows.accept(batch);
            rows.keys().forEach(key -> System.out.println(rows.stored(key)));
            progress.accept(batch);
            member.batch(batch);
        }

        @Override
        public void mustRefetch() {
            rows.mustRefetch();
            progress.mustRefetch();
            member.mustRefetch();
        }
    }
}
