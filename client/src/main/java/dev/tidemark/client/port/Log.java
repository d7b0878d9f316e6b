package dev.tidemark.client.port;

import java.util.Map;

/// What the people who run the program may want to know.
///
/// Fields never hold secrets, values of rows, or URLs with their query.
@FunctionalInterface
public interface Log {
    /// How much it matters.
    enum Level {
        /// Only for who looks for a mistake.
        DEBUG,
        /// Worth a line.
        INFO,
        /// It goes on, but not as it should.
        WARNING,
        /// It does not go on, or something had to be put aside.
        ERROR
    }

    /// Notes `event`, a few fixed words, with what varies in `fields`.
    void log(Level level, String event, Map<String, String> fields);

    /// A log that forgets everything.
    static Log silent() {
        return (level, event, fields) -> {};
    }
}
