/// A small view layer over the browser's DOM.
///
/// Owns [Tag], an element that is being put together, [Question], which waits for an answer, and
/// [KeyedList], which makes a list of
/// elements follow a list of values: the same key keeps the same element, and with it focus, caret
/// and whatever the person has begun there. There is no copy of the DOM and nothing to compare: who
/// knows what changed says so. One thread, the page's.
@NullMarked
package dev.tidemark.page.view;

import org.jspecify.annotations.NullMarked;
