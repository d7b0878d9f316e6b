package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.Lsn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Streams that are shared by collections, shown together, and kept by one process.
@RunWith(TeaVMTestRunner.class)
public final class FeedsTest {
    private static final RecordType<Device.Todo, String> NOTES =
            RecordType.of(
                    "notes",
                    Device.Todo.ID,
                    List.of(Device.Todo.ID, Device.Todo.TITLE),
                    row -> new Device.Todo(row.get(Device.Todo.ID), row.get(Device.Todo.TITLE)));
    private static final String GROUP = "all";

    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final FakeLeases.Board board = new FakeLeases.Board();

    /// A program with the store.
    private final class Program {
        private final ScriptedTransport network = new ScriptedTransport(time);
        private final List<ScriptedTransport.Exchange> waiting = new ArrayList<>();
        private final SyncClient client;

        private Program() {
            Ports ports =
                    FakePorts.inTurns(
                            board,
                            network,
                            new MemoryStorage(disk, time),
                            time,
                            Chance.seeded(1, 1));
            client =
                    time.settled(
                            SyncClient.builder(ports, new Rows())
                                    .shapes("http://server/v1/shape")
                                    .uploader(upload -> accepted(upload.items().get(0).seq()))
                                    .user("ada")
                                    .open());
        }

        private Collection<Device.Todo, String> open(
                RecordType<Device.Todo, String> type, String together) {
            return client.collection(type).together(together).open();
        }

        /// Answers whoever asks what there is; keeps who waits for more.
        private void serve(String title, long lsn) {
            time.settle();
            while (network.waiting() > 0) {
                ScriptedTransport.Exchange next = network.next();
                if (next.request().url().contains("live=true")) {
                    waiting.add(next);
                } else {
                    answer(next, change("insert", title, ""), lsn);
                }
                time.settle();
            }
        }

        /// A change of a table comes to whoever waits for it.
        private void echo(String table, String title, long lsn) {
            ScriptedTransport.Exchange found = null;
            for (ScriptedTransport.Exchange one : waiting) {
                found = one.request().url().contains("table=" + table) ? one : found;
            }
            if (found == null) {
                throw new IllegalStateException("nobody waits for " + table);
            }
            waiting.remove(found);
            answer(found, changed(title, lsn), lsn);
            take();
        }

        private void take() {
            time.settle();
            while (network.waiting() > 0) {
                waiting.add(network.next());
                time.settle();
            }
        }
    }

    private static Promise<UploadReply> accepted(long seq) {
        Verdict done = Verdict.Accepted.whole(new Receipt.Committed(20, new Lsn(20)));
        return Promise.kept(new UploadReply.Answered(List.of(new UploadReply.OfItem(seq, done))));
    }

    private static String changed(String title, long lsn) {
        return change(
                "update",
                title,
                ",\"lsn\":\"" + lsn + "\",\"op_position\":0,\"last\":true,\"txids\":[" + lsn + "]");
    }

    private static String change(String operation, String title, String origin) {
        return "{\"key\":\"ka\",\"value\":{\"id\":\"a\",\"title\":\""
                + title
                + "\"},\"headers\":{\"operation\":\""
                + operation
                + "\""
                + origin
                + "}},";
    }

    private static void answer(ScriptedTransport.Exchange to, String changes, long lsn) {
        Transport.Head head =
                new Transport.Head(
                        200,
                        Map.of(
                                "electric-handle", "h1",
                                "electric-offset", lsn + "_0",
                                "electric-schema", "{\"id\":{\"type\":\"text\",\"pk_index\":0}}",
                                "electric-cursor", "5"));
        String end =
                "{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\""
                        + lsn
                        + "\"}}";
        to.answer(head, "[" + changes + end + "]");
    }

    private static String title(Collection<Device.Todo, String> rows) {
        return rows.get("a").map(Device.Todo::title).orElse("-");
    }

    @Test
    public void oneTransactionShowsInAllCollectionsOfAGroupAtOnce() {
        Program program = new Program();
        Collection<Device.Todo, String> todos = program.open(Device.Todo.TYPE, GROUP);
        Collection<Device.Todo, String> notes = program.open(NOTES, GROUP);
        program.serve("old", 10);
        List<String> seen = new ArrayList<>();
        todos.live().listen(edits -> seen.add(title(todos) + " " + title(notes)));
        notes.live().listen(edits -> seen.add(title(todos) + " " + title(notes)));

        program.echo("todos", "new", 20);
        String half = title(todos);
        program.echo("notes", "new", 20);

        assertEquals("old", half);
        assertEquals("new new", title(todos) + " " + title(notes));
        assertEquals(List.of("new new", "new new"), seen);
    }

    @Test
    public void withoutAGroupEachShowsWhatItHas() {
        Program program = new Program();
        Collection<Device.Todo, String> todos = program.open(Device.Todo.TYPE, "");
        Collection<Device.Todo, String> notes = program.open(NOTES, "");
        program.serve("old", 10);

        program.echo("todos", "new", 20);

        assertEquals("new old", title(todos) + " " + title(notes));
    }

