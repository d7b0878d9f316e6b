package dev.tidemark.engine.ingest;

import java.util.regex.Pattern;

/// What the stream's objects are called in Postgres.
///
/// @param slot replication slot, unique in the server: lower-case letters, digits and `_`, at most
///   63; also names the lock that keeps a second instance waiting
/// @param publication unique in the database, at most 63 bytes
public record StreamNames(String slot, String publication) {
    private static final Pattern SLOT = Pattern.compile("[a-z0-9_]{1,63}");
    private static final int MAX_NAME = 63;

    public StreamNames {
        if (!SLOT.matcher(slot).matches()) {
            throw new IllegalArgumentException(
                    "a replication slot's name has 1 to 63 lower-case letters, digits and _, not '"
                            + slot
                            + "'");
        }
        if (publication.isEmpty() || publication.length() > MAX_NAME) {
            throw new IllegalArgumentException("a publication's name has 1 to 63 characters");
        }
    }

    /// The names for a stream id, such as `default`: installations that share a server need
    /// different ones.
    public static StreamNames of(String streamId) {
        return new StreamNames("tidemark_slot_" + streamId, "tidemark_publication_" + streamId);
    }
}
