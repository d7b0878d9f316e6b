package dev.tidemark.protocol.write;

import java.util.Optional;

/// What a change does to its row.
public enum Operation {
    /// Makes a row that must not exist yet.
    INSERT("insert"),
    /// Sets columns of a row that must exist.
    UPDATE("update"),
    /// Removes a row that must exist.
    DELETE("delete");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /// The word on the wire.
    public String word() {
        return word;
    }

    /// The operation of that word.
    public static Optional<Operation> of(String word) {
        for (Operation operation : values()) {
            if (operation.word.equals(word)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
