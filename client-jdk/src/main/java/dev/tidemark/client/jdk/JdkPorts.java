package dev.tidemark.client.jdk;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Surroundings;
import java.security.SecureRandom;

/// All ports of a JVM.
public final class JdkPorts {
    private JdkPorts() {}

    /// Ports of a program that is the only one with its store.
    public static Ports alone(CoreThread core, Storage storage) {
        SecureRandom seed = new SecureRandom();
        return new Ports(
                JdkTransport.on(core),
                storage,
                core.time(),
                Chance.seeded(seed.nextLong(), seed.nextLong()),
                new Ports.Neighbours(Broadcast.alone(), Leases.alone(core.time())),
                Surroundings.steady(),
                new SystemLog());
    }
}
