package dev.tidemark.server.extension;

import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.write.WriteService.Preparation;
import dev.tidemark.write.LoneChanges;
import dev.tidemark.write.Writes;

/// The server, as an extension sees it.
public interface Host {
    /// Serves a path. Browsers of all sites may use it; who has no valid token is refused as for
    /// writes.
    ///
    /// @param method GET, POST, PUT or DELETE
    /// @param path such as `/todos`; `/todos/*` takes any one segment in place of the star
    /// @throws IllegalArgumentException if the path is taken
    Host route(Method method, String path, Endpoint endpoint);

    /// Serves a named shape under a path of one's own too, for GET and HEAD: what follows the path
    /// is as for `/v1/shapes/<name>`.
    ///
    /// @throws IllegalArgumentException if the path is taken
    Host shape(String path, String name);

    /// Serves a path to everybody, with or without a token: a web page and its files. For GET and
    /// HEAD; `/` may be taken too.
    ///
    /// @param path as for [#route]
    /// @param handler runs on the connection's event loop and must not block
    /// @throws IllegalArgumentException if the path is taken
    Host open(String path, Handler handler);

    /// Does something in the database before the first request to write is let in: a migration. It
    /// must be safe to repeat.
    Host prepare(Preparation preparation);

    /// Applies batches of client transactions to the tables that the builder was given.
    Writes writes();

    /// Applies changes that stand alone.
    LoneChanges loneChanges();
}
