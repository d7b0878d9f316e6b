package dev.tidemark.engine.shapes;

import java.util.List;

/// What became of a [ShapeRequest].
public sealed interface Definition {
    /// It is a shape that can be served.
    record Defined(ShapeDefinition definition) implements Definition {}

    /// The client must change the request.
    ///
    /// @param field the parameter to blame: `table`, `columns`, `queryable_columns`, `where`,
    ///   `params`
    /// @param messages for the client, in its terms
    record Invalid(String field, List<String> messages) implements Definition {}

    /// The database can't be asked now; try again later.
    record Unavailable(String message, int retryAfterSeconds) implements Definition {}

    /// The server's set-up must change first (such as a publication without generated columns).
    record Misconfigured(String message) implements Definition {}
}
