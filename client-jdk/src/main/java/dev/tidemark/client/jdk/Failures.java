package dev.tidemark.client.jdk;

import java.util.concurrent.CompletionException;

/// What a failure of the network says to people.
final class Failures {
    private Failures() {}

    /// Kind and message of what really happened; messages of `java.net.http` hold hosts, no
    /// queries.
    static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String kind = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
    }
}
