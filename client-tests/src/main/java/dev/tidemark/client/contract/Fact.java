package dev.tidemark.client.contract;

import java.util.function.Consumer;

/// One thing that holds.
///
/// @param name a sentence in one word
/// @param check throws an [AssertionError] if it does not hold
/// @param <T> a port
public record Fact<T>(String name, Consumer<Processes<T>> check) {
    @Override
    public String toString() {
        return name;
    }
}
