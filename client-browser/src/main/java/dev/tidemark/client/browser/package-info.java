/// The core's ports over what a browser has.
///
/// Owns [BrowserPorts], the one door to all of them, and the ports that need no file of their own.
/// Guarantees the contracts of package `port`; what a browser lacks is replaced by what is next
/// best and told ([BrowserPorts.Lack]), never passed over in silence. The page's one thread is the
/// core's thread: every callback is a task of its own.
@NullMarked
package dev.tidemark.client.browser;

import org.jspecify.annotations.NullMarked;
