/// Shapes by name: `/v1/shapes/<name>`.
///
/// Owns the way from a name and a token to the one shape that this reader may have. Guarantees that
/// a client chooses a name and nothing else, and that what depends on the reader is marked so for
/// every cache. Verifying and binding run on virtual threads, reading is the shape route's. Door:
/// [NamedShapeRoute].
@NullMarked
package dev.tidemark.server.named;

import org.jspecify.annotations.NullMarked;
