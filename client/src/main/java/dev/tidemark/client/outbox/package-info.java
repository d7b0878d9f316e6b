/// Writes that are not settled yet: nothing that a person made is lost or done twice.
///
/// Owns the stored log of writes and its life cycle ([EntryState]): stored, sending, accepted,
/// settled, or parked with its causal closure. Doors: [Outbox] with [WriteTicket] and [Entry]; a
/// collection opens a [View] of its table and says with a [Sight] what its rows show. Guarantees
/// that a write is part of `unsettled` or of the rows at each moment, that writes which build upon
/// each other are sent in order, once per number, by one process of the store, and that nothing
/// leaves but settled or by a person's or a declared wish. Sends through `upload.Uploader`. Runs on
/// the core's one thread; `docs/formats/outbox.md` draws what is stored.
@NullMarked
package dev.tidemark.client.outbox;

import org.jspecify.annotations.NullMarked;
