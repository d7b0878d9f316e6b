package dev.tidemark.client.stream;

/// The rows of a subset query will not come; the message says why. Correct the query.
public final class SubsetRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    /// Why, in the server's words.
    public SubsetRefusedException(String message) {
        super(message);
    }
}
