package dev.tidemark.engine.shapes;

/// What a change is for one shape.
enum ChangeKind {
    /// A row appears.
    INSERT,
    /// A row changes and keeps its key.
    UPDATE,
    /// A row goes, named by its old key.
    DELETE,
    /// A row changes its key: first half.
    REKEY_DELETE,
    /// A row changes its key: second half, one operation number later.
    REKEY_INSERT;

    /// How far its operation number lies behind that of the change.
    int opDistance() {
        return this == REKEY_INSERT ? 1 : 0;
    }
}
