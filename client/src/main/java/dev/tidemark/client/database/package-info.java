/// Through the database: plain SQL on a local table, synced both ways.
///
/// Owns the SQL objects of each bound shape ([Binding]), what the app wrote ([LocalTransaction]),
/// what the server says ([ServerChange]) and the way between, in one SQLite database, over a small
/// port of its own, [SqlDatabase]. Doors: [SyncedDatabase] with [LocalDatabase] and [LiveSql], for
/// programs that want records instead of SQL [ShadowTable];
/// [SqlStorage] keeps what the core has to remember in the same file. Guarantees that an app's
/// statement, its overlay and its entry in the change log are one commit, that local transactions
/// travel in the order of their commits, by one process of the file, and that an overlay goes only
/// by settling, by putting aside or by a person's wish. The tables are in
/// `docs/formats/local-database.md`. Runs on the core's one thread.
@NullMarked
package dev.tidemark.client.database;

import org.jspecify.annotations.NullMarked;
