package dev.tidemark.client.port;

/// The clock and the alarm.
public interface Time {
    /// Milliseconds since 1970 by the device's clock, which may be wrong and may jump: for display
    /// and for ids, never for order or for waiting.
    long wallMs();

    /// Milliseconds since some moment; never goes back. May stand still while the device sleeps.
    long ticksMs();

    /// Calls `task` once on the core's thread, `delayMs` from now or a little later. Zero means
    /// soon, but not from inside this call.
    Cancellable after(long delayMs, Runnable task);
}
