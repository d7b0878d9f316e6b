/// Values that come later, for code without threads.
///
/// Owns [Promise], which ends once, as its [Outcome] says; [Done] is for promises without a value.
/// Guarantees the order of listeners and that each is called once. All of it runs on the core's one
/// thread.
@NullMarked
package dev.tidemark.client.promise;

import org.jspecify.annotations.NullMarked;
