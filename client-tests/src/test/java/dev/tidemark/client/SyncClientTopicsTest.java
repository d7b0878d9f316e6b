package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Transport.Head;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.Identity;
import dev.tidemark.client.session.SignOut;
import dev.tidemark.client.topic.Keeping;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Topics of a client: whose they are.
@RunWith(TeaVMTestRunner.class)
public final class SyncClientTopicsTest {
    private static final String KEPT = "tidemark/topic/kept/";

    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final List<MemoryStorage> stores = new ArrayList<>();

    private SyncClient open() {
        MemoryStorage store = new MemoryStorage(disk, time);
        stores.add(store);
        Ports ports = FakePorts.alone(network, store, time, Chance.seeded(1, 2));
        return time.settled(
                SyncClient.builder(ports, new Rows())
                        .credentials(
                                user -> Promise.kept(Optional.of(Map.of("authorization", user))))
                        .server("http://server")
                        .open());
    }

    private static Topic<JsonValue.Members> cart(SyncClient client) {
        Topic<JsonValue.Members> cart =
                client.topic("cart", TopicCodec.members()).keep(Keeping.usual()).build();
        cart.start();
        return cart;
    }

    /// Answers all pulls with what belongs to who asks.
    private List<String> serve() {
        List<String> asked = new ArrayList<>();
        time.pass(100);
        while (network.waiting() > 0) {
            ScriptedTransport.Exchange next = network.next();
            String user = next.request().headers().getOrDefault("authorization", "nobody");
            asked.add(user + " " + next.request().url());
            if (!next.request().url().contains("events")) {
                next.answer(
                        new Head(200, Map.of()),
                        "{\"topic\":\"cart\",\"revision\":\"3-1\",\"data\":{\"of\":\""
                                + user
                                + "\"}}");
            }
            time.pass(100);
        }
        return asked;
    }

    private void signIn(SyncClient client, String user) {
        client.session().signIn(user, writes -> GuestChoice.DISCARD);
        time.settle();
    }

    private static String shown(Topic<JsonValue.Members> topic) {
        return topic.visible().toJson();
    }

    @Test
    public void aTopicIsOfWhoIsHere() {
        SyncClient client = open();
        Topic<JsonValue.Members> cart = cart(client);
        time.pass(30_000);
        assertEquals(0, network.asked());

        signIn(client, "ada");
        assertTrue(serve().contains("ada http://server/v1/topics/cart"));
        assertEquals("{\"of\":\"ada\"}", shown(cart));
        client.session().signOut(unsent -> SignOut.LEAVE);
        time.settle();
        assertEquals("{}", shown(cart));

        signIn(client, "bob");
        assertEquals("{}", shown(cart));
        List<String> asked = serve();
        assertTrue(asked.contains("bob http://server/v1/topics/events?topics=cart"));
        assertFalse(asked.toString(), asked.stream().anyMatch(one -> one.startsWith("ada")));
        assertEquals("{\"of\":\"bob\"}", shown(cart));
    }

    @Test
    public void whatTheDeviceKeepsComesFirstAndIsOfItsOwnerOnly() {
        SyncClient client = open();
        cart(client);
        signIn(client, "ada");
        serve();
        client.close();
        time.settle();

        SyncClient again = open();
        Topic<JsonValue.Members> cart = cart(again);
        time.settle();
        assertEquals("{\"of\":\"ada\"}", shown(cart));

        again.session().signOut(unsent -> SignOut.LEAVE);
        time.settle();
        assertEquals("{}", shown(cart));
    }

    @Test
    public void aTopicOfTheDeviceNeedsNobody() {
        SyncClient client = open();
        Topic<JsonValue.Members> cart =
                client.topic("cart", TopicCodec.members()).store(client.deviceTopics()).build();
        cart.start();
        cart.compareAndPublish(
                old -> new JsonValue.Members(Map.of("of", new JsonValue.Text("anybody"))));
        time.settle();

        assertEquals("{\"of\":\"anybody\"}", shown(cart));
        assertFalse(cart.dirty());
        assertEquals(0, network.asked());
    }

    private List<Storage.Pair> kept() {
        Promise<List<Storage.Pair>> listed = new MemoryStorage(disk, time).list(KEPT, "", 99);
        time.settle();
        return listed.outcome() instanceof Outcome.Kept<List<Storage.Pair>>(List<Storage.Pair> all)
                ? all
                : List.of(new Storage.Pair("unreadable", ""));
    }

    @Test
    public void whoIsErasedLeavesNothingOfTheirTopics() {
        SyncClient client = open();
        Topic<JsonValue.Members> cart = cart(client);
        signIn(client, "ada");
        serve();
        time.pass(5_000);
        assertEquals(1, kept().size());

        // The next one is shown, and not on the disk yet.
        cart.refresh();
        time.settle();
        network.next()
                .answer(
                        new Head(200, Map.of()),
                        "{\"topic\":\"cart\",\"revision\":\"3-2\",\"data\":{\"of\":\"ada too\"}}");
        time.settle();
        assertEquals("{\"of\":\"ada too\"}", shown(cart));
        Promise<Boolean> gone = client.session().erase();
        time.pass(5_000);

        assertEquals(new Outcome.Kept<>(true), gone.outcome());
        assertEquals("{}", shown(cart));
        assertEquals(List.of(), kept());
    }

    @Test
    public void whatAnEarlierRunKeptIsErasedToo() {
        SyncClient client = open();
        cart(client);
        signIn(client, "ada");
        serve();
        client.close();
        time.settle();
        assertEquals(1, kept().size());

        // This one has no topics.
        open().session().erase();
        time.settle();

        assertEquals(List.of(), kept());
    }

    @Test
    public void whatAnotherUserKeptStays() {
        SyncClient client = open();
        cart(client);
        signIn(client, "ada");
        serve();
        client.session().signOut(unsent -> SignOut.LEAVE);
        time.settle();
        signIn(client, "ad");
        serve();
        time.pass(5_000);
        assertEquals(2, kept().size());

        client.session().erase();
        time.pass(5_000);

        assertEquals(List.of(KEPT + "3:adacart"), kept().stream().map(Storage.Pair::key).toList());
    }

    @Test
    public void whileTheDiskFailsNobodyIsErasedAndAllGoesOn() {
        SyncClient client = open();
        Topic<JsonValue.Members> cart = cart(client);
        signIn(client, "ada");
        serve();
        time.pass(5_000);
        MemoryStorage store = stores.get(stores.size() - 1);
        store.failWith(new Storage.StorageException(Storage.StorageException.Reason.FULL, "full"));

        Promise<Boolean> gone = client.session().erase();
        time.settle();
        store.failWith(null);
        time.settle();

        assertTrue(gone.outcome() instanceof Outcome.Broken<Boolean>);
        assertEquals(new Identity.User("ada"), client.session().identity());
        serve();
        assertEquals("{\"of\":\"ada\"}", shown(cart));
    }
}
