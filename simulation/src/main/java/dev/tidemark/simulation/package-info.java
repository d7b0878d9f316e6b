/// The client's production code in a simulated world, all of it from one seed.
///
/// Owns [Simulation], which plays people, processes, disks, a network and a server against each
/// other in virtual time and looks after each step whether every invariant holds, and whether what
/// the production collections show is all unsettled writes over the newest rows, and
/// [GuestSimulation], where guests sign in and out and programs end at each commit. The same seed
/// gives the same log. `./tidemark sim --seed N` repeats one. One thread.
@NullMarked
package dev.tidemark.simulation;

import org.jspecify.annotations.NullMarked;
