/// What was measured, and how it is told: as a table for people, as JSON lines for programs.
///
/// Owns the judgement whether a figure reaches its target. Values and texts only, no threads.
/// Doors: [Row], [Figure], [Target], [Report], [Samples].
@NullMarked
package dev.tidemark.bench.report;

import org.jspecify.annotations.NullMarked;
