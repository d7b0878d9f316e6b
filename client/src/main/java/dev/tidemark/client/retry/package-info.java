/// When to try again.
///
/// Owns [Backoff] (doubling waits with jitter) and [RetryAfter] (what a server asks for). Both are
/// plain calculations over chance and time that are handed in.
@NullMarked
package dev.tidemark.client.retry;

import org.jspecify.annotations.NullMarked;
