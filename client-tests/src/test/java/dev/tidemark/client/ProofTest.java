package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakeSurroundings;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.upload.UploadReply;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Rows while the proof of who asks can't be had, or is not taken any more.
@RunWith(TeaVMTestRunner.class)
public final class ProofTest {
    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final FakeLeases.Board board = new FakeLeases.Board();
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private ScriptedTransport network = new ScriptedTransport(time);
    private Promise<Optional<Map<String, String>>> proof = proven("one");
    private int asked;

    private static Promise<Optional<Map<String, String>>> proven(String token) {
        return Promise.kept(Optional.of(Map.of("authorization", token)));
    }

    private SyncClient open() {
        network = new ScriptedTransport(time);
        Ports ports =
                new Ports(
                        network,
                        new MemoryStorage(disk, time),
                        time,
                        Chance.seeded(1, 1),
                        new Ports.Neighbours(Broadcast.alone(), new FakeLeases(board, time)),
                        surroundings,
                        Log.silent());
        return time.settled(
                SyncClient.builder(ports, new Rows())
                        .shapes("http://server/v1/shape")
                        .uploader(upload -> Promise.kept(new UploadReply.Failed("no", 0)))
                        .credentials(
                                user -> {
                                    asked++;
                                    return proof;
                                })
                        .user("ada")
                        .open());
    }

    private Collection<Device.Todo, String> todos(SyncClient client) {
        Collection<Device.Todo, String> todos = client.collection(Device.Todo.TYPE).open();
        time.settle();
        return todos;
    }

    private void serve(ScriptedTransport.Exchange to, String id, String title) {
        Transport.Head head =
                new Transport.Head(
                        200,
                        Map.of(
                                "electric-handle", "h1",
                                "electric-offset", "10_0",
                                "electric-schema", "{\"id\":{\"type\":\"text\",\"pk_index\":0}}",
                                "electric-cursor", "5"));
        to.answer(
                head,
                "[{\"key\":\"k"
                        + id
                        + "\",\"value\":{\"id\":\""
                        + id
                        + "\",\"title\":\""
                        + title
                        + "\"},\"headers\":{\"operation\":\"insert\"}},"
                        + "{\"headers\":{\"control\":\"up-to-date\","
                        + "\"global_last_seen_lsn\":\"10\"}}]");
        time.settle();
    }

    private static String token(ScriptedTransport.Exchange of) {
        return of.request().headers().getOrDefault("authorization", "");
    }

    private void keepMilk() {
        SyncClient before = open();
        todos(before);
        serve(network.next(), "a", "milk");
        time.pass(1_000);
        before.close();
        time.settle();
    }

    @Test
    public void whatTheDeviceKeepsIsShownBeforeAProofCanBeHad() {
        keepMilk();
        proof = Promise.broken(new IllegalStateException("no network"));
        Collection<Device.Todo, String> todos = todos(open());

        assertEquals("milk", todos.get("a").map(Device.Todo::title).orElse("-"));
        assertTrue(todos.loaded().outcome() instanceof Outcome.Kept);
        assertEquals(0, network.asked());

        proof = proven("two");
        surroundings.tell(Surroundings.Event.ONLINE);
        time.settle();

        assertEquals("two", token(network.next()));
    }

    @Test
    public void aProofIsAskedForLessAndLessOften() {
        proof = Promise.broken(new IllegalStateException("no network"));
        SyncClient client = open();
        todos(client);
        time.pass(10 * 60_000);

        assertTrue("" + asked, asked > 20 && asked < 120);
        client.close();
        int before = asked;
        time.pass(10 * 60_000);
        assertEquals(before, asked);
    }

    @Test
    public void whoSignsInAgainIsShownWhatIsNewAndWhatIsGone() {
        SyncClient client = open();
        Collection<Device.Todo, String> todos = todos(client);
        serve(network.next(), "a", "milk");
        network.next().answer(new Transport.Head(401, Map.of()), "expired");
        proof = Promise.kept(Optional.empty());
        time.pass(60_000);
        int quiet = network.waiting();

        proof = proven("two");
        client.session().signIn("ada", writes -> GuestChoice.KEEP_ASIDE);
        time.settle();

        assertEquals(0, quiet);
        assertEquals("two", token(network.next()));
        assertEquals("milk", todos.get("a").map(Device.Todo::title).orElse("-"));
    }

    @Test
    public void aProofThatCantBeHadAfterARefusalIsAskedForAgain() {
        SyncClient client = open();
        todos(client);
        proof = Promise.broken(new IllegalStateException("no network"));
        network.next().answer(new Transport.Head(401, Map.of()), "expired");
        time.pass(60_000);
        int quiet = network.waiting();

        proof = proven("two");
        time.pass(60_000);

        assertEquals(0, quiet);
        assertEquals("two", token(network.next()));
    }
}
