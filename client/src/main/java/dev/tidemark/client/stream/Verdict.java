package dev.tidemark.client.stream;

import dev.tidemark.client.port.Transport;
import dev.tidemark.client.retry.RetryAfter;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import java.util.Optional;

/// What the beginning of an answer means, before its body came.
sealed interface Verdict {
    /// The body is what was asked for.
    ///
    /// @param schema empty if the answer does not repeat it
    record Accepted(ShapeHandle handle, LogOffset offset, String cursor, String schema)
            implements Verdict {}

    /// There is nothing new (204, from old servers).
    record Nothing() implements Verdict {}

    /// The log is void.
    ///
    /// @param replacement the new log's handle, if the server knows it
    record Refetch(Optional<ShapeHandle> replacement) implements Verdict {}

    /// Ask again, not before `floorMs`.
    record Later(String what, long floorMs) implements Verdict {}

    /// Asking again does not help; the body says why.
    record Refused(int status) implements Verdict {}

    /// It can't be true.
    record Lie(String what, String advice) implements Verdict {}

    /// Judges `head` as the answer to `asked`.
    ///
    /// @param expired a handle that is known to be void
    static Verdict of(
            Asked asked, Transport.Head head, Optional<ShapeHandle> expired, long wallMs) {
        int status = head.status();
        if (status == 200) {
            return ofBody(asked, head, expired);
        }
        if (status == 204) {
            return new Nothing();
        }
        if (status == 409) {
            Optional<ShapeHandle> named =
                    head.header("electric-handle")
                            .filter(text -> !text.isBlank())
                            .map(ShapeHandle::new);
            // The handle that was refused can't be the right one.
            return new Refetch(named.filter(handle -> !Optional.of(handle).equals(asked.handle())));
        }
        if (status == 429 || status >= 500) {
            return new Later(
                    "the server answers " + status,
                    RetryAfter.ms(head.header("retry-after"), wallMs));
        }
        if (status >= 400) {
            return new Refused(status);
        }
        return new Lie(
                "the server answers " + status,
                "Ask the shape route itself: redirects to other places are not followed.");
    }

    private static Verdict ofBody(Asked asked, Transport.Head head, Optional<ShapeHandle> expired) {
        Optional<String> handle = head.header("electric-handle").filter(text -> !text.isBlank());
        Optional<LogOffset> offset = head.header("electric-offset").flatMap(LogOffset::parse);
        String missing = missing(asked, head, handle.isPresent(), offset.isPresent());
        if (handle.isEmpty() || offset.isEmpty() || !missing.isEmpty()) {
            return new Lie(
                    "the answer has no valid " + missing,
                    "Let proxies pass the electric-* headers on, and expose them to browsers"
                            + " (access-control-expose-headers).");
        }
        ShapeHandle named = new ShapeHandle(handle.get());
        if (expired.isPresent() && expired.get().equals(named)) {
            return new Lie(
                    "the answer belongs to a log that is void",
                    "A cache between here and the server ignores what it was told; look at it.");
        }
        if (!asked.begins() && asked.handle().isPresent() && !asked.handle().get().equals(named)) {
            return asked.kind() == Asked.Kind.SUBSET
                    ? new Refetch(Optional.of(named))
                    : new Lie(
                            "the answer belongs to another log than was asked for",
                            "A cache or a proxy mixes answers up; look at it.");
        }
        boolean backwards = !asked.begins() && asked.offset().isAfter(offset.get());
        if (backwards && asked.kind() != Asked.Kind.SUBSET) {
            return new Lie(
                    "the log goes backwards",
                    "The server lost a part of the log, or a cache serves an old answer.");
        }
        return new Accepted(
                named,
                offset.get(),
                head.header("electric-cursor").orElse(""),
                head.header("electric-schema").orElse(""));
    }

    private static String missing(
            Asked asked, Transport.Head head, boolean handle, boolean offset) {
        if (!handle) {
            return "electric-handle";
        }
        if (!offset) {
            return "electric-offset";
        }
        if (asked.waits() && head.header("electric-cursor").isEmpty()) {
            return "electric-cursor";
        }
        if (!asked.waits() && head.header("electric-schema").isEmpty()) {
            return "electric-schema";
        }
        return "";
    }
}
