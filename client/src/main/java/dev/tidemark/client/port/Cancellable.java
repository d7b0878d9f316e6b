package dev.tidemark.client.port;

/// Something that can be called off.
@FunctionalInterface
public interface Cancellable {
    /// Calls it off: after this call nothing is called back any more. Harmless when repeated.
    void cancel();
}
