package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import java.util.ArrayList;
import java.util.List;

/// One process's clock and thread: it can be wrong, stand still and end.
final class ProcessTime implements Time {
    private final FakeTime world;
    private final List<Runnable> held = new ArrayList<>();
    private long skewMs;
    private boolean stopped;
    private boolean gone;

    ProcessTime(FakeTime world) {
        this.world = world;
    }

    @Override
    public long wallMs() {
        return world.wallMs() + skewMs;
    }

    @Override
    public long ticksMs() {
        return world.ticksMs();
    }

    @Override
    public Cancellable after(long delayMs, Runnable task) {
        boolean[] cancelled = {false};
        Cancellable alarm = world.after(delayMs, () -> run(task, cancelled));
        return () -> {
            cancelled[0] = true;
            alarm.cancel();
        };
    }

    private void run(Runnable task, boolean[] cancelled) {
        if (gone || cancelled[0]) {
            return;
        }
        if (stopped) {
            held.add(() -> run(task, cancelled));
        } else {
            task.run();
        }
    }

    void skewBy(long ms) {
        skewMs += ms;
    }

    /// Like SIGSTOP: what falls due waits.
    void stop() {
        stopped = true;
    }

    void goOn() {
        stopped = false;
        List<Runnable> due = List.copyOf(held);
        held.clear();
        due.forEach(task -> world.after(0, task));
    }

    boolean stopped() {
        return stopped;
    }

    void end() {
        gone = true;
        held.clear();
    }
}
