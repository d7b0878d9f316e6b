package dev.tidemark.engine.ingest;

import java.util.List;

/// A table as the replication stream describes it.
///
/// @param oid the table's object id
/// @param schema unquoted
/// @param name unquoted
/// @param fullIdentity whether updates and deletes carry the whole old row
/// @param columns the published ones in the order of the tuples' values
public record Relation(
        int oid, String schema, String name, boolean fullIdentity, List<RelationColumn> columns) {
    public Relation {
        columns = List.copyOf(columns);
    }

    /// One published column.
    ///
    /// @param name unquoted
    /// @param typeOid `pg_type.oid`
    /// @param typmod -1 if none
    public record RelationColumn(String name, int typeOid, int typmod) {}
}
