/// Clients that are measured in virtual machines of their own, with the heap that is promised.
///
/// Doors: [QueueProgram] and [TopicWindow], started by the suite; they print their figures one a
/// line.
@NullMarked
package dev.tidemark.bench.client;

import org.jspecify.annotations.NullMarked;
