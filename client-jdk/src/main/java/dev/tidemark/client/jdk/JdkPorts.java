package dev.tidemark.client.jdk;

import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.sharing.Presence;
import dev.tidemark.client.sharing.StoredBroadcast;
import dev.tidemark.client.sharing.StoredLeases;
import java.security.SecureRandom;

/// All ports of a JVM.
public final class JdkPorts {
    private JdkPorts() {}

    /// Ports of a program that is the only one with its store.
    public static Ports alone(CoreThread core, Storage storage) {
        Ports.Neighbours nobody =
                new Ports.Neighbours(Broadcast.alone(), Leases.alone(core.time()));
        return with(core, storage, chance(), nobody);
    }

    /// Ports of a program that shares its store with other processes. Call it on the core's thread.
    public static Ports shared(CoreThread core, Storage storage) {
        Chance chance = chance();
        Ports.Neighbours others =
                new Ports.Neighbours(
                        new StoredBroadcast(storage, core.time(), chance),
                        new StoredLeases(
                                storage,
                                core.time(),
                                chance,
                                StoredLeases.Terms.USUAL,
                                storage instanceof JdkStorage ours
                                        ? ours.presence()
                                        : Presence.unknown()));
        return with(core, storage, chance, others);
    }

    private static Ports with(
            CoreThread core, Storage storage, Chance chance, Ports.Neighbours neighbours) {
        NetworkWatch network = new NetworkWatch(core.time(), NetworkWatch::ofThisDevice);
        return new Ports(
                network.over(JdkTransport.on(core)),
                storage,
                core.time(),
                chance,
                neighbours,
                network,
                new SystemLog());
    }

    private static Chance chance() {
        SecureRandom seed = new SecureRandom();
        return Chance.seeded(seed.nextLong(), seed.nextLong());
    }
}
