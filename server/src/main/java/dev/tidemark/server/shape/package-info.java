/// The shape route: reads, long polls, event streams, subsets, deletions.
///
/// Owns the processing order of a request, the mapping of outcomes to statuses and headers
/// (`docs/formats/http.md`), admission and the cache of rendered chunks. What is cached or only has
/// to wait is served on the connection's event loop; what may block runs on virtual threads. Doors:
/// [ShapeRoute], [ShapeConfig], [Terms].
@NullMarked
package dev.tidemark.server.shape;

import org.jspecify.annotations.NullMarked;
