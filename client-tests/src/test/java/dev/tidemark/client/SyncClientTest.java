package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Scope;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.Repository;
import dev.tidemark.client.session.SignOut;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.RestUploader;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.client.upload.Way;
import dev.tidemark.protocol.Lsn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// The patterns, from the declaration to the wire and back.
@RunWith(TeaVMTestRunner.class)
public final class SyncClientTest {
    private static final String MILK = "{\"id\":\"a\",\"title\":\"milk\"}";
    private static final String BREAD = "{\"id\":\"a\",\"title\":\"bread\"}";
    private static final int TXID = 77;

    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final List<ScriptedTransport.Exchange> waiting = new ArrayList<>();
    private Verdict verdict = Verdict.Accepted.whole(new Receipt.Committed(TXID, Lsn.ZERO));

    private SyncClient open() {
        Ports ports =
                FakePorts.alone(
                        network,
                        new MemoryStorage(disk, time),
                        time,
                        Chance.seeded(1, network.asked()));
        return time.settled(
                SyncClient.builder(ports, new Rows())
                        .shapes("http://server/v1/shape")
                        .uploader(new Fated())
                        .user("ada")
                        .open());
    }

    private final class Fated implements Uploader {
        @Override
        public Promise<UploadReply> upload(Upload upload) {
            Promise<UploadReply> reply = new Promise<>();
            List<UploadReply.OfItem> items =
                    upload.items().stream()
                            .map(item -> new UploadReply.OfItem(item.seq(), verdict))
                            .toList();
            time.after(10, () -> reply.keep(new UploadReply.Answered(items)));
            return reply;
        }
    }

    /// Answers whoever begins; keeps who waits for changes.
    private void serve() {
        time.settle();
        while (network.waiting() > 0) {
            ScriptedTransport.Exchange next = network.next();
            if (next.request().url().contains("live=true")) {
                waiting.add(next);
            } else {
                next.answer(head("0_0"), "[" + change("insert", MILK, "") + "," + end() + "]");
            }
            time.settle();
        }
    }

    /// The write comes back to all who wait.
    private void echo() {
        List<ScriptedTransport.Exchange> all = List.copyOf(waiting);
        waiting.clear();
        String origin = ",\"lsn\":\"9\",\"op_position\":0,\"last\":true,\"txids\":[" + TXID + "]";
        String body = "[" + change("update", BREAD, origin) + "," + end() + "]";
        all.forEach(exchange -> exchange.answer(head("9_0"), body));
        serve();
    }

    private static Transport.Head head(String offset) {
        return new Transport.Head(
                200,
                Map.of(
                        "electric-handle", "h1",
                        "electric-offset", offset,
                        "electric-schema", "{\"id\":{\"type\":\"text\",\"pk_index\":0}}",
                        "electric-cursor", "5"));
    }

    private static String change(String operation, String value, String origin) {
        return "{\"key\":\"ka\",\"value\":"
                + value
                + ",\"headers\":{\"operation\":\""
                + operation
                + "\""
                + origin
                + "}}";
    }

    private static String end() {
        return "{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\"7\"}}";
    }

    private static String title(Collection<Device.Todo, String> todos) {
        return todos.get("a").map(Device.Todo::title).orElse("-");
    }

    @Test
    public void aSharedWriteIsSeenAtOnceAndSettlesWithItsRow() {
        SyncClient client = open();
        Collection<Device.Todo, String> todos = client.collection(Device.Todo.TYPE).open();
        serve();
        List<String> settled = new ArrayList<>();

        WriteHandle write = todos.update("a", c -> c.set(Device.Todo.TITLE, "bread"));
        write.settled().whenEnded(done -> settled.add(title(todos)), reason -> {});
        String atOnce = title(todos);
        RowStatus stored = todos.status("a");
        time.pass(1000);
        RowStatus accepted = todos.status("a");
        echo();

        assertEquals("bread", atOnce);
        assertEquals(new RowStatus.Stored(), stored);
        assertEquals(new RowStatus.Accepted(), accepted);
        assertEquals(new RowStatus.Synced(), todos.status("a"));
        assertEquals(List.of("bread"), settled);
        assertTrue(client.outbox().unsettled().isEmpty());
    }

    @Test
    public void anOnlineWriteIsSeenWhenItsRowComes() {
        SyncClient client = open();
        Collection<Device.Todo, String> todos =
                client.collection(Device.Todo.TYPE).writes(Writes.online()).open();
        serve();
        List<String> settled = new ArrayList<>();

        WriteHandle write = todos.update("a", c -> c.set(Device.Todo.TITLE, "bread"));
        write.settled().whenEnded(done -> settled.add(title(todos)), reason -> {});
        time.pass(1000);
        String accepted = title(todos);
        echo();

        assertEquals("milk", accepted);
        assertEquals(List.of("bread"), settled);
        assertTrue(client.outbox().unsettled().isEmpty());
    }

