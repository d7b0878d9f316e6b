package dev.tidemark.client.stream;

import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.shape.ShapeBatch;
import java.util.Map;

/// Who is told what a stream learns; on the core's thread, one call at a time.
///
/// @param <R> a row
public interface ShapeListener<R> {
    /// What to do about a refusal.
    sealed interface Decision {
        /// Nothing helps: stop the stream.
        record Stop() implements Decision {}

        /// Ask again from the same place, with these parameters and headers in place of those of
        /// the same name, such as a fresh token.
        record Retry(Map<String, String> params, Map<String, String> headers) implements Decision {}
    }

    /// More messages. What it throws is reported as a fault.
    void batch(ShapeBatch<R> batch);

    /// The log is void and a new one follows from its beginning. Keep showing what there is; the
    /// next batch that is up to date replaces all of it.
    void mustRefetch();

    /// Something is wrong; see what to do.
    default void fault(ShapeFault fault) {}

    /// The stream does something else now.
    default void status(ShapeStatus status) {}

    /// The server refused the request for good: 4xx other than 409 and 429. The stream waits for
    /// the decision; fifty in a row without any batch between stop it.
    default Promise<Decision> refused(ShapeFault.Refused refusal) {
        return Promise.kept(new Decision.Stop());
    }
}
