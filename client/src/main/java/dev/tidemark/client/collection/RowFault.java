package dev.tidemark.client.collection;

/// A row that can't be shown, because it is not as declared. It is kept and shown once it is.
///
/// @param table of the row
/// @param what is wrong, for people who write programs; without values
public record RowFault(String table, String what) {
    /// What to do about it.
    public String advice() {
        return "Compare the declaration of " + table + " with the table's columns.";
    }
}
