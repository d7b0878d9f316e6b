/// Fakes of the core's ports for tests and simulations, on the JVM and in the browser.
///
/// Owns [FakeTime], on which all others run, [ScriptedTransport], [MemoryStorage] with its faults,
/// [FakeBroadcast], [FakeLeases] and [FakeTopics], and [FakePorts], which puts them together. They
/// keep the ports' contracts: nothing is called back from inside a call. One thread.
@NullMarked
package dev.tidemark.client.fake;

import org.jspecify.annotations.NullMarked;
