/// The way to the server, and all that can go wrong on it, on purpose.
///
/// Owns [Troubles], what a person has switched on; [TroubledTransport] and [TroubledSurroundings],
/// which make the client's ports behave so; and [SharedReads], which lets several streams of one
/// page share a connection, as a browser has six to a server. Plain Java, one thread.
@NullMarked
package dev.tidemark.page.wire;

import org.jspecify.annotations.NullMarked;
