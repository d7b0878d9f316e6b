package dev.tidemark.client.stream;

/// How a stream behaves towards its server.
///
/// @param live how it waits for changes
/// @param start where it begins without a checkpoint
/// @param retryFirstMs the longest first wait after a failure
/// @param retryCapMs the longest wait after many
/// @param quietMs a request in which nothing happens for so long is given up and made again; above
///   the server's 20 s of long poll and 21 s between keep-alives
/// @param answerCharactersMax a longer answer is not believed
public record StreamConfig(
        Live live,
        Start start,
        long retryFirstMs,
        long retryCapMs,
        long quietMs,
        int answerCharactersMax) {
    /// How to wait for changes.
    public enum Live {
        /// One request per answer: works everywhere.
        LONG_POLL,
        /// One request for a minute of answers; falls back to long polls where they are cut short.
        EVENTS
    }

    /// Where to begin.
    public enum Start {
        /// At the log's beginning.
        BEGINNING,
        /// At its end: only what changes from now on. With subsets, this is loading on demand.
        NOW
    }

    public StreamConfig {
        if (retryFirstMs < 1 || retryCapMs < retryFirstMs) {
            throw new IllegalArgumentException("waits of " + retryFirstMs + " to " + retryCapMs);
        }
        if (quietMs < 1 || answerCharactersMax < 1) {
            throw new IllegalArgumentException("limits must be above zero");
        }
    }

    /// Long polls from the beginning; 1 to 32 s between tries, 45 s of quiet, answers of 64 Mi
    /// characters.
    public static StreamConfig standard() {
        return new StreamConfig(
                Live.LONG_POLL, Start.BEGINNING, 1_000, 32_000, 45_000, 64 * 1024 * 1024);
    }

    /// The same with server-sent events.
    public StreamConfig events() {
        return new StreamConfig(
                Live.EVENTS, start, retryFirstMs, retryCapMs, quietMs, answerCharactersMax);
    }

    /// The same from the log's end.
    public StreamConfig fromNow() {
        return new StreamConfig(
                live, Start.NOW, retryFirstMs, retryCapMs, quietMs, answerCharactersMax);
    }
}
