/// The program, and the server inside other programs.
///
/// Wires engine, HTTP and metrics together and owns their life: what is started is closed, in the
/// opposite order, on every way out. Doors: [Tidemark], [Program] with its
/// [Example], [Main].
@NullMarked
package dev.tidemark.server;

import org.jspecify.annotations.NullMarked;
