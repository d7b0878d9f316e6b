package dev.tidemark.client.stream;

/// What a stream is doing.
public enum ShapeStatus {
    /// Not started, or stopped for good; `ShapeListener.fault` said why.
    STOPPED,
    /// On its way to the log's end.
    LOADING,
    /// At the log's end, waiting for more.
    LIVE,
    /// The last request failed; another one follows.
    RETRYING,
    /// Somebody asked it to wait.
    PAUSED
}
