package dev.tidemark.server.extension;

import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.write.identity.Identity;

/// Answers the requests of one method and path.
@FunctionalInterface
public interface Endpoint {
    /// Answers on a virtual thread of the request's own; may block. An exception is logged and
    /// answered with status 500.
    ///
    /// @param identity who sent it; nobody only where the server lets those without a token write
    Response answer(Identity identity, Request request);
}
