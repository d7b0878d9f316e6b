/// Writes over HTTP: who may ask, how many at once, and what status an answer has.
///
/// Owns the connections that writes go through, the admission of requests and the routes
/// `POST /v1/writes` and `POST /api/writes/batch`. Guarantees that no request reaches the database
/// before its sender is known, that the number of requests under way is bounded for each user and
/// for all, and that whatever a client sends gets an answer of its own. Handlers run on the event
/// loop and pass on to a virtual thread. Doors: [WriteService], [WriteConfig], [WriteDesk],
/// [WriteRoute], [BatchRoute].
@NullMarked
package dev.tidemark.server.write;

import org.jspecify.annotations.NullMarked;
