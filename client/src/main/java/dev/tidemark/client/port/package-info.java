/// The core's doors to the world: all that it can't do by itself.
///
/// Owns the contracts of network ([Transport]), disk ([Storage]), clock ([Time]), chance
/// ([Chance]), other processes ([Broadcast], [Leases]), the device ([Surroundings]) and [Log];
/// [Ports] holds one of each. Modules `client-jdk` and `client-browser` implement them, tests fake
/// them.
///
/// **The one thread.** The core belongs to one thread. A port calls back on that thread, one call
/// at a time, and never from inside the call that asked. So no state machine of the core is ever
/// entered twice, and none needs a lock.
@NullMarked
package dev.tidemark.client.port;

import org.jspecify.annotations.NullMarked;
