package dev.tidemark.client.stream;

import static dev.tidemark.client.stream.Stage.UP_TO_DATE;
import static dev.tidemark.client.stream.Stage.body;
import static dev.tidemark.client.stream.Stage.head;
import static dev.tidemark.client.stream.Stage.params;
import static dev.tidemark.client.stream.Stage.refetch;
import static dev.tidemark.client.stream.Stage.row;
import static dev.tidemark.client.stream.Stage.status;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.ScriptedTransport.Exchange;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Parts of a log that are asked for before those in front of them have come.
@RunWith(TeaVMTestRunner.class)
public final class AheadTest {
    private final Stage stage = Stage.polling();

    /// A first part of which only the head has come.
    private Exchange begun() {
        stage.stream.start();
        Exchange first = stage.next();
        first.head(head("h1", "0_0"));
        stage.time.settle();
        return first;
    }

    private static void finish(Exchange exchange, String... messages) {
        exchange.text(body(messages));
        exchange.end();
    }

    @Test
    public void partsThatFollowAreAskedForAtOnceAndDeliveredInOrder() {
        Exchange first = begun();
        Exchange second = stage.next();
        second.answer(head("h1", "0_1"), body(row("2")));
        stage.time.settle();
        Exchange third = stage.next();
        third.answer(head("h1", "0_inf"), body(row("3"), UP_TO_DATE));
        stage.time.settle();

        assertEquals("0_0", params(second.request()).get("offset"));
        assertEquals("h1", params(second.request()).get("handle"));
        assertEquals("0_1", params(third.request()).get("offset"));
        assertEquals(List.of(), stage.keys());
        finish(first, row("1"));
        stage.time.settle();

        assertEquals(List.of("k1", "k2", "k3"), stage.keys());
        assertEquals("true", params(stage.next().request()).get("live"));
        assertEquals(0, stage.network.waiting());
    }

    @Test
    public void noMoreThanTwoAreAskedForAhead() {
        begun();
        stage.next().head(head("h1", "0_1"));
        stage.time.settle();

        stage.next().head(head("h1", "0_2"));
        stage.time.settle();

        assertEquals(0, stage.network.waiting());
    }

    @Test
    public void nothingIsAskedForBehindTheEnd() {
        stage.live();

        assertEquals("true", params(stage.next().request()).get("live"));
        assertEquals(3, stage.network.asked());
    }

    @Test
    public void aLogThatEndsAheadIsReadUpToThereAndThenAnew() {
        Exchange first = begun();
        Exchange second = stage.next();
        second.answer(refetch("h2"), body());
        stage.time.settle();
        assertEquals(0, stage.refetches);

        finish(first, row("1"));
        stage.time.settle();
        assertEquals(List.of("k1"), stage.keys());
        Exchange again = stage.next();
        assertEquals("0_0", params(again.request()).get("offset"));
        again.answer(refetch("h2"), body());
        stage.time.settle();

        assertEquals(1, stage.refetches);
        assertEquals("h2", params(stage.next().request()).get("handle"));
    }

    @Test
    public void aPartAheadThatFailsIsAskedForInItsTurn() {
        Exchange first = begun();
        Exchange second = stage.next();
        second.head(head("h1", "0_1"));
        second.text("[");
        stage.time.settle();
        Exchange third = stage.next();

        second.cut();
        stage.time.settle();
        assertTrue(third.aborted());
        assertTrue(stage.faults.isEmpty());
        finish(first, row("1"));
        stage.time.settle();

        assertEquals("0_0", params(stage.next().request()).get("offset"));
    }

    @Test
    public void aServerInTroubleIsAskedNothingAhead() {
        stage.stream.start();

        stage.answer(status(503), "");

        assertEquals(0, stage.network.waiting());
    }

    @Test
    public void aPauseGivesAllUp() {
        Exchange first = begun();
        Exchange second = stage.next();

        stage.stream.pause("hidden");
        stage.time.settle();

        assertTrue(first.aborted() && second.aborted());
        stage.stream.resume("hidden");
        assertEquals("-1", params(stage.next().request()).get("offset"));
    }

    @Test
    public void aPartAheadThatIsTooLongIsNotKept() {
        Exchange first = begun();
        Exchange second = stage.next();
        second.head(head("h1", "0_1"));
        second.text("x".repeat(5 * 1024 * 1024));
        stage.time.settle();

        assertTrue(second.aborted());
        finish(first, row("1"));
        stage.time.settle();

        assertEquals(List.of("k1"), stage.keys());
        assertFalse(stage.batches.getLast().upToDate());
    }

    @Test
    public void aPartOfAnotherLogAheadIsNotBelieved() {
        Exchange first = begun();
        Exchange second = stage.next();
        second.answer(head("h9", "0_1"), body(row("9")));
        stage.time.settle();

        finish(first, row("1"));
        stage.time.settle();

        assertEquals(List.of("k1"), stage.keys());
        assertEquals("h1", params(stage.next().request()).get("handle"));
    }
}
