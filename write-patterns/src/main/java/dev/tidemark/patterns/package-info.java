/// The example: todos that are written in four ways, served by one program.
///
/// Owns the table `todos` with its row-level security, the paths `/todos` and `/changes`, and the
/// program. Guarantees what the paths' names promise: a write is atomic, done once however often it
/// is sent, and never called done when it changed nothing. Endpoints run on virtual threads. Doors:
/// [TodoApp], [Main].
@NullMarked
package dev.tidemark.patterns;

import org.jspecify.annotations.NullMarked;
