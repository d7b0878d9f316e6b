/// What a client asks for: query strings, bodies and their checks, before any engine sees them.
///
/// Owns the names, forms and order of checks of request parameters. Guarantees that a [ShapeQuery]
/// is consistent in itself; whether its table exists is the engine's matter. Everything is a value,
/// for any thread. Doors: [Parameters], [RequestBody], [QueryParser], [ShapeQuery], [Offer],
/// [FieldErrors].
@NullMarked
package dev.tidemark.server.query;

import org.jspecify.annotations.NullMarked;
