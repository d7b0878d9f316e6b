package dev.tidemark.client.browser;

import dev.tidemark.client.contract.Fact;
import dev.tidemark.client.contract.Processes;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/// Ports of one page that know as little of each other as those of several pages do.
///
/// The browser works while the test's thread waits.
public final class PageProcesses<T> implements Processes<T> {
    private static final int WAIT_MAX_MS = 20_000;
    private static final int STEP_MS = 5;

    private static final Time TIME = new PageTime();

    private final Supplier<Promise<T>> opening;
    private final Consumer<T> ending;

    public PageProcesses(Supplier<Promise<T>> opening, Consumer<T> ending) {
        this.opening = opening;
        this.ending = ending;
    }

    /// Holds `facts`, each in processes of its own.
    public static <T> void hold(List<Fact<T>> facts, Supplier<Processes<T>> processes) {
        for (Fact<T> fact : facts) {
            try {
                fact.check().accept(processes.get());
            } catch (AssertionError broken) {
                throw new AssertionError(fact.name() + ": " + broken.getMessage(), broken);
            }
        }
    }

    @Override
    public T start() {
        return kept(opening.get());
    }

    @Override
    public void end(T port) {
        ending.accept(port);
    }

    @Override
    public void until(BooleanSupplier so) {
        for (int waitedMs = 0; !so.getAsBoolean(); waitedMs += STEP_MS) {
            if (waitedMs > WAIT_MAX_MS) {
                throw new AssertionError("it does not become so");
            }
            // Suspends this thread, so that the page's events come.
            new JSPromise<JSObject>((done, failed) -> TIME.after(STEP_MS, () -> done.accept(null)))
                    .await();
        }
    }
}
