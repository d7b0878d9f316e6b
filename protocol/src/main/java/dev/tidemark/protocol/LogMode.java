package dev.tidemark.protocol;

/// Whether a shape's log begins with its rows.
public enum LogMode {
    /// The snapshot's rows, then the changes.
    FULL,
    /// Only the changes; rows are asked for as subsets.
    CHANGES_ONLY
}
