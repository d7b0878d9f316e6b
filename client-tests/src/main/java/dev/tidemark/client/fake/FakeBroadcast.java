package dev.tidemark.client.fake;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Words between simulated processes. Several share one `Air`; words can be late or lost.
public final class FakeBroadcast implements Broadcast {
    /// What the processes of one store have in common.
    public static final class Air {
        private final List<FakeBroadcast> processes = new ArrayList<>();
    }

    private final Air air;
    private final Time time;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private long delayMs;
    private int losing;

    private record Subscription(String channel, Consumer<String> listener) {}

    /// One process's ear and mouth.
    public FakeBroadcast(Air air, Time time) {
        this.air = air;
        this.time = time;
        air.processes.add(this);
    }

    /// Lets this process's words take so long from now on; the order of its words is kept.
    public void delay(long ms) {
        delayMs = Math.max(delayMs, ms);
    }

    /// Loses the next `words` that this process says.
    public void lose(int words) {
        losing = words;
    }

    /// The process is gone: it hears no more.
    public void crash() {
        air.processes.remove(this);
        subscriptions.clear();
    }

    @Override
    public void publish(String channel, String text) {
        if (losing > 0) {
            losing--;
            return;
        }
        for (FakeBroadcast other : List.copyOf(air.processes)) {
            if (other != this) {
                time.after(delayMs, () -> other.hear(channel, text));
            }
        }
    }

    private void hear(String channel, String text) {
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.channel().equals(channel) && subscriptions.contains(subscription)) {
                subscription.listener().accept(text);
            }
        }
    }

    @Override
    public Cancellable subscribe(String channel, Consumer<String> listener) {
        // The same listener may subscribe twice; each subscription is its own.
        Subscription subscription = new Subscription(channel, text -> listener.accept(text));
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }
}
