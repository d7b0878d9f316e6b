package dev.tidemark.client.retry;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Asks until there is an answer: after each failure later, and at once when the device says that
/// there may be a network again. For questions without which nothing goes on, such as the proof of
/// who asks.
///
/// @param <T> the answer
public final class Retrying<T> {
    private static final long FIRST_MS = 1_000;
    private static final long CAP_MS = 30_000;

    private final Ports ports;
    private final BooleanSupplier wanted;
    private final Supplier<Promise<T>> question;
    private final Backoff backoff;
    private final Promise<T> answer = new Promise<>();
    private Cancellable alarm = () -> {};
    private Cancellable watch = () -> {};
    private boolean waiting;

    private Retrying(Ports ports, BooleanSupplier wanted, Supplier<Promise<T>> question) {
        this.ports = ports;
        this.wanted = wanted;
        this.question = question;
        backoff = new Backoff(FIRST_MS, CAP_MS, ports.chance());
    }

    /// What `question` is answered some time.
    ///
    /// @param wanted false for who does not want to know any more
    /// @return never broken; never ends if nobody wants to know
    public static <T> Promise<T> until(
            Ports ports, BooleanSupplier wanted, Supplier<Promise<T>> question) {
        Retrying<T> retrying = new Retrying<>(ports, wanted, question);
        retrying.ask();
        return retrying.answer;
    }

    private void ask() {
        Promise.from(question)
                .whenEnded(
                        value -> {
                            watch.cancel();
                            answer.keep(value);
                        },
                        this::failed);
    }

    private void failed(Throwable why) {
        if (!wanted.getAsBoolean()) {
            watch.cancel();
            return;
        }
        if (backoff.failures() == 0) {
            watch =
                    ports.surroundings()
                            .watch(
                                    event -> {
                                        switch (event) {
                                            case ONLINE, WOKE, SHOWN -> again();
                                            case OFFLINE, HIDDEN -> {}
                                        }
                                    });
            ports.log().log(
                    Log.Level.WARNING,
                    "what is needed to ask the server can't be had, it is tried again",
                    Map.of("why", String.valueOf(why.getMessage())));
        }
        waiting = true;
        alarm = ports.time().after(backoff.failedMs(FIRST_MS / 2), this::again);
    }

    private void again() {
        if (waiting) {
            waiting = false;
            alarm.cancel();
            if (wanted.getAsBoolean()) {
                ask();
            } else {
                watch.cancel();
            }
        }
    }
}
