/// The cards: one list of todos each, all of one table, each with another write pattern.
///
/// Owns [Todo]; [Way], which is all that differs between the patterns; [Card], which shows one; and
/// [Desk], which is the list's state as words. A card knows nothing of network or storage: it asks
/// collections and the outbox. One thread, the page's.
@NullMarked
package dev.tidemark.page.card;

import org.jspecify.annotations.NullMarked;
