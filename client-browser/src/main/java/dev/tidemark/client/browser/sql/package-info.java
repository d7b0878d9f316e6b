/// The app's own SQLite database in a page: the port `SqlDatabase` over SQLite's official build for
/// browsers.
///
/// Owns [PageDatabase] and the worker beside it (`sqlite-worker.js`), in which SQLite runs and
/// whose comment says how pages of one origin share the files. A page loads neither before it opens
/// a database. Runs on the page's one thread.
@NullMarked
package dev.tidemark.client.browser.sql;

import org.jspecify.annotations.NullMarked;
