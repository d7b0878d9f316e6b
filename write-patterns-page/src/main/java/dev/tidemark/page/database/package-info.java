/// The page's second program: the card that is a database, loaded when somebody opens it.
///
/// Translated on its own, so that the first program stays small. The two share the DOM and the
/// texts of [dev.tidemark.page.wire.Board], nothing else. Door: [Main]; [Chores] is what the bar's
/// buttons do here.
@NullMarked
package dev.tidemark.page.database;

import org.jspecify.annotations.NullMarked;
