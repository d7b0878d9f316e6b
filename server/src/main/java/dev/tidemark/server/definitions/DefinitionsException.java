package dev.tidemark.server.definitions;

/// A definition that can't be used; the message is for the person who wrote it.
public final class DefinitionsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public DefinitionsException(String message) {
        super(message);
    }
}
