package dev.tidemark.client.browser.js;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/// Calls something off that has not ended.
///
/// @see <a href="https://dom.spec.whatwg.org/#interface-abortcontroller">DOM, 3.1</a>
@JSClass
public class AbortController implements JSObject {
    /// One for one thing.
    public AbortController() {}

    /// What the thing is given.
    @JSProperty
    public native JSObject getSignal();

    /// Calls it off; harmless when it has ended.
    public native void abort();
}
