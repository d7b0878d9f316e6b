/// The core's `Storage` on a disk: as a log of commits in files, or in SQLite.
///
/// Owns [JdkStorage], which does both: its one thread `tidemark-store` works through what the core
/// asks, many commits by one fsync, and hands every end back to the core's executor. Guarantees
/// that a promise is kept after the fsync and never before, that other processes may use the same
/// store, and that what can't be read is put aside and reported. The files' bytes are in
/// `docs/formats/client-store.md`.
///
/// Below it, [BlockingStore] is a store as that thread sees it: [LogStore] with [StoreDisk]
/// for its files, or [SqliteStore].
@NullMarked
package dev.tidemark.client.jdk.store;

import org.jspecify.annotations.NullMarked;
