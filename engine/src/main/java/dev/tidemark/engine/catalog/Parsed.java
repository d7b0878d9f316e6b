package dev.tidemark.engine.catalog;

/// What became of a text that a client sent.
///
/// @param <T> what it stands for
public sealed interface Parsed<T> {
    /// It was read.
    record Valid<T>(T value) implements Parsed<T> {}

    /// It can't be read.
    ///
    /// @param message for the client
    record Invalid<T>(String message) implements Parsed<T> {}
}
