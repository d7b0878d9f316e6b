/// Through the database: plain SQL on a local table, synced both ways.
///
/// Will own the SQL objects of each bound shape, capture, settling and live SQL queries, in
/// SQLite's dialect over a small port of its own, `SqlDatabase`. Doors: `LocalDatabase`, `Binding`,
/// `SqlDatabase`, `LiveSql`. Upload goes through `outbox.Uploader`. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.database;

import org.jspecify.annotations.NullMarked;
