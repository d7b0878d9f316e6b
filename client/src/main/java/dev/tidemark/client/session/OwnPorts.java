package dev.tidemark.client.session;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Time;

/// Ports for writes that live in memory: nobody else is there, and nothing is kept.
public final class OwnPorts {
    private OwnPorts() {}

    /// The same ports with a store of one's own, which forgets everything at the end.
    public static Ports of(Ports ports) {
        Time time = ports.time();
        return new Ports(
                ports.transport(),
                new VolatileStorage(time),
                time,
                ports.chance(),
                new Ports.Neighbours(Broadcast.alone(), (name, who) -> granted(time, who)),
                ports.surroundings(),
                ports.log());
    }

    private static Cancellable granted(Time time, Leases.Contender contender) {
        return time.after(0, () -> contender.granted(1));
    }
}
