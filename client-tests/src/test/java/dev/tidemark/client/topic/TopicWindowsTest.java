package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakeTopics.Words;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Many windows, one value: what they agree on whatever the bus does.
@RunWith(TeaVMTestRunner.class)
public final class TopicWindowsTest {
    private static final int SEEDS = 10;
    private static final Words AWFUL = new Words(5, 300, 20, 30);

    private interface Scenario {
        void play(Windows windows, long seed);
    }

    private static void bySeed(Scenario scenario) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                scenario.play(new Windows(seed), seed);
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    @Test
    public void oneChangeReachesEveryWindow() {
        Windows windows = new Windows(1);
        windows.open(10);

        windows.change("milk");

        windows.equal("milk");
    }

    @Test
    public void aTopicThatWasNeverWrittenShowsItsEmptyValueAtCounterZero() {
        Windows windows = new Windows(1);

        windows.open(1);

        assertEquals("", windows.all.get(0).topic.visible());
        assertEquals(Optional.of(Revision.begin(1)), windows.all.get(0).topic.revision());
    }

    @Test
    public void whoComesLateHasTheNewest() {
        Windows windows = new Windows(1);
        windows.open(1);
        windows.change("a");
        windows.change("b");

        windows.open(1);

        windows.equal("b");
    }

    @Test
    public void whoComesWhileWordsTravelHasTheNewest() {
        bySeed(
                (windows, seed) -> {
                    windows.backend.words(AWFUL);
                    windows.backend.answers(20, 50);
                    windows.open(2);
                    windows.change("a");
                    windows.window().started();
                    windows.change("b");
                    windows.window().started();
                    windows.backend.words(new Words(0, 0, 0, 0));
                    windows.change("c");
                    windows.equal("c");
                });
    }

    @Test
    public void windowsPlayPingPong() {
        Windows windows = new Windows(1);
        List<Windows.Window> two = windows.open(2);

        for (int i = 0; i < 20; i++) {
            two.get(i % 2).topic.put("turn " + i);
            windows.time.pass(50);
            assertEquals("turn " + i, two.get((i + 1) % 2).topic.visible());
        }

        windows.equal("turn 19");
    }

    @Test
    public void simultaneousWritersConverge() {
        bySeed(
                (windows, seed) -> {
                    windows.backend.words(new Words(5, 100, 0, 30));
                    windows.backend.answers(1, 60);
                    List<Windows.Window> opened = windows.open(5);
                    for (Windows.Window window : opened) {
                        window.topic.compareAndPublish(old -> old + "x");
                    }
                    windows.equal("xxxxx");
                });
    }

    @Test
    public void wordsInTheWrongOrderDoNotMatter() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        Revision one = windows.backend.silently(Windows.CART, Windows.data("a"));
        Revision two = windows.backend.silently(Windows.CART, Windows.data("b"));

        windows.backend.say(Invalidation.of(Windows.CART, two));
        windows.backend.say(Invalidation.of(Windows.CART, one));

