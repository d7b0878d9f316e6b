package dev.tidemark.client.port;

/// All doors of the core to the world.
///
/// @param transport the network
/// @param storage what outlives the program
/// @param time clock and alarm
/// @param chance random numbers
/// @param neighbours other processes of the same store
/// @param surroundings what the device says
/// @param log for people
public record Ports(
        Transport transport,
        Storage storage,
        Time time,
        Chance chance,
        Neighbours neighbours,
        Surroundings surroundings,
        Log log) {
    /// How processes of one store speak and take turns.
    public record Neighbours(Broadcast broadcast, Leases leases) {}
}
