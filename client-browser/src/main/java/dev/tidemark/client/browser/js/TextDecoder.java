package dev.tidemark.client.browser.js;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/// Decodes UTF-8 that arrives in parts.
///
/// @see <a href="https://encoding.spec.whatwg.org/#interface-textdecoder">Encoding, 7.2</a>
@JSClass
public class TextDecoder implements JSObject {
    /// One for one text.
    public TextDecoder() {}

    /// Whether more comes.
    public interface Options extends JSObject {
        /// A begun character at the end is kept for the next part.
        @JSProperty
        void setStream(boolean stream);
    }

    /// The whole characters of what was kept and `part`.
    public native String decode(Int8Array part, Options options);

    /// What is left at the end: signs that stand for broken characters, or nothing.
    public native String decode();
}
