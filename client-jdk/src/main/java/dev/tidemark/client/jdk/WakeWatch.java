package dev.tidemark.client.jdk;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Notices that the device slept: the clock has gone on, and the alarm has not.
///
/// Connections are dead then though nobody said so, and without this a stream would find out by its
/// time-out only. Of the network [NetworkWatch] knows; a JVM is always shown. Runs on the
/// core's thread, one alarm every two seconds while somebody watches.
public final class WakeWatch implements Surroundings {
    private static final long LOOK_MS = 2_000;
    private static final long SLEPT_MS = 6_000;

    private final Time time;
    private final Set<Watching> watching = new LinkedHashSet<>();
    private Cancellable alarm = () -> {};

    /// Watches by `time`.
    public WakeWatch(Time time) {
        this.time = time;
    }

    @Override
    public boolean online() {
        return true;
    }

    @Override
    public boolean shown() {
        return true;
    }

    @Override
    public Cancellable watch(Consumer<Event> listener) {
        if (watching.isEmpty()) {
            look(time.wallMs());
        }
        Watching own = new Watching(listener);
        watching.add(own);
        return () -> {
            watching.remove(own);
            if (watching.isEmpty()) {
                alarm.cancel();
            }
        };
    }

    private void look(long beforeMs) {
        alarm =
                time.after(
                        LOOK_MS,
                        () -> {
                            long nowMs = time.wallMs();
                            look(nowMs);
                            if (nowMs - beforeMs > SLEPT_MS) {
                                for (Watching each : List.copyOf(watching)) {
                                    each.listener.accept(Event.WOKE);
                                }
                            }
                        });
    }

    /// One registration; a listener that is registered twice is told twice.
    private static final class Watching {
        private final Consumer<Event> listener;

        Watching(Consumer<Event> listener) {
            this.listener = listener;
        }
    }
}
