package dev.tidemark.client.upload;

import java.util.List;

/// What a server said to an upload.
///
/// Each but [Answered] speaks of the upload as a whole. `message` is for people who write programs.
public sealed interface UploadReply {
    /// Each item has its verdict; one that is missing here is tried again.
    record Answered(List<OfItem> items) implements UploadReply {
        public Answered {
            items = List.copyOf(items);
        }
    }

    /// The verdict on the item of that number.
    record OfItem(long seq, Verdict verdict) {}

    /// Nobody is signed in, or not any more: wait for the person.
    record SignedOut(String message) implements UploadReply {}

    /// Another process of this store uploads.
    record LeaseLost(String message) implements UploadReply {}

    /// The server does not know tables as old as ours any more: a newer program is needed.
    record SchemaTooOld(String message) implements UploadReply {}

    /// Too much at once: send less.
    record TooLarge(String message) implements UploadReply {}

    /// The server is there and wants to be left alone for a while.
    record Busy(String message, long waitMs) implements UploadReply {}

    /// The server is there and does not manage; perhaps one of the items is to blame.
    record Failed(String message, long waitMs) implements UploadReply {}

    /// No answer. Whether anything arrived is unknown.
    record Unreachable(String message) implements UploadReply {}
}
