/// A program that touches all of the core, so that its translation to JavaScript is checked.
///
/// Owns [Linked], its entry.
@NullMarked
package dev.tidemark.client.link;

import org.jspecify.annotations.NullMarked;
