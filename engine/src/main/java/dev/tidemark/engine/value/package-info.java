/// Postgres's values in process: reading, writing, comparing, computing.
///
/// Owns the text forms and the arithmetic of the types that the where language knows, for the
/// session settings that the engine fixes: DateStyle `ISO, DMY`, TimeZone UTC, IntervalStyle
/// iso_8601, extra_float_digits 1. Guarantees Postgres's results to the bit or an [InvalidValue].
/// Everything is immutable and may be shared by threads. Doors: [Type], [Values], [InvalidValue].
@NullMarked
package dev.tidemark.engine.value;

import org.jspecify.annotations.NullMarked;
