package dev.tidemark.server.identity;

/// Where the keys are that verify tokens. Any thread.
interface KeySource {
    /// The keys; may fetch them.
    KeyRing current() throws UnavailableException;

    /// Keys that are newer than `seen`, in which something is missing; `seen` if there are none.
    KeyRing newerThan(KeyRing seen);

    /// These keys and never others.
    static KeySource fixed(KeyRing ring) {
        return new KeySource() {
            @Override
            public KeyRing current() {
                return ring;
            }

            @Override
            public KeyRing newerThan(KeyRing seen) {
                return seen;
            }
        };
    }

    /// There are no keys, and none can be had now.
    final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnavailableException() {
            super("no keys to verify tokens with");
        }
    }
}
