package dev.tidemark.client.browser.js;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.workers.MessagePort;

/// Two ends of a pipe.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/web-messaging.html">HTML, 9.4</a>
@JSClass
public class MessageChannel implements JSObject {
    /// Both ends here.
    public MessageChannel() {}

    /// One end.
    @JSProperty
    public native MessagePort getPort1();

    /// The other.
    @JSProperty
    public native MessagePort getPort2();
}