        windows.equal("b");
        assertEquals(List.of("", "b"), window.applied);
    }

    @Test
    public void wordsThatComeLongAfterAreIgnored() {
        Windows windows = new Windows(1);
        windows.open(1);
        Revision one = windows.change("a");
        windows.change("b");
        windows.quiet();
        int pulls = windows.backend.pulls();

        windows.backend.say(Invalidation.of(Windows.CART, one));
        windows.quiet();

        assertEquals(pulls, windows.backend.pulls());
    }

    @Test
    public void doubledWordsCostNothing() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.words(new Words(0, 0, 0, 100));

        windows.change("a");

        windows.equal("a");
        assertEquals(List.of("", "a"), window.applied);
    }

    @Test
    public void aLostWordIsMadeUpForByTheNext() {
        Windows windows = new Windows(1);
        windows.open(3);
        windows.backend.words(new Words(0, 0, 100, 0));
        windows.change("lost");
        windows.quiet();
        windows.backend.words(new Words(0, 0, 0, 0));

        windows.change("heard");

        windows.equal("heard");
    }

    @Test
    public void whoMissedWordsLooksAgain() {
        Windows windows = new Windows(1);
        windows.open(3);
        windows.backend.silently(Windows.CART, Windows.data("a"));

        windows.backend.each(listener -> listener.missed());

        windows.equal("a");
    }

    @Test
    public void aRestartedWindowCatchesUp() {
        Windows windows = new Windows(1);
        Windows.Window first = windows.open(1).get(0);
        first.topic.stop();
        windows.change("a");
        windows.change("b");

        windows.open(1);

        windows.equal("b");
        assertEquals("", first.topic.visible());
    }

    @Test
    public void aFlakyProviderIsAskedUntilItAnswers() {
        Windows windows = new Windows(3);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.failPulls(5);

        windows.change("a");

        windows.equal("a");
        assertEquals(5, window.faults.size());
        assertTrue(window.faults.get(4).next().isPresent());
        assertEquals(5, window.faults.get(4).next().orElseThrow().attempt());
    }

    @Test
    public void aBurstCostsTwoPullsAtMost() {
        bySeed(
                (windows, seed) -> {
                    windows.backend.answers(50, 0);
                    windows.open(1);
                    int before = windows.backend.pulls();
                    for (int i = 0; i < 100; i++) {
                        windows.change("burst " + i);
                    }
                    windows.equal("burst 99");
                    assertTrue(windows.backend.pulls() - before <= 2);
                    assertEquals(1, windows.backend.underWayMax());
                });
    }

    @Test
    public void aBurstDuringAPullCostsOneMore() {
        Windows windows = new Windows(1);
        windows.backend.answers(100, 0);
        windows.open(1);
        int before = windows.backend.pulls();
        windows.change("first");
        windows.time.pass(10);

        for (int i = 0; i < 50; i++) {
            windows.change("more " + i);
            windows.time.pass(1);
        }

        windows.equal("more 49");
        assertEquals(2, windows.backend.pulls() - before);
    }

    @Test
    public void oneHundredSynchronousMutationsAreAllThere() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(2).get(0);
        List<Promise<Done>> settled = new ArrayList<>();

        for (int i = 0; i < 100; i++) {
            settled.add(window.topic.compareAndPublish(old -> old + ".").settled());
        }

        assertEquals(100, window.topic.visible().length());
        windows.equal(window.topic.visible());
        assertTrue(settled.stream().allMatch(Windows::kept));
        assertEquals("1-100", windows.backend.now(Windows.CART).revision().toString());
    }

    @Test
    public void aReactionThatWritesAgainComesToRest() {
        Windows windows = new Windows(1);
        Windows.Window total = windows.window(Windows.SETTINGS, builder -> {}).started();
        Windows.Window cart = windows.open(1).get(0);
        cart.topic.listen(value -> total.topic.put("total of " + value));

        windows.change("a");
        windows.quiet();

        assertEquals("total of a", total.topic.visible());
    }

    @Test
    public void aReactionFromInsideOfTheApplierIsShownToo() {
        Windows windows = new Windows(1);
        List<Topic<String>> itself = new ArrayList<>();
        Windows.Window window =
                windows.window(
                        Windows.CART,
                        builder ->
                                builder.apply(
                                        value -> {
                                            if (value.equals("a")) {
                                                itself.get(0).compareAndPublish(old -> old + "!");
                                            }
                                        }));
        itself.add(window.topic);
        window.started();
        windows.quiet();

        windows.change("a");

        windows.quiet();
        assertEquals("a!", window.topic.visible());
        assertEquals(Windows.data("a!"), windows.backend.now(Windows.CART).data());
    }

    @Test
    public void topicsAreIndependent() {
        Windows windows = new Windows(1);
        Windows.Window cart = windows.window().started();
        Windows.Window settings = windows.window(Windows.SETTINGS, builder -> {}).started();
        windows.quiet();
        windows.backend.hangPulls(1);

        windows.change("hangs");
        windows.time.pass(10);
        windows.backend.change(Windows.SETTINGS, Windows.data("dark"), "backend");
        windows.time.pass(10);

        assertEquals("dark", settings.topic.visible());
        assertEquals("", cart.topic.visible());
    }

    @Test
    public void stoppingDuringAPullShowsNothingOfIt() {
        Windows windows = new Windows(1);
        windows.backend.answers(100, 0);
        Windows.Window window = windows.open(1).get(0);
        windows.change("late");
        windows.time.pass(50);

        window.topic.stop();
        windows.quiet();

        assertEquals("", window.topic.visible());
        assertEquals(0, windows.backend.listening());
        assertEquals(0, windows.time.pending());
    }

    @Test
    public void aMutationDuringTheStartIsNotLost() {
        bySeed(
                (windows, seed) -> {
                    windows.backend.answers(30, 30);
                    windows.backend.words(new Words(0, 20, 0, 0));
                    windows.window().started();
                    windows.time.pass(seed * 5);
                    windows.change("meanwhile");
                    windows.equal("meanwhile");
                });
    }

    @Test
    public void theSameDataWithANewRevisionAdvances() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.change("same");
        windows.quiet();

        Revision second = windows.change("same");
        windows.quiet();

        assertEquals(Optional.of(second), window.topic.revision());
        assertEquals(List.of("", "same", "same"), window.applied);
    }

    @Test
    public void gapsBetweenRevisionsDoNotMatter() {
        Windows windows = new Windows(1);
        windows.open(1);
        for (int i = 0; i < 50; i++) {
            windows.backend.silently(Windows.CART, Windows.data("gap " + i));
        }

        windows.change("after the gap");

        windows.equal("after the gap");
    }

    @Test
    public void aHungProviderIsGivenUpAndRecovers() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.hangPulls(2);

        windows.change("a");
        windows.time.pass(TopicConfig.usual().pullMs() - 1);
        assertEquals("", window.topic.visible());

        windows.equal("a");
        assertEquals(List.of(TopicFault.Phase.PULL, TopicFault.Phase.PULL), window.phases());
    }

    @Test
    public void appliedRevisionsNeverDecrease() {
        bySeed(
                (windows, seed) -> {
                    windows.backend.words(AWFUL);
                    windows.backend.answers(1, 200);
                    List<Windows.Window> opened = windows.open(4);
                    for (int i = 0; i < 60; i++) {
                        windows.change("change " + i);
                        windows.backend.lag(windows.chance.below(3));
                        windows.time.pass(windows.chance.below(40));
                    }
                    windows.backend.lag(0);
                    windows.backend.words(new Words(0, 0, 0, 0));
                    windows.change("last");
                    windows.equal("last");
                    opened.forEach(Windows.Window::neverWentBack);
                });
    }

    @Test
    public void oneHundredKilobytesTravel() {
        Windows windows = new Windows(1);
        windows.open(3);
        String large = "x".repeat(100_000);

        windows.all.get(0).topic.put(large);

        windows.equal(large);
    }

    @Test
    public void oversizedStateIsRefusedBeforeItIsSent() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        String huge = "x".repeat(Snapshot.DATA_LENGTH_MAX);

        Promise<Done> put = window.topic.put(huge);
        TopicWrite published = window.topic.compareAndPublish(old -> huge);
        windows.quiet();

        assertTrue(Windows.reason(put).contains("cart: the data has more than 1048576"));
        assertTrue(Windows.reason(published.settled()).contains("more than 1048576"));
        assertEquals("", window.topic.visible());
    }

    @Test
    public void oversizedStateFromOutsideIsAProtocolError() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);

        windows.change("x".repeat(Snapshot.DATA_LENGTH_MAX));
        windows.time.pass(100);

        assertEquals(TopicFault.Phase.PROTOCOL, window.phases().get(0));
        windows.change("small again");
        windows.equal("small again");
    }

    @Test
    public void readersGetOnWhileWritersWrite() {
        Windows windows = new Windows(1);
        windows.backend.answers(10, 10);
        Windows.Window reader = windows.open(1).get(0);

        for (int i = 0; i < 1000; i++) {
            windows.change("write " + i);
            windows.time.pass(3);
        }

        assertTrue(reader.applied.size() > 50);
        windows.equal("write 999");
    }

    @Test
    public void garbageIsAProtocolErrorThatNamesItsTopic() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);

        for (String garbage :
                List.of("", "{", "[]", "null", "{\"topic\":\"cart\",\"revision\":\"-1\"}")) {
            windows.backend.say(garbage);
        }
        windows.backend.change(Windows.CART, "{\"v\":1}", "backend");
        windows.time.pass(1);

        assertEquals(6, window.faults.size());
        for (TopicFault fault : window.faults) {
            assertEquals(TopicFault.Phase.PROTOCOL, fault.phase());
            assertEquals(Windows.CART, fault.topic());
        }
        assertTrue(
                String.valueOf(window.faults.get(0).cause().getMessage()).contains("topic cart"));
        windows.change("good again");
        windows.equal("good again");
    }

    @Test
    public void anotherTopicsWordsAreNotMine() {
        Windows windows = new Windows(1);
        windows.open(1);
        int before = windows.backend.pulls();

        windows.backend.say(Invalidation.of(Windows.SETTINGS, Revision.parse("1-99")));
        windows.quiet();

        assertEquals(before, windows.backend.pulls());
        assertFalse(windows.all.get(0).topic.dirty());
    }
}
