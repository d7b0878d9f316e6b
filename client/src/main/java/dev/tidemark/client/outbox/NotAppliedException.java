package dev.tidemark.client.outbox;

import dev.tidemark.client.upload.Refusal;

/// Why a write did not take effect. What to do stands with its entry: retry, edit or discard it.
///
/// Beside the codes of [Refusal] there are `blocked` (builds upon a refused write), `withdrawn`
/// (cancelled or discarded) and `too_much` (larger than a server would ever take, or the outbox is
/// full).
public final class NotAppliedException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    /// Carries `refusal`.
    public NotAppliedException(Refusal refusal) {
        super(refusal.reason().code() + ": " + refusal.reason().message());
        this.refusal = refusal;
    }

    static NotAppliedException of(String code, String message) {
        return new NotAppliedException(Refusal.of(code, message));
    }

    /// Code and words.
    public Refusal refusal() {
        return refusal;
    }
}
