/// Who writes.
///
/// Owns the identity that a server has verified, and what Postgres is told of it. Guarantees that
/// it holds for one transaction only. Door: [Identity].
@NullMarked
package dev.tidemark.write.identity;

import org.jspecify.annotations.NullMarked;
