package dev.tidemark.write;

import java.time.Duration;

/// The door to time: waits between attempts.
@FunctionalInterface
public interface Pause {
    /// Returns after about `length`.
    void of(Duration length) throws InterruptedException;

    /// Really waits.
    static Pause real() {
        return length -> Thread.sleep(length);
    }
}
