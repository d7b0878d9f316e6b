/// The app's own SQLite database, by Xerial's driver: the port `SqlDatabase`, and JDBC connections
/// for the app.
///
/// Owns [SqliteDatabase]. Its thread `tidemark-sql` does what the core asks, each list of
/// statements as one transaction, and looks every 100 ms whether anybody else committed. The
/// connections it gives to the app are the app's; they only know in addition which local
/// transaction they are in, and tell when it was committed.
@NullMarked
package dev.tidemark.client.jdk.sql;

import org.jspecify.annotations.NullMarked;
