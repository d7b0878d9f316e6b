package dev.tidemark.client.outbox;

/// Somebody who shows rows of a table: writes to it settle when all views of it have them.
///
/// A transaction leaves the outbox in one step: when the last view of the last of its tables has
/// its effect. See [Outbox#view].
public interface View {
    /// The rows are other ones now. To be called in the same step, after the new rows are in place:
    /// what settles by them leaves, and the listeners are told, before this returns.
    void progressed(Sight sight);

    /// Nobody looks here any more; writes don't wait for this view.
    void close();
}
