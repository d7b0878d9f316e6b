/// The core's store in IndexedDB.
///
/// Owns [IndexedDbStorage]. Guarantees what `Storage` promises, among all pages of one origin: a
/// commit is one transaction of the database with strict durability, and pages tell each other of
/// commits. The object stores are in `docs/formats/client-store.md`. Runs on the page's one thread.
@NullMarked
package dev.tidemark.client.browser.store;

import org.jspecify.annotations.NullMarked;
