package dev.tidemark.client.browser.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;

/// Messages to all other channels of the same name and origin, in this page and in others.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/web-messaging.html">HTML, 9.5</a>
@JSClass
public class BroadcastChannel implements JSObject {
    /// Joins those of this name.
    public BroadcastChannel(String name) {}

    /// Whether the browser has it.
    @JSBody(script = "return typeof BroadcastChannel === 'function';")
    public static native boolean isSupported();

    /// Tells the others.
    public native void postMessage(JSObject message);

    /// Listens; `type` is `message`.
    public native void addEventListener(String type, EventListener<MessageEvent> listener);

    /// Leaves.
    public native void close();
}
