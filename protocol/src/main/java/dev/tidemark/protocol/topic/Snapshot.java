package dev.tidemark.protocol.topic;

/// The state of a topic: the truth at one moment.
///
/// @param data a JSON value, at most [#DATA_LENGTH_MAX] characters
public record Snapshot(Revision revision, String data) {
    /// The longest data, in UTF-16 units. A topic is a setting or a cart; what is larger is rows.
    public static final int DATA_LENGTH_MAX = 1024 * 1024;

    /// The data of a topic that was never written.
    public static final String NOTHING = "{}";

    /// A topic that was never written in `epoch`.
    public static Snapshot nothing(long epoch) {
        return new Snapshot(Revision.begin(epoch), NOTHING);
    }
}
