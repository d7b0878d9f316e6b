package dev.tidemark.server.http;

/// Answers requests.
@FunctionalInterface
public interface Handler {
    /// Takes a request on its connection's event loop and must return without blocking. The answer
    /// goes to [Exchange#respond], now or later, from any thread.
    void handle(Request request, Exchange exchange);

    /// Whether it reads the body of a request; if not, what comes of one is thrown away.
    ///
    /// @param path as [Request#path] has it
    default boolean readsBody(Method method, String path) {
        return true;
    }
}
