/// Requests that wait for their shape: lists by shape and by time, one set per event loop.
///
/// Owns who waits for what and until when. Guarantees that a growth or an end of a shape after
/// parking is told, and that a ticket given back is never called again. Everything but
/// [WaitingRoom#waiting] belongs to one event loop. Doors: [WaitingRoom], [Waiter], [Ticket].
@NullMarked
package dev.tidemark.server.waiting;

import org.jspecify.annotations.NullMarked;
