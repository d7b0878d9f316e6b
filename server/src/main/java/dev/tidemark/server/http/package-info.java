/// HTTP/1.1 on Netty: connections, requests, responses. Knows nothing of shapes.
///
/// Owns the listening socket, the event loops and every connection's state. Guarantees that a
/// connection has one answer in flight, that what a client may send, hold open or leave unread is
/// bounded in bytes and time, and that whatever an answer holds is released on every way out.
/// Handlers run on the connection's event loop and must not block; an [Exchange] may be answered
/// from any thread. Doors: [HttpServer], [HttpConfig], [Handler], [Exchange], [Response].
@NullMarked
package dev.tidemark.server.http;

import org.jspecify.annotations.NullMarked;
