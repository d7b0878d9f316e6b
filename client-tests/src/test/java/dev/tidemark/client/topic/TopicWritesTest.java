package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakeTopics.Words;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topicstore.TopicRefusedException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// The three ways to write, and the life of a topic.
@RunWith(TeaVMTestRunner.class)
public final class TopicWritesTest {
    @Test
    public void aBackendWriteShowsNothingBeforeItsAnswer() {
        Windows windows = new Windows(1);
        windows.backend.answers(50, 0);
        Windows.Window window = windows.open(2).get(0);

        Promise<Done> put = window.topic.put("a");
        windows.time.pass(60);
        assertEquals("", window.topic.visible());
        windows.time.pass(40);

        assertTrue(Windows.kept(put));
        assertEquals("a", window.topic.visible());
        windows.equal("a");
    }

    @Test
    public void aPatchMergesIntoTheData() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.change(Windows.CART, "{\"v\":\"a\",\"kept\":[1.10]}", "backend");

        window.topic.patch(new JsonValue.Members(Map.of("v", new JsonValue.Text("b"))));

        windows.equal("b");
        assertEquals("{\"v\":\"b\",\"kept\":[1.10]}", windows.backend.now(Windows.CART).data());
    }

    @Test
    public void whoWritesSeesTheRefusal() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.refuseWrites(1);

        Promise<Done> put = window.topic.put("a");
        windows.quiet();

        assertEquals("refused by the test", Windows.reason(put));
        assertEquals("", window.topic.visible());
    }

    @Test
    public void aPublishedChangeIsSeenAtOnceAndSettlesInOneStep() {
        Windows windows = new Windows(1);
        windows.backend.answers(50, 0);
        Windows.Window window = windows.open(2).get(0);
        List<String> seen = new ArrayList<>();
        window.topic.listen(seen::add);

        TopicWrite write = window.topic.compareAndPublish(old -> "a");
        assertEquals("a", window.topic.visible());
        assertFalse(Windows.kept(write.settled()));

        windows.equal("a");
        assertTrue(Windows.kept(write.accepted()));
        assertTrue(Windows.kept(write.settled()));
        assertEquals(Set.of("a"), Set.copyOf(seen));
    }

    @Test
    public void aPublishedChangeIsAppliedAnewIfSomebodyWasQuicker() {
        Windows windows = new Windows(1);
        windows.backend.answers(20, 0);
        windows.backend.words(new Words(5_000, 0, 0, 0));
        Windows.Window window = windows.open(1).get(0);
        windows.change("theirs");

        TopicWrite write = window.topic.compareAndPublish(old -> old + " and mine");
        windows.time.pass(1_000);

        assertTrue(Windows.kept(write.settled()));
        windows.equal("theirs and mine");
    }

    @Test
    public void aPublishedChangeThatIsRefusedIsTakenOutAlone() {
        Windows windows = new Windows(1);
        windows.backend.answers(20, 0);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.refuseWrites(1);

        TopicWrite refused = window.topic.compareAndPublish(old -> old + "1");
        TopicWrite taken = window.topic.compareAndPublish(old -> old + "2");
        assertEquals("12", window.topic.visible());
        windows.quiet();

        assertEquals("refused by the test", Windows.reason(refused.settled()));
        assertTrue(Windows.kept(taken.settled()));
        assertTrue(window.phases().contains(TopicFault.Phase.WRITE));
        windows.equal("2");
    }

    @Test
    public void anOverlayThatFailsLeavesWhatCameMeanwhile() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.change("before");
        windows.quiet();
        Promise<Written> answer = new Promise<>();

        TopicWrite write = window.topic.overlay(old -> old + " edited", value -> answer);
        assertEquals("before edited", window.topic.visible());
        windows.change("newer");
        windows.quiet();
        assertEquals("newer edited", window.topic.visible());
        answer.fail(new TopicRefusedException(422, 0, "too long"));

        assertEquals("too long", Windows.reason(write.settled()));
        windows.equal("newer");
    }

    @Test
    public void anErrorStatusIsAnErrorNotAnAnswer() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);

        for (int status : new int[] {400, 409, 500}) {
            TopicWrite write =
                    window.topic.overlay(
                            old -> "x",
                            value ->
                                    Promise.broken(
                                            new TopicRefusedException(status, 0, "" + status)));
            assertEquals("" + status, Windows.reason(write.accepted()));
        }

        windows.equal("");
    }

    @Test
    public void overlaysFailAndSettleEachOnItsOwn() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        List<Promise<Written>> answers = List.of(new Promise<>(), new Promise<>(), new Promise<>());
        List<TopicWrite> writes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            writes.add(
                    window.topic.overlay(
                            old -> old.replace("" + number, "") + number,
                            value -> answers.get(number)));
        }
        assertEquals("012", window.topic.visible());

        answers.get(1).fail(new IllegalStateException("no"));
        assertEquals("02", window.topic.visible());
        Revision zero = windows.backend.silently(Windows.CART, Windows.data("0"));
        answers.get(0).keep(new Written.Now(windows.backend.now(Windows.CART)));
        assertEquals("02", window.topic.visible());
        assertEquals(Optional.of(zero), window.topic.revision());
        Revision two = windows.backend.silently(Windows.CART, Windows.data("02"));
        answers.get(2).keep(new Written.As(two));
        assertFalse(Windows.kept(writes.get(2).settled()));

        windows.equal("02");
        assertTrue(Windows.kept(writes.get(0).settled()));
        assertEquals("no", Windows.reason(writes.get(1).settled()));
        assertTrue(Windows.kept(writes.get(2).settled()));
    }

    @Test
    public void anAnswerThatComesAfterTheWordSettlesAtOnce() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        Promise<Written> answer = new Promise<>();
        TopicWrite write = window.topic.overlay(old -> "mine", value -> answer);
        Revision mine = windows.change("mine");
        windows.change("later");
        windows.quiet();
        assertEquals("mine", window.topic.visible());

        answer.keep(new Written.As(mine));

        assertTrue(Windows.kept(write.settled()));
        windows.equal("later");
    }

    @Test
    public void aChangeThatThrowsChangesNothing() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);

        TopicWrite write =
                window.topic.compareAndPublish(
                        old -> {
                            throw new IllegalArgumentException("no such item");
                        });

        assertEquals("no such item", Windows.reason(write.settled()));
        windows.equal("");
    }

    @Test
    public void anApplierThatThrowsIsAskedAgain() {
        Windows windows = new Windows(1);
        int[] failures = {2};
        Windows.Window window =
                windows.window(
                        Windows.CART,
                        builder ->
                                builder.apply(
                                        value -> {
                                            if (value.equals("a") && failures[0]-- > 0) {
                                                throw new IllegalStateException("not now");
                                            }
                                        }));
        window.started();
        windows.quiet();

        windows.change("a");
        windows.time.settle();
        assertEquals(Optional.of(Revision.begin(1)), window.topic.revision());

        windows.equal("a");
        assertEquals(List.of(TopicFault.Phase.APPLY, TopicFault.Phase.APPLY), window.phases());
    }

    @Test
    public void whoListensToFaultsMayThrow() {
        Windows windows = new Windows(1);
        Windows.Window window =
                windows.window(
                        Windows.CART,
                        builder ->
                                builder.onFault(
                                        fault -> {
                                            throw new IllegalStateException("mine");
                                        }));
        window.started();
        windows.backend.failPulls(3);

        windows.change("a");

        windows.equal("a");
    }

    @Test
    public void startingTwiceIsStartingOnce() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.window().started().started();

        windows.quiet();

        assertEquals(1, windows.backend.listening());
        assertEquals(1, windows.backend.pulls());
        assertEquals(Topic.State.STARTED, window.topic.state());
    }

    @Test
    public void aStartThatFailsMayBeRepeated() {
        Windows windows = new Windows(1);
        int[] failures = {1};
        Windows.Window window =
                windows.window(
                        Windows.CART,
                        builder ->
                                builder.subscriber(
                                        (topic, listener) -> {
                                            if (failures[0]-- > 0) {
                                                throw new IllegalStateException("no bus");
                                            }
                                            return windows.backend.subscribe(topic, listener);
                                        }));

        assertEquals("no bus", Windows.reason(window.topic.start()));
        assertEquals(Topic.State.CREATED, window.topic.state());
        assertEquals(List.of(TopicFault.Phase.SUBSCRIBE), window.phases());
        window.started();
        windows.change("a");

        windows.equal("a");
    }

    @Test
    public void whatHasStoppedStaysStopped() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        TopicWrite waiting = window.topic.overlay(old -> "x", value -> new Promise<>());

        window.topic.stop();
        window.topic.stop();

        assertEquals("topic cart has stopped", Windows.reason(waiting.settled()));
        assertEquals("the topic has stopped", Windows.reason(window.topic.refresh()));
        assertEquals("topic cart has stopped", Windows.reason(window.topic.put("y")));
        try {
            window.topic.start();
            throw new AssertionError("it started");
        } catch (IllegalStateException stopped) {
            assertEquals("topic cart has stopped", stopped.getMessage());
        }
    }

    @Test
    public void refreshWorksBeforeTheStart() {
        Windows windows = new Windows(1);
        windows.change("a");
        Windows.Window window = windows.window();

        Promise<Done> fresh = window.topic.refresh();
        windows.time.settle();

        assertTrue(Windows.kept(fresh));
        assertEquals("a", window.topic.visible());
        assertEquals(Topic.State.CREATED, window.topic.state());
    }

    @Test
    public void refreshWaitsForATroubledBackend() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.failPulls(3);

        Promise<Done> fresh = window.topic.refresh();
        windows.time.settle();
        assertFalse(Windows.kept(fresh));
        windows.quiet();

        assertTrue(Windows.kept(fresh));
    }

    @Test
    public void whenSomebodyElseIsHereNothingOfBeforeIsShown() {
        Windows windows = new Windows(1);
        windows.backend.answers(50, 0);
        Windows.Window window = windows.open(1).get(0);
        windows.change("ada's");
        windows.quiet();
        TopicWrite waiting = window.topic.compareAndPublish(old -> "ada's too");
        Promise<Done> put = window.topic.put("ada's third");

        window.topic.forget();
        assertEquals("", window.topic.visible());
        assertEquals(Optional.empty(), window.topic.revision());
        windows.time.pass(40);
        assertEquals("", window.topic.visible());

        windows.quiet();
        assertEquals("somebody else is here now", Windows.reason(waiting.settled()));
        assertTrue(Windows.kept(put));
    }
}
