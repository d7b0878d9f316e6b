package dev.tidemark.client.upload;

import dev.tidemark.client.promise.Promise;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What proves to a server who asks.
@FunctionalInterface
public interface Credentials {
    /// Headers that prove `user`, and nobody else; empty while there are none, so that nothing is
    /// sent.
    Promise<Optional<Map<String, String>>> of(String user);

    /// A token of the user's, which travels as `authorization: Bearer`.
    ///
    /// @param tokens the user's token, renewed if need be; empty for who has to sign in again
    static Credentials bearer(Function<String, Promise<Optional<String>>> tokens) {
        return user ->
                tokens.apply(user)
                        .map(token -> token.map(text -> Map.of("authorization", "Bearer " + text)));
    }

    /// The server asks nobody who they are.
    static Credentials none() {
        return user -> Promise.kept(Optional.of(Map.of()));
    }
}
