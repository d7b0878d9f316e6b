package dev.tidemark.client.stream;

import static dev.tidemark.client.stream.Stage.body;
import static dev.tidemark.client.stream.Stage.change;
import static dev.tidemark.client.stream.Stage.head;
import static dev.tidemark.client.stream.Stage.params;
import static dev.tidemark.client.stream.Stage.upToDate;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Transport;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// A stream that waits by server-sent events.
@RunWith(TeaVMTestRunner.class)
public final class EventsTest {
    private static final Transport.Head EVENTS =
            new Transport.Head(
                    200,
                    Map.of(
                            "electric-handle", "h1",
                            "electric-offset", "0_inf",
                            "electric-cursor", "6",
                            "content-type", "text/event-stream"));

    private final Stage stage = new Stage(StreamConfig.standard().events(), Stage.items()).live();

    private static String frame(String json) {
        return "data: " + json + "\n\n";
    }

    @Test
    public void eventsAreDeliveredWhereTheServerSaysSo() {
        ScriptedTransport.Exchange events = stage.next();
        assertEquals("true", params(events.request()).get("live_sse"));
        assertEquals("text/event-stream", events.request().headers().get("accept"));
        events.head(EVENTS);
        events.text(": keep-alive\n\n" + frame(change("insert", "2", 9, 0, 3)));
        stage.time.settle();
        assertEquals(List.of(), stage.batches);

        events.text(frame(change("insert", "3", 9, 2, 3)) + frame(upToDate(9)));
        stage.time.settle();

        assertEquals(List.of("k2", "k3"), stage.keys());
        assertEquals("9_2", stage.batches.getFirst().checkpoint().offset().toString());
        assertTrue(stage.batches.getFirst().upToDate());
    }

    @Test
    public void itDoesNotMatterWhereTheNetworkCuts() {
        ScriptedTransport.Exchange events = stage.next();
        events.head(EVENTS);
        String text =
                (frame(change("insert", "2", 9, 0, 3)) + frame(upToDate(9))).replace("\n", "\r\n");

        for (int i = 0; i < text.length(); i++) {
            events.text(text.substring(i, i + 1));
        }
        stage.time.settle();

        assertEquals(List.of("k2"), stage.keys());
    }

    @Test
    public void whatWasNotCompleteComesAgain() {
        ScriptedTransport.Exchange events = stage.next();
        events.head(EVENTS);
        events.text(frame(change("insert", "2", 9, 0, 3)) + frame(upToDate(9)));
        events.text(frame(change("insert", "3", 11, 0, 4)));
        stage.time.pass(20_000);
        events.end();
        stage.time.settle();

        assertEquals(List.of("k2"), stage.keys());
        Map<String, String> again = params(stage.next().request());
        assertEquals("9_0", again.get("offset"));
        assertEquals("6", again.get("cursor"));
        assertEquals("true", again.get("live_sse"));
    }

    @Test
    public void rowsThatMovedInLeadToTheBeginningOfTheirTransaction() {
        ScriptedTransport.Exchange events = stage.next();
        events.head(EVENTS);
        events.text(frame(Stage.row("5")) + frame(upToDate(9)));
        stage.time.settle();

        assertEquals("9_0", stage.batches.getFirst().checkpoint().offset().toString());
    }

    @Test
    public void aWatermarkAloneDoesNotMoveTheOffset() {
        ScriptedTransport.Exchange events = stage.next();
        events.head(EVENTS);
        events.text(frame(upToDate(99)));
        stage.time.settle();

        assertEquals("0_inf", stage.batches.getFirst().checkpoint().offset().toString());
        assertEquals(99, stage.batches.getFirst().checkpoint().watermark().value());
    }

    @Test
    public void threeShortConnectionsLeadToLongPolls() {
        for (int i = 0; i < 3; i++) {
            ScriptedTransport.Exchange events = stage.next();
            assertEquals("true", params(events.request()).get("live_sse"));
            events.head(EVENTS);
            events.end();
            stage.time.pass(500);
        }

        Map<String, String> poll = params(stage.next().request());
        assertFalse(poll.containsKey("live_sse"));
        assertEquals("true", poll.get("live"));
    }

    @Test
    public void aProxyMayMakeOneAnswerOfEvents() {
        stage.answer(head("h1", "9_0"), body(change("insert", "2", 9, 0, 3), upToDate(9)));

        assertEquals(List.of("k2"), stage.keys());
    }

    @Test
    public void aBrokenEventIsPutAsideAlone() {
        ScriptedTransport.Exchange events = stage.next();
        events.head(EVENTS);
        events.text(frame("{oops") + frame(change("insert", "2", 9, 0, 3)) + frame(upToDate(9)));
        stage.time.settle();

        assertEquals(List.of("k2"), stage.keys());
        assertEquals("{oops", ((ShapeFault.Undecodable) stage.faults.getFirst()).message());
    }
}
