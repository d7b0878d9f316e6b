package dev.tidemark.client.contract;

import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import java.util.function.BooleanSupplier;

/// Processes that have one store in common, new for each fact.
///
/// @param <T> the port that is tested
public interface Processes<T> {
    /// Starts one more; its port.
    T start();

    /// Ends one as a program ends.
    void end(T port);

    /// Lets time pass and the core's thread work until something is so.
    ///
    /// @throws AssertionError if it does not become so in reasonable time
    void until(BooleanSupplier so);

    /// What `promise` is kept with.
    default <V> V kept(Promise<V> promise) {
        return switch (ended(promise)) {
            case Outcome.Kept<V>(V value) -> value;
            case Outcome.Broken<V>(Throwable reason) ->
                    throw new AssertionError("broken: " + reason, reason);
        };
    }

    /// How `promise` ends.
    default <V> Outcome<V> ended(Promise<V> promise) {
        until(() -> promise.outcome() != null);
        Outcome<V> outcome = promise.outcome();
        if (outcome == null) {
            throw new AssertionError("not ended");
        }
        return outcome;
    }
}