    @Test
    public void anOptimisticWriteIsSeenByItsViewAlone() {
        SyncClient client = open();
        Collection<Device.Todo, String> todos =
                client.collection(Device.Todo.TYPE).writes(Writes.optimistic()).open();
        serve();
        Scope<Device.Todo, String> view = todos.scope();

        view.update("a", c -> c.set(Device.Todo.TITLE, "bread"));

        assertEquals("bread", view.get("a").map(Device.Todo::title).orElse("-"));
        assertEquals("milk", title(todos));

        time.pass(1000);
        echo();

        assertEquals("bread", title(todos));
        assertEquals(new RowStatus.Synced(), view.row("a").orElseThrow().status());
    }

    @Test
    public void aCollectionSaysWhichWayItsWritesGo() {
        SyncClient client = open();
        Way theirs =
                Way.rest(
                        "their api",
                        (id, change) -> new RestUploader.Call("PUT", "http://theirs/todos", "{}"),
                        (id, change, row) -> "bread".equals(row.get("title")));
        Collection<Device.Todo, String> todos =
                client.collection(Device.Todo.TYPE).by(theirs).open();
        serve();

        WriteHandle write = todos.update("a", c -> c.set(Device.Todo.TITLE, "bread"));
        time.pass(100);
        ScriptedTransport.Exchange put = network.next();
        put.answer(new Transport.Head(200, Map.of()), "");
        time.settle();
        RowStatus answered = todos.status("a");
        echo();

        assertEquals("http://theirs/todos", put.request().url());
        assertEquals(new RowStatus.Accepted(), answered);
        assertEquals(new RowStatus.Synced(), todos.status("a"));
        assertTrue(write.settled().outcome() instanceof Outcome.Kept);
    }

    @Test
    public void oneTransactionCannotGoTwoWays() {
        SyncClient client = open();
        Collection<Device.Todo, String> ours = client.collection(Device.Todo.TYPE).open();
        RecordType<Device.Todo, String> notes =
                RecordType.of(
                        "notes",
                        Device.Todo.ID,
                        List.of(Device.Todo.ID, Device.Todo.TITLE),
                        row -> new Device.Todo(row.get(Device.Todo.ID), "-"));
        Collection<Device.Todo, String> theirs =
                client.collection(notes).by(Way.writeApi("theirs", "http://theirs")).open();

        assertThrows(
                IllegalStateException.class,
                () ->
                        client.transaction(
                                () -> {
                                    ours.delete("a");
                                    theirs.delete("a");
                                }));
        assertTrue(client.outbox().unsettled().isEmpty());
    }

    @Test
    public void rowsAreThereAfterARestartBeforeTheServerAnswers() {
        SyncClient client = open();
        client.collection(Device.Todo.TYPE).open();
        serve();
        client.close();

        SyncClient again = open();
        Collection<Device.Todo, String> todos = again.collection(Device.Todo.TYPE).open();
        time.settle();

        assertEquals("milk", title(todos));
    }

    @Test
    public void rowsGoFromTheScreenWithTheirUser() {
        SyncClient client = open();
        Collection<Device.Todo, String> todos = client.collection(Device.Todo.TYPE).open();
        serve();

        client.session().signOut(unsent -> SignOut.STAY);
        time.settle();

        assertEquals("-", title(todos));
    }

    @Test
    public void aRepositoryTidiesUpAfterRefusalsAsItWasTold() {
        verdict = new Verdict.Refused(Refusal.of("no", "not today"));
        SyncClient client = open();
        List<String> told = new ArrayList<>();
        Repository<Device.Todo, String> todos =
                client.collection(Device.Todo.TYPE)
                        .repository(
                                Repository.Parts.<Device.Todo, String>usual()
                                        .merged(all -> all.where(todo -> !todo.title().isEmpty()))
                                        .cleanup((entry, outbox) -> told.add(entry.id())));
        serve();

        WriteHandle write = todos.update("a", c -> c.set(Device.Todo.TITLE, "beer"));
        time.pass(1000);

        assertEquals(List.of(write.id().orElseThrow()), told);
        assertEquals(1, todos.refused(client.outbox()).size());
        assertEquals(
                new RowStatus.Rejected("not today"), todos.merged().live().rows().get(0).status());
        assertEquals("milk", title(todos.collection()));
    }
}
