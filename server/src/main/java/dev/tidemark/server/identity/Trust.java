package dev.tidemark.server.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Whose tokens are believed.
public sealed interface Trust {
    /// Nobody's: every token is refused.
    record None() implements Trust {}

    /// For development: whoever says `guest.alice` is alice. No signature, no secret.
    record Guests() implements Trust {}

    /// Whoever knows the secret: HS256.
    record Secret(String secret) implements Trust {
        private static final int BYTES_MIN = 32;

        /// @throws IllegalArgumentException if the secret is shorter than the 32 bytes that RFC
        ///   7518 section 3.2 demands; it could be guessed from a token
        public Secret {
            if (secret.getBytes(StandardCharsets.UTF_8).length < BYTES_MIN) {
                throw new IllegalArgumentException("the tokens' secret needs 32 bytes or more");
            }
        }

        @Override
        public String toString() {
            return "Secret[***]";
        }
    }

    /// The keys of a JSON Web Key Set in a file: RS256, ES256, HS256. Read again when a token names
    /// a key that is not there.
    record KeyFile(Path file) implements Trust {}

    /// The keys of a JSON Web Key Set at an address: RS256, ES256.
    record KeyUrl(URI address) implements Trust {
        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

        /// @throws IllegalArgumentException if anybody on the way could put in keys of their own
        public KeyUrl {
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(address.getHost());
            boolean safe = scheme.equals("https");
            boolean own = scheme.equals("http") && LOOPBACK.contains(host);
            if (address.getHost() == null || !(safe || own)) {
                throw new IllegalArgumentException("the address of the keys must begin https://");
            }
        }
    }
}
