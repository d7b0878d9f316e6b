package dev.tidemark.engine.replication;

import java.io.IOException;

/// The server sent something that pgoutput's protocol version 1 does not allow.
///
/// Nothing of the message may be trusted: the connection has to be closed. What had not been
/// committed comes again on the next one.
public final class MalformedMessageException extends IOException {
    private static final long serialVersionUID = 1;

    /// @param message what is wrong, for the log
    public MalformedMessageException(String message) {
        super(message);
    }
}
