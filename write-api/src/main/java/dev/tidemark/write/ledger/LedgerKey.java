package dev.tidemark.write.ledger;

import java.util.Arrays;
import java.util.Objects;

/// Which client transaction it is.
///
/// @param user empty for nobody
/// @param client the client's own name
/// @param seq the client's number
/// @param content fingerprint of what it asks, so that a number that is used again for something
///   else is noticed
public record LedgerKey(String user, String client, long seq, Fingerprint content) {
    /// A fingerprint; compared by content.
    public static final class Fingerprint {
        private final byte[] bytes;

        /// From bytes that nobody else changes.
        public Fingerprint(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fingerprint that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(bytes));
        }
    }
}
