/// What is measured.
///
/// Each benchmark owns its tables, its servers and its baseline, runs both in turns and reports
/// medians. They run one after the other on the caller's thread. Doors: [Benchmark].
@NullMarked
package dev.tidemark.bench.suite;

import org.jspecify.annotations.NullMarked;
