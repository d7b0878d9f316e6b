package dev.tidemark.client.browser.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;

/// Locks among the pages of an origin; a page that ends gives its own back.
///
/// @see <a href="https://w3c.github.io/web-locks/">Web Locks</a>
public final class Locks {
    private Locks() {}

    /// How one asks.
    public interface Options extends JSObject {
        /// What calls it off while it is not granted.
        @JSProperty
        void setSignal(JSObject signal);
    }

    /// Who is granted a lock.
    @JSFunctor
    public interface Holder extends JSObject {
        /// It is held until what is returned ends.
        JSPromise<JSObject> granted(JSObject lock);
    }

    /// Whether the browser has them; only pages that came by a secure way do.
    @JSBody(script = "return !!navigator.locks;")
    public static native boolean areSupported();

    /// Asks for a lock that only one may hold; the promise ends when it was given back.
    @JSBody(
            params = {"name", "options", "holder"},
            script = "return navigator.locks.request(name, options, holder);")
    public static native JSPromise<JSObject> request(String name, Options options, Holder holder);
}
