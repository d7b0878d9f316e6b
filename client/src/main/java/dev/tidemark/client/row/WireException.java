package dev.tidemark.client.row;

/// A text from the server is not what the protocol says. The message says what, without the text.
public final class WireException extends Exception {
    private static final long serialVersionUID = 1;

    /// What is wrong.
    public WireException(String message) {
        super(message);
    }

    /// What is wrong, as somebody else found out.
    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
