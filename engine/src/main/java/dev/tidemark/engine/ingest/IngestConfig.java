package dev.tidemark.engine.ingest;

import dev.tidemark.engine.postgres.DatabaseUrl;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Settings of [Ingest].
///
/// @param url direct connection (no pooler) as a role that may replicate
/// @param names of slot and publication
/// @param slotLife whether the slot outlives the connection
/// @param identities remembers which stream this is
/// @param clock wall clock, shown to Postgres
/// @param nanoTime monotonic nanoseconds
/// @param chance spreads reconnects
/// @param demand without which nothing is followed; needs a slot that is kept
public record IngestConfig(
        DatabaseUrl url,
        StreamNames names,
        SlotLife slotLife,
        IdentityStore identities,
        InstantSource clock,
        LongSupplier nanoTime,
        RandomGenerator chance,
        Demand demand) {}
