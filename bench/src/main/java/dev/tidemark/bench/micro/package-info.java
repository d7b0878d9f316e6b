/// What the client does in memory, measured by JMH in virtual machines of its own.
///
/// Owns the benchmark classes, each with its plain `HashMap` beside it; JMH wants them open and
/// public. Door: [MicroRun], which runs one class and hands its scores over.
@NullMarked
package dev.tidemark.bench.micro;

import org.jspecify.annotations.NullMarked;
