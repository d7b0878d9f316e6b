/// The words that server and clients share: positions, handles, modes.
///
/// Everything here is an immutable value without I/O, threads or clock, so that it also compiles to
/// JavaScript. Doors: [LogOffset], [ShapeHandle], [Lsn], [Replica], [LogMode],
/// [PgSnapshot], [JsonBytes], [Unsigned], [Pieces].
@NullMarked
package dev.tidemark.protocol;

import org.jspecify.annotations.NullMarked;
