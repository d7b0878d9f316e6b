package dev.tidemark.engine.shapes;

import dev.tidemark.engine.snapshot.AnswerRoom;
import dev.tidemark.protocol.JsonBytes;
import java.util.List;

/// What became of a [SubsetQuery].
public sealed interface Subset {
    /// The rows, as the whole response body.
    ///
    /// @param share to be given back once nobody needs the body any more: others wait for its room
    record Rows(JsonBytes body, AnswerRoom.Share share) implements Subset {}

    /// Other answers have all the room; try again soon.
    record NoRoom() implements Subset {}

    /// The query is wrong.
    ///
    /// @param field `where`, `order_by`, `params`, `limit` or `offset`
    record Invalid(String field, List<String> messages) implements Subset {}

    /// Postgres refused a value of the query.
    record Rejected(String field, String message) implements Subset {}

    /// It failed for a reason that the operator or the client can mend.
    record Failed(String message) implements Subset {}

    /// The table is no longer what the shape was made for: the client begins again.
    record Vanished() implements Subset {}

    /// The database does not answer; try again later.
    record DatabaseUnreachable() implements Subset {}
}
