package dev.tidemark.engine.publication;

import dev.tidemark.engine.catalog.Table;
import java.util.List;

/// What others have done to the publication and its tables.
///
/// @param publicationMissing it was dropped: the stream has to start from scratch
/// @param faults tables whose shapes can't be trusted any more
public record Verification(boolean publicationMissing, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /// One table's.
    ///
    /// @param table as it was known
    /// @param kind what has happened
    public record Fault(Table table, Kind kind) {}

    /// What can happen to a table.
    public enum Kind {
        /// No table has its oid.
        DROPPED,
        /// Its oid has another name or schema.
        RENAMED,
        /// It was taken out of the publication: changes are missing.
        NOT_PUBLISHED,
        /// Its replica identity is not FULL, and we may not change that.
        IDENTITY_NOT_FULL
    }
}
