/// Figures for operators, in Prometheus's text form.
///
/// Owns the names of the meters and the `/metrics` route. Counting is lock-free, from any thread.
/// Doors: [Metrics], [MetricsRoute].
@NullMarked
package dev.tidemark.server.metrics;

import org.jspecify.annotations.NullMarked;
