package dev.tidemark.engine.follow;

/// Hears of committed changes of the tables that it follows, in the order of their commits.
///
/// A change may be told again after a broken connection. Methods run on the ingest thread, so they
/// must be quick and must not wait; [#interrupted] may also come from another one.
public interface TableFollower {
    /// A row was inserted or updated. The row is valid during the call only.
    void written(FollowedRow row);

    /// A row was deleted. The row is valid during the call only.
    void deleted(FollowedRow old);

    /// A table was emptied.
    ///
    /// @param table unquoted, without schema
    void truncated(String table);

    /// Changes may be missing: the stream began anew, or a table was not in it for a while. What is
    /// known has to be read again, once [FollowedTables#ensure] says that the tables are in the
    /// stream.
    ///
    /// @param reason for the operator's log
    void interrupted(String reason);
}
