package dev.tidemark.client;

import dev.tidemark.client.contract.Processes;
import dev.tidemark.client.fake.FakeTime;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Processes in virtual time.
final class VirtualProcesses<T> implements Processes<T> {
    private static final int STEPS_MAX = 10_000;
    private static final long STEP_MS = 10;

    private final FakeTime time;
    private final Supplier<T> starting;
    private final Consumer<T> ending;

    VirtualProcesses(FakeTime time, Supplier<T> starting, Consumer<T> ending) {
        this.time = time;
        this.starting = starting;
        this.ending = ending;
    }

    @Override
    public T start() {
        return starting.get();
    }

    @Override
    public void end(T port) {
        ending.accept(port);
    }

    @Override
    public void until(BooleanSupplier so) {
        time.settle();
        for (int step = 0; !so.getAsBoolean(); step++) {
            if (step == STEPS_MAX) {
                throw new AssertionError("it does not become so");
            }
            time.pass(STEP_MS);
        }
    }
}
