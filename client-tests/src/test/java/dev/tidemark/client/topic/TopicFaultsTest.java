package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.port.Log;
import dev.tidemark.protocol.topic.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// What a topic tells of its troubles, and by which name.
@RunWith(TeaVMTestRunner.class)
public final class TopicFaultsTest {
    private final List<String> lines = new ArrayList<>();

    private void log(Log.Level level, String event, Map<String, String> fields) {
        lines.add(level + " " + event + " " + fields);
    }

    @Test
    public void aFaultSaysWhereTheTopicStoodAndWhatComesNext() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.change("a");
        windows.quiet();
        windows.backend.lag(1);

        Revision second = windows.backend.change(Windows.CART, Windows.data("b"), "window-7");
        windows.time.pass(100);

        TopicFault fault = window.faults.get(0);
        assertEquals(TopicFault.Phase.PULL, fault.phase());
        assertEquals(Windows.CART, fault.topic());
        assertEquals(Optional.of(Revision.parse("1-1")), fault.place().local());
        assertEquals(Optional.of(Revision.parse("1-1")), fault.place().snapshot());
        assertEquals(second, fault.place().event().orElseThrow().revision());
        assertEquals(Optional.of("window-7"), fault.place().event().orElseThrow().sourceId());
        TopicFault.Again next = fault.next().orElseThrow();
        assertEquals(1, next.attempt());
        assertTrue(next.delayMs() <= TopicConfig.usual().retryFirstMs());
    }

    @Test
    public void theLogHasTheSameInFieldsAndNoData() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.logging(this::log);
        window.started();
        windows.quiet();
        windows.backend.failPulls(2);

        windows.backend.change(Windows.CART, Windows.data("secret"), "window-7");
        windows.quiet();

        assertEquals("DEBUG topic shown {topic=cart, revision=1-0}", lines.get(0));
        String first = lines.get(1);
        assertTrue(
                first,
                first.startsWith(
                        "WARNING topic {topic=cart, phase=PULL, why=failed by the test, local=1-0,"
                                + " event=1-1, source=window-7, attempt=1, nextMs="));
        // An hour of trouble is one line, not a thousand.
        assertTrue(lines.get(2), lines.get(2).startsWith("DEBUG topic {topic=cart, phase=PULL"));
        assertEquals("DEBUG topic shown {topic=cart, revision=1-1}", lines.get(3));
        assertFalse(lines.toString(), lines.toString().contains("secret"));
    }

    @Test
    public void triesComeLaterAndLaterButNeverTooLate() {
        Windows windows = new Windows(1);
        Windows.Window window = windows.open(1).get(0);
        windows.backend.failPulls(30);
        windows.change("a");
        windows.time.pass(1_000_000);

        assertEquals(30, window.faults.size());
        long capMs = TopicConfig.usual().retryFirstMs();
        for (TopicFault fault : window.faults) {
            long delayMs = fault.next().orElseThrow().delayMs();
            assertTrue(delayMs + " of " + capMs, delayMs <= capMs);
            capMs = Math.min(2 * capMs, TopicConfig.usual().retryCapMs());
        }
        windows.equal("a");
    }

    @Test
    public void aSourceIdIsOneThatTravels() {
        Windows windows = new Windows(1);
        for (String wrong : List.of("", "two words", "ü", "x".repeat(201), "a\r\nb: c")) {
            try {
                windows.window(Windows.CART, builder -> builder.sourceId(wrong));
                throw new AssertionError("taken: " + wrong);
            } catch (IllegalArgumentException refused) {
                assertTrue(String.valueOf(refused.getMessage()).contains("source id"));
            }
        }
        assertEquals(
                "window-7",
                windows.window(Windows.CART, builder -> builder.sourceId("window-7"))
                        .topic
                        .sourceId());
    }

    @Test
    public void windowsHaveSourceIdsOfTheirOwn() {
        Windows windows = new Windows(1);
        List<Windows.Window> two = windows.open(2);

        assertFalse(two.get(0).topic.sourceId().equals(two.get(1).topic.sourceId()));
    }
}
