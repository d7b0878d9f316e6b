package dev.tidemark.client.outbox;

import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;

/// What is promised of one write. Each promise ends once; a later retry of a refused write has new
/// ones, see [Outbox#ticket].
///
/// @param id of the [Entry]
/// @param stored kept once it is safe on this device; broken if it can't be taken at all, or with
///   [NotAppliedException] if it was withdrawn before
/// @param accepted kept once the server has done it; broken with [NotAppliedException]
/// @param settled kept in the step in which its effect is part of the synced rows; broken with
///   [NotAppliedException]
public record WriteTicket(
        String id, Promise<Done> stored, Promise<Done> accepted, Promise<Done> settled) {
    static WriteTicket of(String id) {
        return new WriteTicket(id, new Promise<>(), new Promise<>(), new Promise<>());
    }
}
