package dev.tidemark.engine.ingest;

import java.util.Optional;

/// Remembers as long as the test runs.
final class MemoryIdentity implements IdentityStore {
    private volatile Optional<StreamIdentity> saved = Optional.empty();

    @Override
    public Optional<StreamIdentity> load() {
        return saved;
    }

    @Override
    public void save(StreamIdentity identity) {
        saved = Optional.of(identity);
    }

    @Override
    public void forget() {
        saved = Optional.empty();
    }
}
