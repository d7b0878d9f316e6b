package dev.tidemark.client.port;

/// Who of several processes may do what only one may do.
///
/// A lease can be lost without its holder noticing in time (a process that was stopped believes in
/// it for a while), so every grant has a fencing token, and whoever is told to do something under a
/// lease compares tokens.
public interface Leases {
    /// Somebody who wants a lease.
    interface Contender {
        /// It is held from now on.
        ///
        /// @param token greater than that of every earlier grant of this lease
        void granted(long token);

        /// It is not held any more; it may be granted again.
        void lost();
    }

    /// Asks for lease `name` and keeps asking until cancelled; cancelling also gives it back. The
    /// contender is called on the core's thread.
    Cancellable contend(String name, Contender contender);

    /// No other process is there: whoever asks gets it. Tokens grow with the clock.
    static Leases alone(Time time) {
        return (name, contender) -> time.after(0, () -> contender.granted(time.wallMs()));
    }
}
