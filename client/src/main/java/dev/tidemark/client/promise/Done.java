package dev.tidemark.client.promise;

/// The value of a [Promise] that has nothing to say but that it was kept.
public enum Done {
    /// It happened.
    DONE
}
