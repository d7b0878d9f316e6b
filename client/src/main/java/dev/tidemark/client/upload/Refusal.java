package dev.tidemark.client.upload;

import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;

import org.jspecify.annotations.Nullable;

/// Why a write did not take effect.
///
/// @param reason code and words; beside the server's codes there are `stale` and `gone`, and of the
///   client's own `poison` and `too_large`
/// @param row what the row is now, if the server says so
public record Refusal(Rejection reason, @Nullable ServerRow row) {
    /// A refusal without a row.
    public static Refusal of(String code, String message) {
        return new Refusal(Rejection.of(code, message), null);
    }
}
