/// The client: one core for the JVM and the browser.
///
/// A set of state machines without I/O, threads or clock; packages follow the data. `port` is the
/// world, `promise` and `retry` are tools, `row` knows what a row is, `stream` reads and `shape` is
/// what it reads, `collection` shows, `outbox` writes, `session` says for whom, `database` does it
/// all below SQL, `topic` is for what is not rows. All of it belongs to one thread (see `port`),
/// and compiles to JavaScript: `java.lang`, `java.util` collections, functions and streams only, no
/// order of hash maps leaves a method, no numbers of `java.util.Random`, no division by an integer
/// that may be zero.
@NullMarked
package dev.tidemark.client;

import org.jspecify.annotations.NullMarked;
