package dev.tidemark.client.database;

import dev.tidemark.client.database.Outgoing.Awaited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the server has done and the base does not show yet, in the order of the log.
///
/// Nothing settles before an earlier one of the same row. A transaction of two tables waits for
/// both; if a later one of one table went first, its values would leave the overlay while the log
/// still has the older ones, and the row would show those again.
final class Awaiting {
    private final List<Awaited> waiting = new ArrayList<>();

    void add(Awaited one) {
        waiting.removeIf(other -> other.txn() == one.txn());
        waiting.add(one);
        waiting.sort(Comparator.comparingLong(each -> each.range().from()));
    }

    void clear() {
        waiting.clear();
    }

    /// Takes out what can settle now.
    ///
    /// @param shown whether the base of all its tables has it
    List<Awaited> settling(Predicate<Awaited> shown) {
        Set<String> blocked = new HashSet<>();
        List<Awaited> settling = new ArrayList<>();
        for (Awaited one : waiting) {
            boolean free = one.rows().stream().noneMatch(blocked::contains);
            if (free && shown.test(one)) {
                settling.add(one);
            } else {
                blocked.addAll(one.rows());
            }
        }
        waiting.removeAll(settling);
        return settling;
    }
}
