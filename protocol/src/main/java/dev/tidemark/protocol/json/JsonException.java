package dev.tidemark.protocol.json;

/// A text is not the JSON that was asked for. The message says what and where, without quoting
/// more than a character of the text.
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1;

    /// What is wrong, such as `expected , or ] at 17`.
    public JsonException(String message) {
        super(message);
    }

    /// What is wrong, as somebody else found out.
    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
