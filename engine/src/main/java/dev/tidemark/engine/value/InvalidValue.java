package dev.tidemark.engine.value;

/// A text that is no value of its type, or an operation that Postgres ends with an error: division
/// by zero, a result out of range. It carries no stack trace, as a row may cause it.
public final class InvalidValue extends RuntimeException {
    public InvalidValue(String message) {
        super(message, null, false, false);
    }

    /// A result that does not fit `type`.
    public static InvalidValue outOfRange(String type) {
        return new InvalidValue(type + " out of range");
    }
}
