package dev.tidemark.patterns;

/// A body that is not what its path takes; the message is for the person who wrote the client.
final class BadBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private BadBodyException(int status, String message) {
        super(message);
        this.status = status;
    }

    static BadBodyException malformed(String message) {
        return new BadBodyException(400, message);
    }

    static BadBodyException tooLarge(String message) {
        return new BadBodyException(413, message);
    }

    /// The HTTP status that says so.
    int status() {
        return status;
    }
}
