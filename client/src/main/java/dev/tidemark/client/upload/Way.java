package dev.tidemark.client.upload;

import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;

/// A way of writes to a server, with the name by which stored writes remember it.
///
/// A collection may declare one of its own, where its table is another server's than the client's:
/// then its writes have their own back-off and their own pauses, so that a server that is away
/// holds up nobody else's writes.
///
/// @param name stays the same in all versions of the program, 1 to 100 characters
/// @param opening makes the uploader
public record Way(String name, Opening opening) {
    private static final int NAME_LENGTH_MAX = 100;

    public Way {
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "the name of a way is 1 to " + NAME_LENGTH_MAX + " characters");
        }
    }

    /// Makes an uploader.
    @FunctionalInterface
    public interface Opening {
        /// An uploader over these ports, which proves who asks by `credentials`.
        Uploader open(Transport transport, Time time, Credentials credentials);
    }

    /// Another server of ours: `POST <url>`, as [WriteApiUploader] speaks it.
    public static Way writeApi(String name, String url) {
        return new Way(
                name,
                (transport, time, credentials) ->
                        new WriteApiUploader(transport, time, url, credentials));
    }

    /// Somebody's API with a request for each change, as [RestUploader] speaks it.
    ///
    /// @param match how its rows show that a write has taken effect
    public static Way rest(String name, RestUploader.Route route, Match match) {
        return new Way(
                name,
                (transport, time, credentials) ->
                        new RestUploader(transport, time, credentials, route, match));
    }

    /// Somebody's API that takes a list of transactions, as [ChangesUploader] speaks it.
    ///
    /// @param match how its rows show that a write has taken effect
    public static Way changes(String name, String url, Match match) {
        return new Way(
                name,
                (transport, time, credentials) ->
                        new ChangesUploader(transport, time, url, credentials, match));
    }

    /// The same way with another proof than the client's.
    public Way credentials(Credentials other) {
        return new Way(
                name, (transport, time, credentials) -> opening.open(transport, time, other));
    }
}
