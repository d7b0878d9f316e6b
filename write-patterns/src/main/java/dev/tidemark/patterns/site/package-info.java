/// The example's page as files over HTTP.
///
/// Owns the paths `/`, `/sw.js` and `/assets/*`, with SQLite in a folder there. Guarantees that a
/// file under `/assets` never changes (its name or folder has its hash), that the two others are
/// asked for each time, and that the page loads nothing from anywhere else. Only SQLite's worker
/// may run WebAssembly. Files are packed once, at the start; requests are answered on the event
/// loops. Door: [Site].
@NullMarked
package dev.tidemark.patterns.site;

import org.jspecify.annotations.NullMarked;
