package dev.tidemark.client.promise;

/// How a [Promise] ended.
///
/// @param <T> what was promised
public sealed interface Outcome<T> {
    /// It was kept.
    record Kept<T>(T value) implements Outcome<T> {}

    /// It was broken.
    record Broken<T>(Throwable reason) implements Outcome<T> {}
}
