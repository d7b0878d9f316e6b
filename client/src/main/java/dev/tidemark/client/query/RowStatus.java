package dev.tidemark.client.query;

/// Where a row stands between this device and the database.
public sealed interface RowStatus {
    /// It is what the database says.
    record Synced() implements RowStatus {}

    /// The server took what was written; it has not come back yet.
    record Accepted() implements RowStatus {}

    /// Something was written here and waits to be sent.
    record Stored() implements RowStatus {}

    /// Something that was written here was refused and taken back; it waits for a person.
    ///
    /// @param reason for people
    record Rejected(String reason) implements RowStatus {}

    /// What is to be said of something that both stand behind: the one that is further from synced.
    default RowStatus and(RowStatus other) {
        return other.distance() > distance() ? other : this;
    }

    /// How far it is from synced.
    private int distance() {
        return switch (this) {
            case Synced synced -> 0;
            case Accepted accepted -> 1;
            case Stored stored -> 2;
            case Rejected rejected -> 3;
        };
    }
}
