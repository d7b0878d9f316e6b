/// What a program adds to the server that it runs: paths of its own, on the server's core.
///
/// Owns the contract between [dev.tidemark.server.Tidemark] and such programs. Guarantees that an
/// [Endpoint] is asked only for a sender who is known, on a thread that may block, and never for
/// more requests at once than the server admits writes. Doors: [Extension], [Host], [Endpoint].
@NullMarked
package dev.tidemark.server.extension;

import org.jspecify.annotations.NullMarked;
