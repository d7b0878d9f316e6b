/// When to try again.
///
/// Owns [Backoff] (doubling waits with jitter) and [RetryAfter] (what a server asks for), plain
/// calculations over chance and time that are handed in, and [Retrying], which asks until there is
/// an answer, on the core's one thread.
@NullMarked
package dev.tidemark.client.retry;

import org.jspecify.annotations.NullMarked;
