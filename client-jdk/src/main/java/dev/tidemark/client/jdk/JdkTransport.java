package dev.tidemark.client.jdk;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/// HTTP by `java.net.http`.
///
/// A body is read as fast as the core takes it: the next bytes are asked for when the last ones
/// were processed on its thread. Bodies may come packed by gzip, and are unpacked a part at a time.
public final class JdkTransport implements Transport {
    private static final int REDIRECTS_MAX = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final CoreThread core;
    private final Supplier<HttpClient> making;
    private @Nullable HttpClient made;

    private JdkTransport(CoreThread core, Supplier<HttpClient> making) {
        this.core = core;
        this.making = making;
    }

    /// The client, from its first request on: a start has better things to do, and a guest's never
    /// asks anybody.
    private HttpClient client() {
        HttpClient known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }

    /// A transport with connections of its own: HTTP/1.1, 10 s to connect.
    public static JdkTransport on(CoreThread core) {
        return new JdkTransport(
                core,
                () ->
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(CONNECT)
                                .build());
    }

    /// A transport over a client of the program, which should not follow redirects by itself.
    public static JdkTransport over(CoreThread core, HttpClient client) {
        return new JdkTransport(core, () -> client);
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        Exchange exchange = new Exchange(request, receiver);
        core.run(() -> exchange.begin(request.url(), 0));
        return exchange::cut;
    }

    /// One request and its answer. Fields belong to the core's thread.
    private final class Exchange {
        private final Request request;
        private final Receiver receiver;
        private final Utf8Decoder decoder = new Utf8Decoder();
        private @Nullable CompletableFuture<?> sending;
        private Flow.@Nullable Subscription body;
        private @Nullable Gunzip packed;
        private boolean over;

        Exchange(Request request, Receiver receiver) {
            this.request = request;
            this.receiver = receiver;
        }

        void cut() {
            finish();
            if (body != null) {
                body.cancel();
            }
            if (sending != null) {
                sending.cancel(true);
            }
        }

        private void finish() {
            over = true;
            if (packed != null) {
                packed.end();
            }
        }

        private void begin(String url, int redirects) {
            if (over) {
                return;
            }
            HttpRequest asked;
            try {
                asked = request(url);
            } catch (IllegalArgumentException bad) {
                fail("not an address or a header: " + request.place());
                return;
            }
            CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                    client().sendAsync(asked, BodyHandlers.ofPublisher());
            sending = answer;
            CompletableFuture<?> unused =
                    answer.whenComplete(
                            (response, failure) ->
                                    core.run(
                                            () -> {
                                                if (failure == null) {
                                                    answered(url, redirects, response);
                                                } else {
                                                    fail(Failures.text(failure));
                                                }
                                            }));
        }

        private HttpRequest request(String url) {
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(URI.create(url))
                            .method(
                                    request.method(),
                                    request.body()
                                            .map(HttpRequest.BodyPublishers::ofString)
                                            .orElseGet(HttpRequest.BodyPublishers::noBody));
            request.headers().forEach(builder::header);
            if (request.headers().keySet().stream()
                    .noneMatch("accept-encoding"::equalsIgnoreCase)) {
                builder.header("accept-encoding", "gzip");
            }
            return builder.build();
        }

        private void answered(
                String url,
                int redirects,
                HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
            if (over) {
                response.body().subscribe(new Body());
                return;
            }
            Optional<String> elsewhere = redirect(url, response);
            if (elsewhere.isPresent() && redirects < REDIRECTS_MAX) {
                // Its body is read by nobody.
                response.body().subscribe(new Ignored());
                begin(elsewhere.get(), redirects + 1);
                return;
            }
            String encoding = response.headers().firstValue("content-encoding").orElse("");
            switch (encoding.toLowerCase(Locale.ROOT)) {
                case "", "identity" -> {}
                case "gzip", "x-gzip" -> packed = new Gunzip();
                default -> {
                    response.body().subscribe(new Ignored());
                    fail("an answer in an encoding that was not asked for");
                    return;
                }
            }
            receiver.head(new Head(response.statusCode(), headers(response)));
            response.body().subscribe(new Body());
        }

        /// Where a redirect within the origin leads to. Another origin is not told what proves who
        /// somebody is, and only questions may be repeated elsewhere.
        private Optional<String> redirect(String url, HttpResponse<?> response) {
            boolean redirects =
                    switch (response.statusCode()) {
                        case 301, 302 -> request.method().equals("GET");
                        case 307, 308 -> true;
                        default -> false;
                    };
            if (!redirects) {
                return Optional.empty();
            }
            URI from = URI.create(url);
            try {
                return response.headers()
                        .firstValue("location")
                        .map(from::resolve)
                        .filter(
                                to ->
                                        from.getScheme().equalsIgnoreCase(to.getScheme())
                                                && from.getAuthority().equals(to.getAuthority()))
                        .map(URI::toString);
            } catch (IllegalArgumentException bad) {
                return Optional.empty();
            }
        }

        private Map<String, String> headers(HttpResponse<?> response) {
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach(
                            (name, values) ->
                                    headers.put(
                                            name.toLowerCase(Locale.ROOT),
                                            String.join(", ", values)));
            return headers;
        }

        private void fail(String what) {
            if (!over) {
                finish();
                receiver.failed(new TransportException(what));
            }
        }

        /// Reads the body, part by part.
        private final class Body implements Flow.Subscriber<List<ByteBuffer>> {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                core.run(
                        () -> {
                            if (over) {
                                subscription.cancel();
                            } else {
                                body = subscription;
                                subscription.request(1);
                            }
                        });
            }

            @Override
            public void onNext(List<ByteBuffer> parts) {
                core.run(() -> took(parts));
            }

            private void took(List<ByteBuffer> parts) {
                for (ByteBuffer part : parts) {
                    unpacked(part);
                }
                if (!over && body != null) {
                    body.request(1);
                }
            }

            private void unpacked(ByteBuffer part) {
                Gunzip unpacking = packed;
                if (unpacking == null) {
                    text(part);
                } else if (!over) {
                    try {
                        unpacking.feed(part, this::text);
                    } catch (DataFormatException damaged) {
                        if (body != null) {
                            body.cancel();
                        }
                        fail("an answer that can't be unpacked: " + damaged.getMessage());
                    }
                }
            }

            /// Whether more is wanted.
            private boolean text(ByteBuffer part) {
                String text = over ? "" : decoder.decode(part);
                if (!text.isEmpty()) {
                    receiver.text(text);
                }
                return !over;
            }

            @Override
            public void onError(Throwable failure) {
                core.run(() -> fail(Failures.text(failure)));
            }

            @Override
            public void onComplete() {
                core.run(
                        () -> {
                            if (packed != null && !packed.whole()) {
                                fail("an answer that was cut short");
                            } else if (!over) {
                                finish();
                                receiver.end();
                            }
                        });
            }
        }
    }

    /// Lets a body go by, so that its connection can be used again.
    private static final class Ignored implements Flow.Subscriber<List<ByteBuffer>> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
