package dev.tidemark.write.table;

/// What happens when a row is no longer what the client saw.
///
/// Whatever the policy: a row that was deleted stays deleted, and only columns that the client
/// changed are written.
public sealed interface ConflictPolicy {
    /// What arrives later wins, column by column. The client sends no base.
    record ServerOrder() implements ConflictPolicy {}

    /// The greater time wins. The client's clock is believed only up to the server's, so that none
    /// can pin a value; and a change that was based on the row's present time wins whatever the
    /// client's clock says.
    ///
    /// @param column of type timestamptz or timestamp; the client may set it, and may send what it
    ///   saw there as base
    record LastWriteWins(String column) implements ConflictPolicy {}

    /// A change takes effect only if the row's version is still the one the client saw.
    ///
    /// @param column of a whole-number type, which then counts, or a time; set by the server. The
    ///   client sends what it saw there as base
    record VersionMatch(String column) implements ConflictPolicy {}

    /// Columns that somebody else changed stay, the others are written. The client sends what it
    /// saw in the columns that it changed as base; a column without one is written.
    record MergeByColumn() implements ConflictPolicy {}

    /// As the program says.
    record Custom(ConflictResolver resolver) implements ConflictPolicy {}
}
