package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.Lsn;

/// How far the stream is processed, and how much of that is durable.
///
/// Written by the ingest thread ([#committed(Lsn, Lsn, boolean)], [#idle], [#reset]) and the log's
/// thread ([#durable]); read by any. The order of the reads in [#processed] matters: what was
/// received is read before what was appended, so that everything appended up to then is included
/// in the comparison with what is durable.
final class Progress {
    private volatile Lsn committed = Lsn.ZERO;
    private volatile Lsn received = Lsn.ZERO;
    private volatile Lsn receivedEnd = Lsn.ZERO;
    private volatile Lsn appended = Lsn.ZERO;
    private volatile Lsn durable = Lsn.ZERO;
    private volatile Lsn durableEnd = Lsn.ZERO;

    /// Starts from what the log had at the last stop.
    void recovered(Lsn commitLsn) {
        durable = commitLsn;
        appended = commitLsn;
        received = commitLsn;
        committed = commitLsn;
    }

    /// Commit LSN of the last processed transaction.
    Lsn committed() {
        return committed;
    }

    void committed(Lsn commitLsn, Lsn endLsn, boolean wasAppended) {
        committed = commitLsn;
        if (wasAppended) {
            appended = commitLsn;
        }
        received = commitLsn;
        receivedEnd = endLsn;
    }

    void idle(Lsn walEnd) {
        // A transaction that commits exactly at `walEnd` may still come: one less is certain.
        Lsn certain = new Lsn(walEnd.value() - 1);
        if (walEnd.value() != 0 && certain.compareTo(received) > 0) {
            received = certain;
        }
        if (walEnd.compareTo(receivedEnd) > 0) {
            receivedEnd = walEnd;
        }
    }

    synchronized void durable(Lsn commitLsn, Lsn endLsn) {
        durableEnd = endLsn;
        durable = commitLsn;
        notifyAll();
    }

    /// Forgets the old stream's positions, which mean nothing in the new one. Waits until all that
    /// was appended is durable: a late word of it would be taken for one of the new stream, and
    /// Postgres told to forget what nobody has seen.
    synchronized void reset() throws InterruptedException {
        while (!appended.equals(durable)) {
            wait();
        }
        committed = Lsn.ZERO;
        received = Lsn.ZERO;
        receivedEnd = Lsn.ZERO;
        appended = Lsn.ZERO;
        durable = Lsn.ZERO;
        durableEnd = Lsn.ZERO;
    }

    /// The position up to which everything is processed and durable.
    Lsn processed() {
        Lsn upTo = received;
        return appended.equals(durable) ? upTo : durable;
    }

    /// The position up to which Postgres may forget.
    Lsn acknowledgeable() {
        Lsn upTo = receivedEnd;
        return appended.equals(durable) ? upTo : durableEnd;
    }
}
