package dev.tidemark.client.fake;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;

/// Ports of processes to which nothing happens but what a test does.
public final class FakePorts {
    private FakePorts() {}

    /// Those of a process that is the only one, on a disk that nobody else knows.
    public static Ports alone(Transport network, Time time, Chance chance) {
        return alone(network, new MemoryStorage(new MemoryStorage.Disk(), time), time, chance);
    }

    /// Those of a process that is the only one of `storage`.
    public static Ports alone(Transport network, Storage storage, Time time, Chance chance) {
        return beside(
                new Ports.Neighbours(Broadcast.alone(), Leases.alone(time)),
                network,
                storage,
                time,
                chance);
    }

    /// Those of one of several processes, which take turns by `board` without speaking.
    public static Ports inTurns(
            FakeLeases.Board board, Transport network, Storage storage, Time time, Chance chance) {
        return beside(
                new Ports.Neighbours(Broadcast.alone(), new FakeLeases(board, time)),
                network,
                storage,
                time,
                chance);
    }

    private static Ports beside(
            Ports.Neighbours neighbours,
            Transport network,
            Storage storage,
            Time time,
            Chance chance) {
        return new Ports(
                network, storage, time, chance, neighbours, Surroundings.steady(), Log.silent());
    }
}
