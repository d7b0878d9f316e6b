package dev.tidemark.client.stream;

import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Changes that a subset's answer contains already, when the log brings them later.
///
/// Applied again they would show an older state of a row for a moment. A change is one of them if
/// its key is in the answer and the query had seen its transaction.
final class SubsetTracker {
    private static final int ANSWERS_MAX = 1000;

    private final List<Answer> answers = new ArrayList<>();

    private record Answer(PgSnapshot snapshot, Lsn taken, Set<String> keys) {}

    /// Notes what an answer contained.
    ///
    /// @param taken the end of the write-ahead log when it was made
    void answered(PgSnapshot snapshot, Lsn taken, Set<String> keys) {
        if (answers.size() == ANSWERS_MAX) {
            answers.removeFirst();
        }
        answers.add(new Answer(snapshot, taken, Set.copyOf(keys)));
    }

    /// Whether an answer contained the change. Answers that the log has passed are forgotten.
    boolean contained(ShapeMessage.Change<?> change) {
        if (answers.isEmpty() || change.origin().isEmpty()) {
            return false;
        }
        List<Integer> txids = change.origin().get().txids();
        if (txids.isEmpty()) {
            return false;
        }
        int txid = txids.getLast();
        boolean contained = false;
        Iterator<Answer> each = answers.iterator();
        while (each.hasNext()) {
            Answer answer = each.next();
            if (answer.snapshot().isBefore(txid)) {
                each.remove();
            } else if (answer.keys().contains(change.key()) && answer.snapshot().sees(txid)) {
                contained = true;
            }
        }
        return contained;
    }

    /// The log has brought everything up to `watermark`.
    void passed(Lsn watermark) {
        answers.removeIf(answer -> watermark.compareTo(answer.taken()) >= 0);
    }

    /// The log begins anew; answers to come are younger.
    void clear() {
        answers.clear();
    }
}
