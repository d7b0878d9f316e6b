package dev.tidemark.client.browser.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/// What a browser rejects or throws.
public final class Failure {
    private Failure() {}

    /// Its kind, such as `TypeError`. Safe to tell, which its message is not: that may quote an
    /// address.
    @JSBody(params = "failure", script = "return String(failure && failure.name || 'failure');")
    public static native String kind(@Nullable Object failure);

    /// Kind and message, for what has no addresses and no values in it.
    @JSBody(params = "failure", script = "return String(failure);")
    public static native String text(@Nullable Object failure);
}
