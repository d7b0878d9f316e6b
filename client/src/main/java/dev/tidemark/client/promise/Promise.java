package dev.tidemark.client.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that comes later, or the reason why it does not.
///
/// Not for several threads: a promise is made, ended and listened to on the core's one thread.
/// Listeners run in the order in which they were added, within the call that ends the promise, or
/// within `whenEnded` if it has ended already. The core has its own promises because those of
/// `java.util.concurrent` neither exist in the browser nor promise an order.
///
/// @param <T> what is promised
public final class Promise<T> {
    private final List<Consumer<Outcome<T>>> listeners = new ArrayList<>();
    private @Nullable Outcome<T> outcome;

    /// A promise that [#keep] or [#fail] will end.
    public Promise() {}

    /// A promise that was kept already.
    public static <T> Promise<T> kept(T value) {
        Promise<T> promise = new Promise<>();
        promise.keep(value);
        return promise;
    }

    /// A promise that was broken already.
    public static <T> Promise<T> broken(Throwable reason) {
        Promise<T> promise = new Promise<>();
        promise.fail(reason);
        return promise;
    }

    /// Kept with nothing to say.
    public static Promise<Done> done() {
        return kept(Done.DONE);
    }

    /// What `step` promises; broken if it throws.
    public static <T> Promise<T> from(Supplier<Promise<T>> step) {
        try {
            return step.get();
        } catch (RuntimeException thrown) {
            return broken(thrown);
        }
    }

    /// All values in the order of `promises`, once each is kept; broken as soon as one is.
    public static <T> Promise<List<T>> all(List<Promise<T>> promises) {
        Promise<List<T>> all = kept(List.of());
        for (Promise<T> promise : promises) {
            all = all.then(values -> promise.map(value -> with(values, value)));
        }
        return all;
    }

    private static <T> List<T> with(List<T> values, T value) {
        List<T> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    /// Keeps this promise, unless it has ended.
    ///
    /// @return whether it had not
    public boolean keep(T value) {
        return end(new Outcome.Kept<>(value));
    }

    /// Breaks this promise, unless it has ended.
    ///
    /// @return whether it had not
    public boolean fail(Throwable reason) {
        return end(new Outcome.Broken<>(reason));
    }

    /// How it ended; null while it has not.
    public @Nullable Outcome<T> outcome() {
        return outcome;
    }

    /// Calls `listener` once with the outcome.
    public void whenEnded(Consumer<Outcome<T>> listener) {
        if (outcome == null) {
            listeners.add(listener);
        } else {
            listener.accept(outcome);
        }
    }

    /// Calls one of both once.
    public void whenEnded(Consumer<T> kept, Consumer<Throwable> broken) {
        whenEnded(
                ended -> {
                    switch (ended) {
                        case Outcome.Kept<T>(T value) -> kept.accept(value);
                        case Outcome.Broken<T>(Throwable reason) -> broken.accept(reason);
                    }
                });
    }

    /// The promise of `next` of the value; broken if this one is, or if `next` throws.
    public <U> Promise<U> map(Function<T, U> next) {
        return then(value -> kept(next.apply(value)));
    }

    /// The promise that `next` makes of the value; broken if this one is, or if `next` throws.
    public <U> Promise<U> then(Function<T, Promise<U>> next) {
        Promise<U> result = new Promise<>();
        whenEnded(value -> from(() -> next.apply(value)).whenEnded(result::end), result::fail);
        return result;
    }

    /// This promise, or if it is broken, the one that `instead` makes of the reason.
    public Promise<T> recover(Function<Throwable, Promise<T>> instead) {
        Promise<T> result = new Promise<>();
        whenEnded(result::keep, reason -> from(() -> instead.apply(reason)).whenEnded(result::end));
        return result;
    }

    private boolean end(Outcome<T> ended) {
        if (outcome != null) {
            return false;
        }
        outcome = ended;
        List<Consumer<Outcome<T>>> told = List.copyOf(listeners);
        listeners.clear();
        RuntimeException first = null;
        for (Consumer<Outcome<T>> listener : told) {
            try {
                listener.accept(ended);
            } catch (RuntimeException thrown) {
                // The others have a right to know; whoever ended it learns of the first mistake.
                first = first == null ? thrown : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return true;
    }
}
