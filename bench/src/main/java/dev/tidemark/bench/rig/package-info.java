/// What measuring needs around it: databases, servers and clients.
///
/// Owns the temporary folder, the Postgres and every process of a run, and ends them. Servers are
/// processes of their own, started as a user would; clients here are as thin as can be, so that
/// what is measured is the server. Doors: [Rig], [Site], [ServerProcess], [Follower], [LongPolls].
@NullMarked
package dev.tidemark.bench.rig;

import org.jspecify.annotations.NullMarked;
