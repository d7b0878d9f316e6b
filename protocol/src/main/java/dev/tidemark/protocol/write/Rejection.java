package dev.tidemark.protocol.write;

import org.jspecify.annotations.Nullable;

/// Why a transaction was refused for good.
///
/// @param code a word for programs; `docs/formats/writes.md` lists those of the server, a
///   validator may add its own
/// @param message for people who write programs; says nothing about rows that the user can't see
/// @param change index of the change at fault, -1 if it is the transaction as a whole
/// @param column the column at fault, if it is known
/// @param constraint the database's constraint that refused, if it was one
public record Rejection(
        String code,
        String message,
        int change,
        @Nullable String column,
        @Nullable String constraint) {
    /// No change in particular.
    public static final int WHOLE_TRANSACTION = -1;

    /// A refusal that concerns the transaction as a whole.
    public static Rejection of(String code, String message) {
        return new Rejection(code, message, WHOLE_TRANSACTION, null, null);
    }

    /// A refusal because of a column.
    public static Rejection of(String code, String message, String column) {
        return new Rejection(code, message, WHOLE_TRANSACTION, column, null);
    }

    /// The same, naming the change at fault.
    public Rejection at(int index) {
        return new Rejection(code, message, index, column, constraint);
    }
}
