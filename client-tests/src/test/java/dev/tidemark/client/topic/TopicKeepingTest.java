package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// What the device keeps of a topic.
@RunWith(TeaVMTestRunner.class)
public final class TopicKeepingTest {
    private static final String KEY = "tidemark/topic/kept/0:cart";

    private final Windows windows = new Windows(1);
    private final MemoryStorage disk = new MemoryStorage(windows.disk, windows.time);

    private Windows.Window window(Keeping how) {
        return windows.window(Windows.CART, builder -> builder.keep(how)).started();
    }

    private Optional<String> stored() {
        Promise<Optional<String>> got = disk.get(KEY);
        windows.time.settle();
        return got.outcome() instanceof Outcome.Kept<Optional<String>>(Optional<String> text)
                ? text
                : Optional.empty();
    }

    private void store(String text) {
        disk.commit(List.of(new Storage.Edit.Put(KEY, text)));
        windows.time.settle();
    }

    private void keepAndGoOffline(String value) {
        Windows.Window first = window(Keeping.usual());
        windows.change(value);
        windows.quiet();
        first.topic.stop();
        windows.time.settle();
        windows.backend.failPulls(1_000_000);
    }

    @Test
    public void whatWasKeptIsThereBeforeTheNetworkAnswers() {
        keepAndGoOffline("a");

        Windows.Window second = window(Keeping.usual());
        windows.time.settle();

        assertEquals("a", second.topic.visible());
        assertEquals(Optional.of(Revision.parse("1-1")), second.topic.revision());
        assertTrue(second.topic.dirty());
    }

    @Test
    public void aSaveWaitsForSilenceButNotForLong() {
        window(Keeping.usual());
        windows.quiet();
        for (int i = 0; i < 30; i++) {
            windows.change("write " + i);
            windows.time.pass(90);
        }

        // 2.7 s without silence: saved after 2 s.
        assertTrue(stored().orElse("").contains("write 2"));
        windows.time.pass(100);
        assertTrue(stored().orElse("").contains("write 29"));
    }

    @Test
    public void whatIsNotSavedYetIsSavedAtTheEnd() {
        Windows.Window window = window(Keeping.usual());
        windows.quiet();
        windows.change("last words");
        windows.time.settle();
        assertFalse(stored().orElse("").contains("last words"));

        Promise<Done> stopped = window.topic.stop();
        windows.time.settle();

        assertTrue(Windows.kept(stopped));
        assertTrue(stored().orElse("").contains("last words"));
    }

    @Test
    public void whatIsOlderThanItsTimeIsNotLoaded() {
        keepAndGoOffline("a");
        windows.time.pass(10_000);

        Windows.Window young = window(Keeping.usual().ttl(10_000_000));
        Windows.Window old = window(Keeping.usual().ttl(10_000));
        windows.time.settle();

        assertEquals("a", young.topic.visible());
        assertEquals("", old.topic.visible());
    }

    @Test
    public void oldSchemasAreBroughtToTodaysStepByStep() {
        keepAndGoOffline("a");

        Windows.Window migrated =
                window(
                        Keeping.usual()
                                .schema(3)
                                .migration(1, append("1>2"))
                                .migration(2, append("2>3")));
        windows.time.settle();

        assertEquals("a1>22>3", migrated.topic.visible());
        assertEquals(Optional.of(Revision.parse("1-1")), migrated.topic.revision());
    }

    private static UnaryOperator<JsonValue> append(String more) {
        return data ->
                data instanceof JsonValue.Members members
                                && members.byName().get("v") instanceof JsonValue.Text(String v)
                        ? new JsonValue.Members(Map.of("v", new JsonValue.Text(v + more)))
                        : data;
    }

    @Test
    public void aMissingStepAFutureSchemaAndAStepThatThrowsLoadNothing() {
        keepAndGoOffline("a");

        Windows.Window missing = window(Keeping.usual().schema(3).migration(1, append("!")));
        Windows.Window throwing =
                window(
                        Keeping.usual()
                                .schema(2)
                                .migration(
                                        1,
                                        data -> {
                                            throw new IllegalStateException("no idea");
                                        }));
        windows.time.settle();
        store(new Kept(windows.time.wallMs(), 9, snapshot("future")).text());
        Windows.Window future = window(Keeping.usual());
        windows.time.settle();

        for (Windows.Window window : List.of(missing, throwing, future)) {
            assertEquals("", window.topic.visible());
            assertTrue(window.phases().contains(TopicFault.Phase.LOAD));
        }
    }

    private static Snapshot snapshot(String value) {
        return new Snapshot(Revision.parse("1-5"), Windows.data(value));
    }

    @Test
    public void damageIsFoundAndNothingOfItIsShown() {
        String whole = new Kept(windows.time.wallMs(), 1, snapshot("good")).text();
        windows.backend.failPulls(1_000_000);
        for (String damaged :
                List.of(
                        whole.replace("good", "evil"),
                        whole.replace("1-5", "1-6"),
                        whole.replace("1-5", "1-05"),
                        whole.replace("\"schema\":1", "\"schema\":2"),
                        whole.substring(5),
                        "",
                        "[]",
                        "{}")) {
            store(damaged);
            Windows.Window window = window(Keeping.usual().schema(2).migration(1, d -> d));
            windows.time.settle();
            assertEquals("", window.topic.visible());
            assertTrue(damaged, window.phases().contains(TopicFault.Phase.LOAD));
        }
        store(whole);
        Windows.Window window = window(Keeping.usual());
        windows.time.settle();
        assertEquals("good", window.topic.visible());
    }

    @Test
    public void whatTheProgramCantReadIsNotShown() {
        windows.backend.failPulls(1_000_000);
        store(new Kept(0, 1, new Snapshot(Revision.parse("1-5"), "{\"w\":1}")).text());

        Windows.Window window = window(Keeping.usual());
        windows.time.settle();

        assertEquals("", window.topic.visible());
        assertTrue(window.phases().contains(TopicFault.Phase.LOAD));
    }

    @Test
    public void aDiskThatIsFullIsAFaultAndTheEndTriesAgain() {
        MemoryStorage full = new MemoryStorage(windows.disk, windows.time);
        full.failWith(new Storage.StorageException(Storage.StorageException.Reason.FULL, "full"));
        Windows.Window window =
                windows.on(full, builder -> builder.keep(Keeping.usual())).started();
        windows.change("a");
        windows.quiet();
        assertTrue(window.phases().contains(TopicFault.Phase.SAVE));
        full.failWith(null);

        window.topic.stop();
        windows.time.settle();

        assertTrue(stored().orElse("").contains("\"a\""));
    }

    @Test
    public void anotherOwnerIsShownNothingOfIt() {
        keepAndGoOffline("ada's");

        Windows.Window other =
                windows.window(
                                Windows.CART,
                                builder -> builder.keep(Keeping.usual()).owner(() -> "bob"))
                        .started();
        windows.time.settle();

        assertEquals("", other.topic.visible());
    }

    @Test
    public void anUnsettledWriteIsNotKept() {
        Windows.Window window = window(Keeping.usual());
        windows.change("truth");
        windows.quiet();

        window.topic.overlay(old -> "hope", value -> new Promise<>());
        window.topic.stop();
        windows.time.settle();

        assertTrue(stored().orElse("").contains("truth"));
        assertFalse(stored().orElse("").contains("hope"));
    }
}
