package dev.tidemark.server.identity;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads key sets, within limits.
final class KeyFetches {
    static final int BYTES_MAX = 1 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private KeyFetches() {}

    /// From a file.
    static KeyFetch file(Path file) {
        return () -> {
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
                if (bytes.length > BYTES_MAX) {
                    throw new IOException("the key set is larger than 1 MiB");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        };
    }

    /// From an address.
    static Web web(URI address) {
        return new Web(address);
    }

    /// An address and the client that asks it.
    static final class Web implements KeyFetch, Closeable {
        private final URI address;

        /// Follows no redirection: it could lead to where anybody puts keys.
        private final HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(TIMEOUT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();

        private Web(URI address) {
            this.address = address;
        }

        @Override
        public String read() throws IOException {
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .timeout(TIMEOUT)
                            .header("accept", "application/json")
                            .build();
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(
                            request, BodyHandlers.limiting(BodyHandlers.ofString(), BYTES_MAX));
            try {
                // The request's own limit ends with the head; a body could trickle for ever.
                HttpResponse<String> response =
                        answer.get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
                if (response.statusCode() != 200) {
                    throw new IOException("status " + response.statusCode());
                }
                return response.body();
            } catch (ExecutionException failed) {
                throw new IOException(String.valueOf(failed.getCause()), failed);
            } catch (TimeoutException late) {
                answer.cancel(true);
                throw new IOException("no answer in time", late);
            } catch (InterruptedException hurry) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
