package dev.tidemark.engine.ingest;

import java.io.IOException;
import java.util.Optional;

/// Remembers durably which stream the synced data came from. Called by the ingest thread only.
public interface IdentityStore {
    /// What was last saved, empty if nothing was or it was forgotten.
    Optional<StreamIdentity> load() throws IOException;

    /// Returns when it is durable.
    void save(StreamIdentity identity) throws IOException;

    /// Forgets it durably. From now on everything that was synced counts as worthless, also after
    /// a crash.
    void forget() throws IOException;
}