    @Test
    public void aQuietTableIsAskedAndItsAnswerSettlesWritesToo() {
        Program program = new Program();
        Collection<Device.Todo, String> todos = program.open(Device.Todo.TYPE, GROUP);
        Collection<Device.Todo, String> notes = program.open(NOTES, GROUP);
        program.serve("old", 10);
        // Its row leaves the shape, so that only the log's place can tell.
        WriteHandle write = notes.delete("a");
        time.pass(100);
        program.take();

        program.echo("todos", "new", 20);
        time.pass(60);
        ScriptedTransport.Exchange look = program.network.next();
        boolean early = write.settled().outcome() instanceof Outcome.Kept;
        answer(look, "", 20);
        program.take();

        assertTrue(look.request().url().contains("table=notes"));
        assertTrue(!early && write.settled().outcome() instanceof Outcome.Kept);
        assertEquals("new", title(todos));
    }

    @Test
    public void whoGivesUpHoldsUpNobody() {
        Program program = new Program();
        Collection<Device.Todo, String> todos = program.open(Device.Todo.TYPE, GROUP);
        Collection<Device.Todo, String> notes = program.open(NOTES, GROUP);
        time.settle();
        List<ScriptedTransport.Exchange> asked =
                List.of(program.network.next(), program.network.next());
        for (ScriptedTransport.Exchange one : asked) {
            if (one.request().url().contains("table=notes")) {
                one.answer(new Transport.Head(403, Map.of()), "{\"message\":\"not yours\"}");
            } else {
                answer(one, change("insert", "old", ""), 10);
            }
        }
        program.take();

        assertEquals("old", title(todos));
        assertEquals("-", title(notes));
        assertTrue(notes.trouble().isPresent());
    }

    @Test
    public void collectionsOverTheSameRowsShareOneStream() {
        Program program = new Program();
        Collection<Device.Todo, String> shared = program.open(Device.Todo.TYPE, "");
        program.serve("milk", 10);
        int asked = program.network.asked();

        Collection<Device.Todo, String> online =
                program.client.collection(Device.Todo.TYPE).writes(Writes.online()).open();
        time.settle();
        String atOnce = title(online);
        program.echo("todos", "bread", 20);

        assertEquals("milk", atOnce);
        assertEquals(asked + 1, program.network.asked());
        assertEquals("bread bread", title(shared) + " " + title(online));

        shared.close();
        program.echo("todos", "beer", 30);

        assertEquals("beer", title(online));
    }

    @Test
    public void ofTwoProgramsWithOneStoreOneKeepsTheRows() {
        Program first = new Program();
        first.open(Device.Todo.TYPE, "");
        first.serve("milk", 10);
        Program second = new Program();
        second.open(Device.Todo.TYPE, "");
        time.settle();
        first.echo("todos", "bread", 20);
        second.serve("milk", 15);
        first.client.close();
        second.client.close();
        time.settle();

        Program again = new Program();
        Collection<Device.Todo, String> todos = again.open(Device.Todo.TYPE, "");
        time.settle();

        assertEquals("bread", title(todos));
    }

    @Test
    public void whoTakesOverWritesAllItHas() {
        Program first = new Program();
        first.open(Device.Todo.TYPE, "");
        first.serve("milk", 10);
        Program second = new Program();
        second.open(Device.Todo.TYPE, "");
        second.take();
        first.echo("todos", "bread", 20);
        first.client.close();
        time.settle();
        second.echo("todos", "beer", 30);
        second.client.close();
        time.settle();

        Program again = new Program();
        Collection<Device.Todo, String> todos = again.open(Device.Todo.TYPE, "");
        time.settle();

        assertEquals("beer", title(todos));
    }

    @Test
    public void whoIsErasedLeavesNoRowsOnTheDevice() {
        Program program = new Program();
        program.open(Device.Todo.TYPE, "");
        program.serve("ada's", 10);
        time.pass(1_000);
        assertTrue(keys("rows/3:ada").size() > 1);

        // More comes, and is not on the disk yet.
        program.echo("todos", "ada's too", 20);
        Promise<Boolean> gone = program.client.session().erase();
        time.pass(10_000);

        assertTrue(gone.outcome() instanceof Outcome.Kept<Boolean>(Boolean left) && left);
        assertEquals(List.of(), keys("rows/"));
    }

    private List<String> keys(String prefix) {
        Promise<List<Storage.Pair>> listed = new MemoryStorage(disk, time).list(prefix, "", 99);
        time.settle();
        return listed.outcome() instanceof Outcome.Kept<List<Storage.Pair>>(List<Storage.Pair> all)
                ? all.stream().map(Storage.Pair::key).toList()
                : List.of("unreadable");
    }
}
