package dev.tidemark.server.identity;

import java.io.IOException;

/// The door to where keys come from.
@FunctionalInterface
interface KeyFetch {
    /// The JSON Web Key Set as it is now; blocks for a bounded time.
    String read() throws IOException;
}
