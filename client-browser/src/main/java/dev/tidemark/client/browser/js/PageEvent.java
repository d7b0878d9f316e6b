package dev.tidemark.client.browser.js;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/// Something that happens to a page.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/nav-history-apis.html">HTML, 7.2</a>
public interface PageEvent extends Event {
    /// Whether the page comes back as it was, having been laid aside; only of `pageshow`.
    @JSProperty
    boolean isPersisted();
}
