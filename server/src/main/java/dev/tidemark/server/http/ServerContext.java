package dev.tidemark.server.http;

/// What all connections of a server share.
///
/// @param config limits
/// @param parts what the server works with
/// @param requestIds names requests
/// @param head writes heads
/// @param bodies room for the bodies of requests
record ServerContext(
        HttpConfig config,
        HttpServer.Parts parts,
        RequestIds requestIds,
        ResponseHead head,
        RequestAssembly.Budget bodies) {
    long now() {
        return parts.time().nanos();
    }

    void finished(Exchange exchange, int status, long now) {
        long nanos = now - exchange.startedNanos();
        parts.observer().finished(exchange.route(), status, nanos);
        if (parts.logsAccess()) {
            AccessLog.log(exchange, status, nanos);
        }
    }
}
