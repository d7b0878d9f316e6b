package dev.tidemark.client.browser;

import dev.tidemark.client.browser.js.AbortController;
import dev.tidemark.client.browser.js.Failure;
import dev.tidemark.client.browser.js.Fetch;
import dev.tidemark.client.browser.js.TextDecoder;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSMapLike;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.streams.ReadableStreamDefaultReader;
import org.teavm.jso.streams.ReadableStreamReadResult;

/// HTTP by `fetch`.
///
/// A body is read part by part, the next one when the last was taken, and whole by a browser that
/// has no streams. Redirects within the page's
/// own origin are followed by the browser, which refuses those that leave it (mode `same-origin`).
/// It does not say where a redirect of another origin leads to, so those are failures. How long it
/// takes to connect, only the browser knows and limits.
final class FetchTransport implements Transport {
    private final Time time;
    private final TextDecoder.Options more = JSObjects.create();

    FetchTransport(Time time) {
        this.time = time;
        more.setStream(true);
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        Exchange exchange = new Exchange(receiver);
        exchange.begin(request);
        return exchange::cut;
    }

    /// One request and its answer.
    private final class Exchange {
        private final Receiver receiver;
        private final AbortController controller = new AbortController();
        private final TextDecoder decoder = new TextDecoder();
        private @Nullable ReadableStreamDefaultReader body;
        private boolean over;

        Exchange(Receiver receiver) {
            this.receiver = receiver;
        }

        void cut() {
            if (!over) {
                over = true;
                controller.abort();
            }
        }

        void begin(Request request) {
            String origin = Fetch.originOf(request.url());
            if (origin.isEmpty()) {
                time.after(0, () -> fail("not an address"));
                return;
            }
            Fetch.Options options = JSObjects.create();
            options.setMethod(request.method());
            options.setHeaders(headers(request));
            request.body().ifPresent(options::setBody);
            boolean own = origin.equals(Fetch.ownOrigin());
            options.setMode(own ? "same-origin" : "cors");
            options.setRedirect(own ? "follow" : "error");
            options.setSignal(controller.getSignal());
            Fetch.fetch(request.url(), options).then(this::answered, this::failed);
        }

        private static JSMapLike<JSString> headers(Request request) {
            JSMapLike<JSString> headers = JSObjects.create();
            request.headers().forEach((name, value) -> headers.set(name, JSString.valueOf(value)));
            return headers;
        }

        private @Nullable Object answered(Fetch.Response response) {
            if (over) {
                return null;
            }
            Map<String, String> headers = new LinkedHashMap<>();
            response.getHeaders().forEach((value, name) -> headers.put(name, value));
            receiver.head(new Head(response.getStatus(), headers));
            if (!Fetch.streams(response)) {
                response.text().then(this::whole, this::failed);
                return null;
            }
            ReadableStream stream = response.getBody();
            if (stream == null) {
                end();
            } else {
                body = stream.getReader();
                read();
            }
            return null;
        }

        private @Nullable Object whole(JSString text) {
            hear(text.stringValue());
            end();
            return null;
        }

        private void read() {
            if (!over && body != null) {
                body.read().then(this::took, this::failed);
            }
        }

        private @Nullable Object took(ReadableStreamReadResult result) {
            if (over) {
                return null;
            }
            if (result.isDone()) {
                hear(decoder.decode());
                end();
            } else {
                hear(decoder.decode(result.getValue(), more));
                read();
            }
            return null;
        }

        private void hear(String text) {
            if (!over && !text.isEmpty()) {
                receiver.text(text);
            }
        }

        private void end() {
            if (!over) {
                over = true;
                receiver.end();
            }
        }

        private @Nullable Object failed(Object failure) {
            fail("no answer, or not all of it (" + Failure.kind(failure) + ")");
            return null;
        }

        private void fail(String what) {
            if (!over) {
                over = true;
                receiver.failed(new TransportException(what));
            }
        }
    }
}
