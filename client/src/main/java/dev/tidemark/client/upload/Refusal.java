package dev.tidemark.client.upload;

import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import org.jspecify.annotations.Nullable;

/// Why a write did not take effect.
///
/// @param reason code and words; beside the server's codes there are `stale`, `gone`, and the
///   client's own, named here
/// @param row what the row is now, if the server says so
public record Refusal(Rejection reason, @Nullable ServerRow row) {
    /// The server fails whenever it gets this write.
    public static final String POISON = "poison";

    /// The server takes no upload as large as this write.
    public static final String TOO_LARGE = "too_large";

    /// The server does not take changes in the words of the tables of its time any more.
    public static final String SCHEMA_TOO_OLD = "schema_too_old";

    /// The write holds an intent whose name this program does not know: a newer or an older one
    /// does.
    public static final String UNKNOWN_INTENT = "unknown_intent";

    /// It builds upon a write that was refused and given up after this one was sent.
    public static final String BLOCKED = "blocked";

    /// Whether no server has decided: the same number may be sent again.
    public boolean openStill() {
        String code = reason.code();
        return code.equals(POISON) || code.equals(TOO_LARGE) || code.equals(UNKNOWN_INTENT);
    }

    /// A refusal without a row.
    public static Refusal of(String code, String message) {
        return new Refusal(Rejection.of(code, message), null);
    }
}
