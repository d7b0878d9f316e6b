package dev.tidemark.client.row;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the core may do with a row, whose kind is the platform's.
///
/// On the JVM a row is a [Row]; in the browser it is the object that the browser's own JSON parser
/// made, because converting 100,000 rows takes longer than all else. Rows are immutable to
/// the core. A column is absent, or null, or a text: Postgres's text, so that no digit is lost.
///
/// @param <R> a row
public interface RowOps<R> {
    /// Takes a response's body apart: an array of messages.
    ///
    /// @throws WireException if it is no array of objects; ask again
    List<WireMessage<R>> messages(String json) throws WireException;

    /// Takes one message apart.
    ///
    /// @throws WireException if it is no object
    WireMessage<R> message(String json) throws WireException;

    /// Takes the answer to a subset query apart.
    ///
    /// @throws WireException if it is something else
    WireSubset<R> subset(String json) throws WireException;

    /// A row of these columns.
    R of(Map<String, @Nullable String> columns);

    /// Reads what [#toJson] wrote.
    ///
    /// @throws WireException if it is something else
    R parse(String json) throws WireException;

    /// The row as a JSON object.
    String toJson(R row);

    /// Names of the columns that are there, in the row's order.
    List<String> columns(R row);

    /// Whether the column is there, null or not.
    boolean has(R row, String column);

    /// The column's text; null if it is null or absent.
    @Nullable String text(R row, String column);

    /// `row` with all columns of `changes` in place of its own.
    R merged(R row, R changes);

    /// `row` with other names for its columns.
    R renamed(R row, UnaryOperator<String> name);

    /// Whether both have the same columns with the same texts, in any order.
    boolean same(R one, R other);
}
