/// What the browser has and TeaVM's own bindings lack, one type each, as thin as can be.
///
/// Owns no state and no logic. Names and behaviour are those of the web's standards; each type's
/// comment names the page.
@NullMarked
package dev.tidemark.client.browser.js;

import org.jspecify.annotations.NullMarked;
