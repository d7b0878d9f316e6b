package dev.tidemark.client.port;

import dev.tidemark.client.promise.Promise;
import java.util.Map;
import java.util.Optional;

/// HTTP, as little of it as the core needs.
///
/// Bodies are UTF-8 text. Redirects within the origin are followed, a few of them; another origin's
/// are not, because what the headers prove is not for it. Nothing is retried here.
public interface Transport {
    /// What is asked.
    ///
    /// @param method such as `GET`
    /// @param url absolute
    /// @param headers by name
    /// @param body if any
    record Request(String method, String url, Map<String, String> headers, Optional<String> body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        /// The address without its query, for people.
        public String place() {
            int query = url.indexOf('?');
            return query < 0 ? url : url.substring(0, query);
        }

        /// Without query, headers and body: they may hold secrets.
        @Override
        public String toString() {
            return method + " " + place();
        }
    }

    /// How an answer begins.
    ///
    /// @param status such as 200
    /// @param headers by name in lower case; repeated ones joined by `, `
    record Head(int status, Map<String, String> headers) {
        public Head {
            headers = Map.copyOf(headers);
        }

        /// The header `name`, in lower case.
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /// A whole answer.
    record Reply(Head head, String body) {}

    /// No answer, or not all of it. Says what to look at; never quotes what was sent.
    final class TransportException extends Exception {
        private static final long serialVersionUID = 1;

        /// What went wrong, for people.
        public TransportException(String message) {
            super(message);
        }
    }

    /// Who listens to an answer: `head` once, `text` any number of times, then `end`; `failed`
    /// may come instead of what is still missing. Called on the core's thread, never from inside
    /// [#send], and not any more after an abort.
    interface Receiver {
        /// The answer begins.
        void head(Head head);

        /// More of the body; never splits a character in two.
        void text(String part);

        /// The body is whole.
        void end();

        /// The rest will not come.
        void failed(TransportException failure);
    }

    /// Sends `request`. Cancelling what is returned cuts the connection.
    ///
    /// Has no time-out of its own but for connecting: who waits knows how long.
    Cancellable send(Request request, Receiver receiver);

    /// Sends `request` and waits for the whole answer.
    ///
    /// @param charactersMax a longer body breaks the promise, so that no server can fill the memory
    default Promise<Reply> exchange(Request request, int charactersMax) {
        return new WholeReply(charactersMax).of(this, request);
    }
}
