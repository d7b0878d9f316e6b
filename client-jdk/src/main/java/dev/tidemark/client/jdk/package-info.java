/// The core's ports for the JVM.
///
/// Will own `CoreThread` (the one thread, and callbacks on the caller's executor), `JdkTransport`
/// (`java.net.http`), `JdkTime` and the logger's bridge.
@NullMarked
package dev.tidemark.client.jdk;

import org.jspecify.annotations.NullMarked;
