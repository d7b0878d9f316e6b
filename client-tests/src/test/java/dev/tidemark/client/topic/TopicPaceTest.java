package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// When a topic pulls that is told to take its time.
@RunWith(TeaVMTestRunner.class)
public final class TopicPaceTest {
    private final Windows windows = new Windows(1);

    /// A window that follows the cart at this pace, and has its first value.
    private Windows.Window pulling(TopicConfig pace) {
        Windows.Window window = windows.window(Windows.CART, builder -> builder.config(pace));
        window.started();
        windows.quiet();
        return window;
    }

    @Test
    public void aDebounceWaitsForSilenceButNotForEver() {
        Windows.Window window = pulling(TopicConfig.usual().debounced(50));
        int before = windows.backend.pulls();

        for (int i = 0; i < 100; i++) {
            windows.change("write " + i);
            windows.time.pass(20);
        }
        windows.quiet();

        // 2 s of words: one pull each half second, and one at the end.
        assertEquals(4, windows.backend.pulls() - before, 1);
        assertEquals("write 99", window.topic.visible());
    }

    @Test
    public void stoppingForgetsWhatADebounceHolds() {
        Windows.Window window = pulling(TopicConfig.usual().debounced(500));
        windows.change("a");
        windows.time.pass(100);

        window.topic.stop();

        assertEquals(0, windows.time.pending());
        windows.quiet();
        assertEquals("", window.topic.visible());
    }

    @Test
    public void aThrottlePullsAtOnceAndAtTheEndOfItsWindow() {
        Windows.Window window = pulling(TopicConfig.usual().throttled(100, TopicConfig.Edges.BOTH));
        int before = windows.backend.pulls();

        windows.change("first");
        windows.time.pass(1);
        assertEquals("first", window.topic.visible());
        windows.change("second");
        windows.time.pass(50);
        assertEquals("first", window.topic.visible());
        windows.change("third");
        windows.time.pass(50);

        assertEquals("third", window.topic.visible());
        assertEquals(2, windows.backend.pulls() - before);
    }

    @Test
    public void aThrottleOfTheTrailingEdgeWaits() {
        Windows.Window window =
                pulling(TopicConfig.usual().throttled(100, TopicConfig.Edges.TRAILING));

        windows.change("first");
        windows.time.pass(99);
        assertEquals("", window.topic.visible());
        windows.time.pass(1);

        assertEquals("first", window.topic.visible());
    }

    @Test
    public void stoppingForgetsWhatAThrottleHolds() {
        Windows.Window window =
                pulling(TopicConfig.usual().throttled(500, TopicConfig.Edges.TRAILING));
        windows.change("a");
        windows.time.pass(100);

        window.topic.stop();

        assertEquals(0, windows.time.pending());
        windows.quiet();
        assertEquals("", window.topic.visible());
    }

    @Test
    public void aDebounceFeedsAThrottle() {
        TopicConfig both = TopicConfig.usual().debounced(20).throttled(100, TopicConfig.Edges.BOTH);
        Windows.Window window = pulling(both);
        int before = windows.backend.pulls();

        windows.change("first");
        windows.time.pass(10);
        windows.change("second");
        windows.time.pass(19);
        assertEquals(before, windows.backend.pulls());
        windows.time.pass(2);
        assertEquals("second", window.topic.visible());
        windows.change("third");
        windows.time.pass(50);
        assertEquals("second", window.topic.visible());
        windows.time.pass(60);

        assertEquals("third", window.topic.visible());
        assertEquals(2, windows.backend.pulls() - before);
    }
}
