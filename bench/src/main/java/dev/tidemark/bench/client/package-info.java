/// Clients that are measured in virtual machines of their own, with the heap that is promised.
///
/// Door: [QueueProgram], started by the suite; it prints its figures one a line.
@NullMarked
package dev.tidemark.bench.client;

import org.jspecify.annotations.NullMarked;
