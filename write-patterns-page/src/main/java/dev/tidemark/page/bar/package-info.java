/// The bar above the cards: who is here, and what is to go wrong.
///
/// Owns [Bar], the switches and buttons; [People], who signs in and out; [Looks], light or dark in
/// all tabs; and [SomeoneElse], another person at another device, who changes the same todos. One
/// thread, the page's.
@NullMarked
package dev.tidemark.page.bar;

import org.jspecify.annotations.NullMarked;
