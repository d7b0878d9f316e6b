package dev.tidemark.client.topic;

/// When a topic pulls.
///
/// A debounce waits for silence after a word of change, but at most [#DEBOUNCES_MAX] times as long;
/// a throttle pulls at once and then again at the end of its window, if there was another word.
/// With both, the debounce feeds the throttle. A throttle that would only pull at a window's
/// beginning is not offered: it would leave the topic behind.
///
/// @param debounceMs silence that is waited for, 0 for none
/// @param throttleMs at most one pull in so long, 0 for no limit
/// @param edges when in a throttle's window is pulled
/// @param retryFirstMs the longest wait after a first failure, at least 1
/// @param retryCapMs the longest wait, at least `retryFirstMs`
/// @param pullMs a pull without an answer for so long has failed, at least 1
public record TopicConfig(
        long debounceMs,
        long throttleMs,
        Edges edges,
        long retryFirstMs,
        long retryCapMs,
        long pullMs) {
    /// How many times its length a debounce waits at most.
    public static final int DEBOUNCES_MAX = 10;

    /// When in its window a throttle pulls.
    public enum Edges {
        /// At once, and at the end if there was more.
        BOTH,
        /// At the end only.
        TRAILING
    }

    /// @throws IllegalArgumentException if a number is out of its range
    public TopicConfig {
        if (debounceMs < 0 || throttleMs < 0 || pullMs < 1) {
            throw new IllegalArgumentException(
                    "debounce, throttle and time-out of a topic: "
                            + debounceMs
                            + ", "
                            + throttleMs
                            + ", "
                            + pullMs
                            + " ms");
        }
        if (retryFirstMs < 1 || retryCapMs < retryFirstMs) {
            throw new IllegalArgumentException(
                    "retries of a topic: " + retryFirstMs + " to " + retryCapMs + " ms");
        }
    }

    /// No debounce, no throttle; retries after 0.5 s, doubling to 10 s; a pull may take 15 s.
    public static TopicConfig usual() {
        return new TopicConfig(0, 0, Edges.BOTH, 500, 10_000, 15_000);
    }

    /// The same with a debounce.
    public TopicConfig debounced(long ms) {
        return new TopicConfig(ms, throttleMs, edges, retryFirstMs, retryCapMs, pullMs);
    }

    /// The same with a throttle.
    public TopicConfig throttled(long ms, Edges when) {
        return new TopicConfig(debounceMs, ms, when, retryFirstMs, retryCapMs, pullMs);
    }
}
