package dev.tidemark.client.browser.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSMapLike;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.streams.ReadableStream;

/// HTTP as pages have it.
///
/// @see <a href="https://fetch.spec.whatwg.org/">Fetch</a>
public final class Fetch {
    private Fetch() {}

    /// What is asked, beside the address.
    public interface Options extends JSObject {
        /// Such as `GET`.
        @JSProperty
        void setMethod(String method);

        /// Texts by name.
        @JSProperty
        void setHeaders(JSMapLike<JSString> headers);

        /// A text.
        @JSProperty
        void setBody(String body);

        /// `same-origin` or `cors`.
        @JSProperty
        void setMode(String mode);

        /// `follow` or `error`.
        @JSProperty
        void setRedirect(String redirect);

        /// What calls it off.
        @JSProperty
        void setSignal(JSObject signal);
    }

    /// An answer that begins.
    public interface Response extends JSObject {
        /// Such as 200.
        @JSProperty
        int getStatus();

        /// Its headers.
        @JSProperty
        Headers getHeaders();

        /// Its body; null for an answer that can't have one.
        @JSProperty
        @Nullable ReadableStream getBody();

        /// All of its body.
        JSPromise<JSString> text();
    }

    /// Headers by name in lower case, repeated ones joined by `, `.
    public interface Headers extends JSObject {
        /// Calls `visitor` once for each.
        void forEach(HeaderVisitor visitor);
    }

    /// Sees headers.
    @JSFunctor
    public interface HeaderVisitor extends JSObject {
        /// One of them.
        void header(String value, String name);
    }

    /// Asks.
    @JSBody(
            params = {"url", "options"},
            script = "return fetch(url, options);")
    public static native JSPromise<Response> fetch(String url, Options options);

    /// Whether the browser gives bodies part by part.
    @JSBody(params = "response", script = "return response.body !== undefined;")
    public static native boolean streams(Response response);

    /// Scheme, host and port of an address; empty if it is none.
    @JSBody(params = "url", script = "try { return new URL(url).origin; } catch (e) { return ''; }")
    public static native String originOf(String url);

    /// The origin of this page or worker.
    @JSBody(script = "return self.origin;")
    public static native String ownOrigin();
}
