/// The core's ports for the JVM.
///
/// Owns [CoreThread] (the one thread, and the way on and off it), [JdkTransport] over
/// `java.net.http`, [SystemLog], and [JdkPorts], which puts them together. Guarantees the ports'
/// contract: the core is called on its thread only, one call at a time, never from inside its own
/// call.
@NullMarked
package dev.tidemark.client.jdk;

import org.jspecify.annotations.NullMarked;
