package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.postgres.SqlFailure;
import dev.tidemark.protocol.JsonBytes;

/// What became of a subset query.
public sealed interface SubsetOutcome {
    /// The whole response body.
    ///
    /// @param rows how many it holds
    /// @param share to be given back once nobody needs the body any more: others wait for its room
    record Rows(JsonBytes body, long rows, AnswerRoom.Share share) implements SubsetOutcome {}

    /// Postgres refused a value or an operator of the query.
    ///
    /// @param field the part of the query to blame
    /// @param message Postgres's
    record Rejected(String field, String message) implements SubsetOutcome {}

    /// The answer is larger than allowed: the client must ask for less at once.
    record TooLarge(String message) implements SubsetOutcome {}

    /// Other answers have all the room: try again soon.
    record NoRoom() implements SubsetOutcome {}

    /// It failed for a reason that a person can mend.
    record Failed(String message) implements SubsetOutcome {}

    /// The table is no longer what the query was made for: read the catalogue again.
    record SchemaChanged(String message) implements SubsetOutcome {}

    /// There is no connection, or it broke: try again later.
    record Unavailable(SqlFailure failure) implements SubsetOutcome {}

    /// Postgres reported something that has no meaning here.
    record Unexpected(String message) implements SubsetOutcome {}
}
