package dev.tidemark.client.stream;

/// Something is wrong with what the server sends. Says what to do; never ends the program.
public sealed interface ShapeFault {
    /// What happened, for people; without values of rows.
    String what();

    /// What to do about it.
    String advice();

    /// A message could not be understood and was put aside; the rest was delivered.
    ///
    /// @param what why
    /// @param message its JSON, to be kept for whoever looks into it; holds values of rows
    record Undecodable(String what, String message) implements ShapeFault {
        @Override
        public String advice() {
            return "A row may be missing or old until it changes again. Keep the message, refetch"
                    + " the shape, and look for a newer client.";
        }

        /// Without the message.
        @Override
        public String toString() {
            return "Undecodable[" + what + "]";
        }
    }

    /// The server contradicts itself or the protocol; it is asked again a few times, then from
    /// scratch, then not any more.
    record Lie(String what, String advice) implements ShapeFault {}

    /// The server does not want to answer this request, whoever asks how often.
    ///
    /// @param status of HTTP
    /// @param what its words, shortened
    record Refused(int status, String what) implements ShapeFault {
        @Override
        public String advice() {
            return switch (status) {
                case 400 -> "Correct the shape's definition.";
                case 401, 403 -> "Sign in again, or ask for a shape that is allowed.";
                case 404 -> "Correct the address.";
                default -> "Look at the server's log.";
            };
        }
    }

    /// No answer for now; it is asked again by itself.
    record Unreachable(String what) implements ShapeFault {
        @Override
        public String advice() {
            return "Nothing, if the device is offline; else look whether the server runs.";
        }
    }

    /// Whoever listens failed; the stream goes on after it.
    record ListenerFailed(String what) implements ShapeFault {
        @Override
        public String advice() {
            return "Correct the program: a listener of a shape must not throw.";
        }
    }
}
