package dev.tidemark.write.topic;

import dev.tidemark.protocol.topic.Snapshot;

/// What became of a look or a change.
public sealed interface TopicOutcome {
    /// The state is this: it was read, or the change is committed.
    record Done(Snapshot now) implements TopicOutcome {}

    /// Nothing was done: the present revision is another one than expected.
    ///
    /// @param now what is there instead
    record Differs(Snapshot now) implements TopicOutcome {}

    /// Nothing was done: the data would be too large.
    record TooLarge() implements TopicOutcome {}

    /// Nothing was done, and never will be.
    ///
    /// @param code a word for programs; `forbidden` if the user may not
    /// @param message for people
    record Refused(String code, String message) implements TopicOutcome {}

    /// Nothing was done: others write all the time, or hold a lock. Try again soon.
    record Busy() implements TopicOutcome {}

    /// The tables are not there, or not as they should be: set them up again.
    record Missing() implements TopicOutcome {}

    /// The database can't be reached. If it was lost while it committed, the change may be there:
    /// read before you try again, or expect a revision.
    record Unavailable() implements TopicOutcome {}
}
