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
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Ten ways in which invalidation and pull is known to leave a window behind; none of them here.
@RunWith(TeaVMTestRunner.class)
public final class TopicGapsTest {
    @Test
    public void aFailedPullDoesNotTakeTheQueuedOneWithIt() {
        Windows windows = new Windows(1);
        windows.backend.answers(50, 0);
        windows.open(1);
        windows.backend.failPulls(1);
        windows.change("a");
        windows.time.pass(10);
        windows.backend.words(new Words(0, 0, 100, 0));

        windows.change("b");
        windows.change("c");

        windows.equal("c");
    }

    @Test
    public void aFailedPullIsTriedAgainWithoutAnotherWord() {
        Windows windows = new Windows(1);
        windows.open(1);
        windows.backend.failPulls(20);

        windows.change("a");
        windows.time.pass(200_000);

        windows.equal("a");
    }

    @Test
    public void aCopyThatLagsDoesNotCountAsDone() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.change("a");
        windows.quiet();
        windows.backend.lag(1);

        windows.change("b");
        windows.time.pass(2_000);
        assertTrue(window.topic.dirty());
        assertEquals("a", window.topic.visible());
        windows.backend.lag(0);

        windows.equal("b");
        assertFalse(window.topic.dirty());
        assertTrue(
                String.valueOf(window.faults.get(0).cause().getMessage())
                        .contains("the answer is 1-1, known is 1-2"));
    }

    @Test
    public void aBackendThatBeginsAnewIsBelieved() {
        Windows windows = new Windows(1);
        windows.open(3);
        windows.change("a");
        windows.change("b");
        windows.quiet();
        windows.backend.restart(2);

        windows.change("after the restart");

        windows.equal("after the restart");
        assertEquals("2-2", windows.backend.now(Windows.CART).revision().toString());
    }

    @Test
    public void aBackendThatWentBackToAnOlderEpochIsBelievedAfterAWhile() {
        Windows windows = new Windows(1);
        windows.backend.restart(7);
        Windows.Window window = windows.window().started();
        windows.backend.silently(Windows.CART, Windows.data("x"));
        windows.backend.restart(7);
        windows.change("a");
        windows.quiet();
        windows.backend.restart(3);

        Revision back = windows.change("restored");
        windows.time.pass(2_000);

        assertEquals("restored", window.topic.visible());
        assertEquals(Optional.of(back), window.topic.revision());
        assertFalse(window.topic.dirty());
    }

    @Test
    public void aLateWordOfAnOldEpochChangesNothing() {
        Windows windows = new Windows(1);
        windows.open(1);
        Revision old = windows.change("a");
        windows.backend.restart(2);
        windows.change("b");
        windows.quiet();

        windows.backend.say(Invalidation.of(Windows.CART, old));

        windows.equal("b");
        assertFalse(windows.all.get(0).topic.dirty());
    }

    @Test
    public void aPullThatHangsIsGivenUp() {
        Windows windows = new Windows(1);
        windows.backend.hangPulls(1);
        Windows.Window window = windows.window().started();

        windows.time.pass(15_000);
        assertEquals(List.of(TopicFault.Phase.PULL), window.phases());
        windows.time.pass(500);

        assertTrue(window.topic.revision().isPresent());
    }

    @Test
    public void whatWindowsTellEachOtherGoesThroughTheGateToo() {
        Windows windows = new Windows(1);
        List<Windows.Window> two = windows.open(2);
        windows.backend.words(new Words(10_000, 0, 0, 0));

        two.get(0).topic.put("first");
        windows.time.pass(1);
        two.get(1).topic.put("second");
        windows.time.pass(1);
        assertEquals(Optional.of(Revision.parse("1-1")), two.get(0).topic.revision());
        assertEquals(Optional.of(Revision.parse("1-2")), two.get(1).topic.revision());

        windows.equal("second");
        assertEquals(List.of("", "first", "second"), two.get(0).applied);
        assertEquals(List.of("", "second"), two.get(1).applied);
    }

    @Test
    public void whatTheDeviceKeptIsNotOverwrittenByAnOlderAnswer() {
        Windows windows = new Windows(1);
        Windows.Window first = kept(windows);
        windows.change("a");
        windows.change("newest");
        windows.quiet();
        first.topic.stop();
        windows.time.settle();
        windows.backend.lag(1);

        Windows.Window second = kept(windows);
        windows.time.pass(3_000);

        assertEquals(List.of("newest"), second.applied);
        assertTrue(second.topic.dirty());
        windows.backend.lag(0);
        windows.equal("newest");
    }

    private static Windows.Window kept(Windows windows) {
        return windows.window(Windows.CART, builder -> builder.keep(Keeping.usual())).started();
    }

    @Test
    public void refreshEndsWhenTheTopicIsFreshNotBefore() {
        Windows windows = new Windows(1);
        windows.backend.answers(100, 0);
        Windows.Window window = windows.open(1).get(0);
        windows.change("a");
        windows.time.pass(50);
        windows.backend.silently(Windows.CART, Windows.data("b"));

        Promise<Done> joined = window.topic.refresh();
        windows.time.pass(60);
        assertEquals("a", window.topic.visible());
        assertFalse(Windows.kept(joined));
        windows.time.pass(100);

        assertTrue(Windows.kept(joined));
        assertEquals("b", window.topic.visible());
    }

    @Test
    public void ageAndSchemaCountInEveryStore() {
        Windows windows = new Windows(1);
        Windows.Window first = kept(windows);
        windows.change("a");
        windows.quiet();
        first.topic.stop();
        windows.backend.failPulls(1000);
        windows.time.pass(100_000);

        Windows.Window expired =
                windows.window(Windows.CART, builder -> builder.keep(Keeping.usual().ttl(100_000)))
                        .started();
        Windows.Window future =
                windows.window(Windows.CART, builder -> builder.keep(Keeping.usual().schema(2)))
                        .started();
        windows.time.pass(100);

        assertEquals("", expired.topic.visible());
        assertEquals("", future.topic.visible());
        assertTrue(future.phases().contains(TopicFault.Phase.LOAD));
    }

    @Test
    public void ownWordsAreNotFilteredOutButAnsweredByTheGate() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.words(new Words(10, 0, 0, 0));
        int pulls = windows.backend.pulls();

        window.topic.put("mine");
        windows.quiet();
        assertEquals(pulls, windows.backend.pulls());
        // Somebody writes under this window's name, and it has not seen the result.
        windows.backend.change(Windows.CART, Windows.data("theirs"), window.topic.sourceId());

        windows.equal("theirs");
    }

    @Test
    public void twoWindowsNeverMintTheSameRevision() {
        Windows windows = new Windows(5);
        windows.backend.answers(5, 50);
        List<Windows.Window> two = windows.open(2);

        for (int i = 0; i < 20; i++) {
            two.get(0).topic.compareAndPublish(old -> old + "a");
            two.get(1).topic.compareAndPublish(old -> old + "b");
        }
        windows.quiet();

        Snapshot now = windows.backend.now(Windows.CART);
        assertEquals("1-40", now.revision().toString());
        windows.equal(two.get(0).topic.visible());
        assertEquals(40, two.get(0).topic.visible().length());
    }

    @Test
    public void twoWritersAndAFailingPullEndAlike() {
        for (long seed = 0; seed < 10; seed++) {
            Windows windows = new Windows(seed);
            windows.backend.answers(1, 20);
            List<Windows.Window> two = windows.open(2);
            for (int i = 0; i < 50; i++) {
                two.get(i % 2).topic.compareAndPublish(old -> old + "x");
                windows.time.pass(windows.chance.below(10));
            }
            windows.quiet();
            windows.backend.failPulls(1);
            windows.backend.restart(2);
            two.get(0).topic.put("end");
            windows.time.pass(2_000);

            assertEquals("end", two.get(0).topic.visible());
            assertEquals("end", two.get(1).topic.visible());
        }
    }
}
