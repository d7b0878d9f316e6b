package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topicstore.Announcer;
import dev.tidemark.client.topicstore.InProcessTopics;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.topicstore.Subscriber;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Topics in the process, and in the store that the processes of a device share.
@RunWith(TeaVMTestRunner.class)
public final class TopicStoresTest {
    private static final String KEY = "tidemark/topic/state/cart";
    private static final long NOTICE_MS = 250;

    private final Windows windows = new Windows(1);

    private StoredTopics process() {
        return new StoredTopics(new MemoryStorage(windows.disk, windows.time), windows.time);
    }

    @Test
    public void windowsOfOneProcessShareAValue() {
        InProcessTopics topics = new InProcessTopics(windows.time);
        Windows.Window one = windows.over(topics).started();
        Windows.Window other = windows.over(topics).started();
        windows.time.settle();

        one.topic.compareAndPublish(old -> old + "a");
        other.topic.compareAndPublish(old -> old + "b");
        windows.time.pass(2_000);

        assertEquals("ab", one.topic.visible());
        assertEquals("ab", other.topic.visible());
        assertEquals(one.topic.revision(), other.topic.revision());
    }

    @Test
    public void processesOfOneStoreHearOfEachOtherInAQuarterSecond() {
        Windows.Window one = windows.over(process()).started();
        Windows.Window other = windows.over(process()).started();
        windows.time.pass(1_000);

        one.topic.put("a");
        windows.time.pass(NOTICE_MS);

        assertEquals("a", other.topic.visible());
        assertEquals(one.topic.revision(), other.topic.revision());
    }

    @Test
    public void windowsOfOneProcessHearOfEachOtherAtOnce() {
        StoredTopics process = process();
        Windows.Window one = windows.over(process).started();
        Windows.Window other = windows.over(process).started();
        windows.time.pass(1_000);

        one.topic.put("a");
        windows.time.settle();

        assertEquals("a", other.topic.visible());
    }

    @Test
    public void writersOfOneStoreNeverMintTheSameRevision() {
        List<Windows.Window> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(windows.over(process()).started());
        }
        windows.time.pass(1_000);

        for (int i = 0; i < 30; i++) {
            three.get(i % 3).topic.compareAndPublish(old -> old + "x");
        }
        windows.time.pass(60_000);

        for (Windows.Window window : three) {
            assertEquals(30, window.topic.visible().length());
            assertEquals(30, window.topic.revision().orElseThrow().counter());
        }
    }

    @Test
    public void aStoreThatWasMadeAnewBeginsAnEpoch() {
        Windows.Window one = windows.over(process()).started();
        one.topic.put("before");
        windows.time.pass(1_000);
        MemoryStorage anybody = new MemoryStorage(windows.disk, windows.time);
        anybody.commit(List.of(new Storage.Edit.Delete(KEY)));
        windows.time.pass(1_000);

        Windows.Window other = windows.over(process()).started();
        other.topic.put("after");
        windows.time.pass(30_000);

        assertEquals("after", one.topic.visible());
        assertEquals(other.topic.revision(), one.topic.revision());
    }

    @Test
    public void garbageInTheStoreIsAProtocolError() {
        Windows.Window window = windows.over(process()).started();
        window.topic.put("good");
        windows.time.pass(1_000);
        MemoryStorage anybody = new MemoryStorage(windows.disk, windows.time);

        anybody.commit(List.of(new Storage.Edit.Put(KEY, "{\"topic\":\"cart\"")));
        windows.time.pass(1_000);

        assertEquals("good", window.topic.visible());
        assertEquals(TopicFault.Phase.PROTOCOL, window.phases().get(0));
        assertTrue(
                String.valueOf(window.faults.get(0).cause().getMessage()).contains("topic cart"));
        Promise<Done> put = window.topic.put("over it");
        windows.time.settle();
        assertTrue(Windows.reason(put).contains("topic cart"));
    }

    @Test
    public void oneWhoStoppedHearsNothing() {
        StoredTopics process = process();
        List<String> heard = new ArrayList<>();
        process.subscribe(Windows.CART, new Hearing(heard)).cancel();

        windows.over(process()).started().topic.put("a");
        windows.time.pass(1_000);

        assertEquals(List.of(), heard);
    }

    @Test
    public void windowsTellEachOtherOfWhatABackendWasTold() {
        FakeBroadcast.Air air = new FakeBroadcast.Air();
        List<Windows.Window> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            FakeBroadcast words = new FakeBroadcast(air, windows.time);
            two.add(
                    windows.window(
                                    Windows.CART,
                                    builder ->
                                            builder.subscriber(Subscriber.from(words))
                                                    .announcer(Announcer.to(words)))
                            .started());
        }
        windows.quiet();

        two.get(0).topic.put("a");

        windows.equal("a");
        new FakeBroadcast(air, windows.time).publish(Subscriber.CHANNEL, "garbage");
        windows.time.settle();
        assertEquals(List.of(TopicFault.Phase.PROTOCOL), two.get(1).phases());
    }

    private record Hearing(List<String> heard) implements Subscriber.Listener {
        @Override
        public void invalidated(Invalidation event) {
            heard.add(event.revision().toString());
        }

        @Override
        public void missed() {
            heard.add("missed");
        }

        @Override
        public void garbage(JsonException what) {
            heard.add("garbage");
        }

        @Override
        public void cut(Throwable why) {
            heard.add("cut");
        }
    }

    @Test
    public void aWriteThatExpectsAnotherRevisionIsToldTheCurrentOne() {
        Windows.Window window = windows.over(process()).started();
        windows.time.pass(1_000);
        Windows.Window other = windows.over(process());
        other.topic.put("quicker");
        windows.time.pass(1);

        window.topic.compareAndPublish(old -> old + "+");
        windows.time.pass(1_000);

        assertEquals("quicker+", window.topic.visible());
    }
}
