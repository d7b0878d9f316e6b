/// The write-patterns page: the same todos four times, each card with another write pattern.
///
/// Owns [Main], where the page begins, and [Page], which wires ports, client, cards and bar on one
/// page of code. `view` draws, `wire` is the network with all its troubles, `card` and `bar` are
/// what a person sees. Translated to JavaScript; the page's one thread runs all of it.
@NullMarked
package dev.tidemark.page;

import org.jspecify.annotations.NullMarked;
