package dev.tidemark.page.wire;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.page.wire.Troubles.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the device says, if nobody plays offline.
public final class TroubledSurroundings implements Surroundings {
    private final Surroundings device;
    private final Troubles troubles;
    private final List<Consumer<Event>> listeners = new ArrayList<>();
    private boolean offline;

    /// The same as `device` while nothing is switched on.
    public TroubledSurroundings(Surroundings device, Troubles troubles) {
        this.device = device;
        this.troubles = troubles;
        offline = troubles.has(Trouble.OFFLINE);
        troubles.listen(this::changed);
        device.watch(this::happened);
    }

    @Override
    public boolean online() {
        return device.online() && !offline;
    }

    @Override
    public boolean shown() {
        return device.shown();
    }

    @Override
    public Cancellable watch(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        if (offline != troubles.has(Trouble.OFFLINE)) {
            offline = troubles.has(Trouble.OFFLINE);
            tell(offline ? Event.OFFLINE : Event.ONLINE);
        }
    }

    private void happened(Event event) {
        boolean network = event == Event.ONLINE || event == Event.OFFLINE;
        if (!network || !offline) {
            tell(event);
        }
    }

    private void tell(Event event) {
        List.copyOf(listeners).forEach(listener -> listener.accept(event));
    }
}
