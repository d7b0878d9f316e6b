package dev.tidemark.page.database;

import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.page.wire.Board;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/// What the bar's buttons do to the database.
final class Chores {
    private static final int ANSWER_MAX = 100_000;
    private static final String TABLE = "todos";

    private final SyncedDatabase synced;
    private final LocalDatabase local;
    private final Transport transport;
    private final String server;
    private Set<Long> counted = Set.of();

    /// @param transport the device's own, without the troubles
    Chores(SyncedDatabase synced, Transport transport, String server) {
        this.synced = synced;
        this.transport = transport;
        this.server = server;
        local = synced.local();
    }

    /// Does what the board says from now on.
    void listen() {
        Board.hear(
                Board.CHORE,
                chore -> {
                    if (!chore.isEmpty()) {
                        does(chore)
                                .whenEnded(left -> ended(chore, left), failed -> ended(chore, -1));
                    }
                });
        Board.tell(Board.OPEN, "yes");
    }

    private static void ended(String chore, int left) {
        // Else nobody hears when the same ends in the same way again.
        Board.tell(Board.LEFT, "");
        Board.tell(Board.LEFT, chore + " " + left);
    }

    private Promise<Integer> does(String chore) {
        return switch (chore) {
            case Board.REFETCH -> local.state(TABLE).then(this::forgetLog);
            case Board.WIPE_BASE -> synced.forgetBase().map(done -> done ? 0 : 1);
            case Board.COUNT_LOCAL -> countLocal();
            default -> wipeLocal();
        };
    }

    private Promise<Integer> forgetLog(Optional<String> place) {
        if (place.isEmpty()) {
            return Promise.kept(0);
        }
        String handle;
        try {
            handle = Checkpoint.parse(place.get()).handle().text();
        } catch (WireException unreadable) {
            return Promise.broken(unreadable);
        }
        Transport.Request forget =
                new Transport.Request(
                        "DELETE",
                        server + "/v1/shape?handle=" + handle,
                        Map.of(),
                        Optional.empty());
        return transport.exchange(forget, ANSWER_MAX).map(reply -> 0);
    }

    private Promise<Integer> countLocal() {
        counted = Set.of();
        return all(local::parked, 0)
                .then(
                        parked ->
                                all(local::pending, 0)
                                        .map(
                                                pending -> {
                                                    counted = new LinkedHashSet<>();
                                                    parked.forEach(one -> counted.add(one.id()));
                                                    pending.forEach(one -> counted.add(one.id()));
                                                    return counted.size();
                                                }));
    }

    /// What was sent stays: it may have arrived. So does what came after the question.
    private Promise<Integer> wipeLocal() {
        return all(local::parked, 0)
                .then(this::discard)
                .then(done -> all(local::pending, 0))
                .then(this::revert)
                .then(done -> all(local::pending, 0))
                .map(left -> (int) left.stream().filter(this::asked).count());
    }

    private boolean asked(LocalTransaction one) {
        return counted.contains(one.id());
    }

    /// Page after page.
    private Promise<List<LocalTransaction>> all(
            LongFunction<Promise<List<LocalTransaction>>> pages, long after) {
        return pages.apply(after)
                .then(
                        page ->
                                page.isEmpty()
                                        ? Promise.kept(page)
                                        : all(pages, page.getLast().last())
                                                .map(more -> joined(page, more)));
    }

    private static List<LocalTransaction> joined(
            List<LocalTransaction> some, List<LocalTransaction> more) {
        List<LocalTransaction> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Promise<Done> discard(List<LocalTransaction> parked) {
        Promise<Done> all = Promise.done();
        for (LocalTransaction one : parked) {
            if (asked(one)) {
                all = all.then(done -> local.discard(one.id()));
            }
        }
        return all;
    }

    private Promise<Done> revert(List<LocalTransaction> pending) {
        Promise<Done> all = Promise.done();
        for (LocalTransaction one : pending) {
            for (RowChange change : asked(one) ? one.changes() : List.<RowChange>of()) {
                all = all.then(done -> local.revert(TABLE, change.key()));
            }
        }
        return all;
    }
}
