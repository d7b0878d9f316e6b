package dev.tidemark.page.card;

import org.teavm.jso.JSBody;

/// Moments as Postgres writes them in UTC.
public final class Moment {
    private Moment() {}

    /// The text of a moment.
    public static String text(long wallMs) {
        return iso((double) wallMs).replace('T', ' ').replace("Z", "+00");
    }

    @JSBody(params = "ms", script = "return new Date(ms).toISOString();")
    private static native String iso(double ms);
}
