package dev.tidemark.engine.where;

/// SQL's three truth values.
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
}
