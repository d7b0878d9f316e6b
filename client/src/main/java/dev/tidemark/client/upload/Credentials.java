package dev.tidemark.client.upload;

import dev.tidemark.client.promise.Promise;
import java.util.Map;
import java.util.Optional;

/// What proves to a server who asks.
@FunctionalInterface
public interface Credentials {
    /// Headers that prove `user`, and nobody else; empty while there are none, so that nothing is
    /// sent.
    Promise<Optional<Map<String, String>>> of(String user);

    /// The server asks nobody who they are.
    static Credentials none() {
        return user -> Promise.kept(Optional.of(Map.of()));
    }
}
