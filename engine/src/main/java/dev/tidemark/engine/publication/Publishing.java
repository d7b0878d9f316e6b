package dev.tidemark.engine.publication;

/// Who changes the publication.
public enum Publishing {
    /// We do: tables enter and leave it with their shapes.
    MANAGED,
    /// A person does; we only check.
    MANUAL
}
