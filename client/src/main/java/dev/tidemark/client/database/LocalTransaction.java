package dev.tidemark.client.database;

import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.Set;

/// What the app committed as one local transaction.
///
/// @param id of the transaction, the same in all processes
/// @param first number of its first entry in the change log, and of the transaction to the server
/// @param last number of its last entry
/// @param changes in the order in which they were made, each with what was there before as `base`;
///   empty if one of the tables is not bound any more
/// @param tables that it touches, by their local names
/// @param rows that it touches, as the log names them: to compare, not to read
/// @param mark whose it is and where it stands
public record LocalTransaction(
        long id,
        long first,
        long last,
        List<RowChange> changes,
        Set<String> tables,
        Set<String> rows,
        Mark mark) {
    public LocalTransaction {
        changes = List.copyOf(changes);
        tables = Set.copyOf(tables);
        rows = Set.copyOf(rows);
    }

    /// Whose a transaction is and where it stands.
    ///
    /// @param owner the user who was here; empty for a guest
    /// @param version of the program's tables
    /// @param sent whether it may have arrived at a server
    /// @param refused why it was put aside
    public record Mark(String owner, int version, boolean sent, Refused refused) {}

    /// Why a transaction was put aside.
    ///
    /// @param code a word for programs, see `docs/formats/writes.md`; empty if it was not
    /// @param message for people who write programs
    /// @param root id of the transaction that the server refused: this one, or one it builds upon
    public record Refused(String code, String message, long root) {
        /// A reason, before it is known what it takes along.
        public static Refused of(String code, String message) {
            return new Refused(code, message, 0);
        }
    }

    /// The same with another end.
    LocalTransaction until(long end) {
        return new LocalTransaction(id, first, end, changes, tables, rows, mark);
    }

    /// Why it was put aside, for people; empty if it was not.
    public String reason() {
        return mark.refused().message();
    }
}
