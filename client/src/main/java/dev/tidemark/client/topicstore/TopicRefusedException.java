package dev.tidemark.client.topicstore;

/// A server refused to answer about a topic, or to write it.
public final class TopicRefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;
    private final long waitMs;

    /// A refusal.
    ///
    /// @param status of HTTP: 400 and 413 mean that the data is wrong, 401 and 403 that the person
    ///   may not, 404 that there is no such topic, 429 and 5xx to try later
    /// @param waitMs do not ask before; 0 if nothing was said
    public TopicRefusedException(int status, long waitMs, String message) {
        super(message);
        this.status = status;
        this.waitMs = waitMs;
    }

    /// The status of HTTP.
    public int status() {
        return status;
    }

    /// How long to wait, at least.
    public long waitMs() {
        return waitMs;
    }
}
