package dev.tidemark.client.fake;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A device that says about itself what the test wants; online and shown at first.
public final class FakeSurroundings implements Surroundings {
    private final Map<Integer, Consumer<Event>> listeners = new LinkedHashMap<>();
    private boolean online = true;
    private boolean shown = true;
    private int watchers;

    /// Something happens.
    public void tell(Event event) {
        switch (event) {
            case ONLINE -> online = true;
            case OFFLINE -> online = false;
            case SHOWN -> shown = true;
            case HIDDEN -> shown = false;
            case WOKE -> {}
        }
        List.copyOf(listeners.values()).forEach(listener -> listener.accept(event));
    }

    @Override
    public boolean online() {
        return online;
    }

    @Override
    public boolean shown() {
        return shown;
    }

    @Override
    public Cancellable watch(Consumer<Event> listener) {
        int number = watchers++;
        listeners.put(number, listener);
        return () -> listeners.remove(number);
    }
}
