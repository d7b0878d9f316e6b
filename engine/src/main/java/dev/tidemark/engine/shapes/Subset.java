package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.JsonBytes;
import java.util.List;

/// What became of a [SubsetQuery].
public sealed interface Subset {
    /// The rows, as the whole response body.
    record Rows(JsonBytes body) implements Subset {}

    /// The query is wrong.
    ///
    /// @param field `where`, `order_by`, `params`, `limit` or `offset`
    record Invalid(String field, List<String> messages) implements Subset {}

    /// Postgres refused a value of the query.
    record Rejected(String field, String message) implements Subset {}

    /// Try again later.
    record Unavailable(String message, int retryAfterSeconds) implements Subset {}
}
