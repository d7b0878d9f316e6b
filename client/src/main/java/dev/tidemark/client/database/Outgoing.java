package dev.tidemark.client.database;

import dev.tidemark.client.database.LocalDatabase.Range;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What of a database's log the server has not taken, and what it said to the rest.
final class Outgoing {
    private static final String CLIENT = "client";
    private static final int PAGE = 500;

    /// No transaction of Postgres has this number.
    private static final long UNSEEN = 0;

    private final LocalDatabase database;

    Outgoing(LocalDatabase database) {
        this.database = database;
    }

    /// What leaves now.
    ///
    /// @param acknowledged the outcome of each number up to here is known
    record Departing(List<LocalTransaction> transactions, long acknowledged) {}

    /// What the server did and the base does not show yet.
    ///
    /// @param tables that it touches, by their local names
    /// @param rows that it touches, as the log names them
    record Awaited(
            long txn,
            Range range,
            Set<String> tables,
            Set<String> rows,
            Receipt.Committed receipt) {
        /// Whether no row tells that the server did it.
        boolean unseen() {
            return receipt.txid() == UNSEEN;
        }
    }

    /// What the server has done and the base does not show yet, in the order of the log.
    ///
    /// Nothing settles before an earlier one of the same row. A transaction of two tables waits for
    /// both; if a later one of one table went first, its values would leave the overlay while the
    /// log still has the older ones, and the row would show those again.
    static final class Awaiting {
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

    /// What an answer of the server comes down to, as one commit.
    ///
    /// @param accepted what the server did just now
    /// @param settled what the base shows already
    /// @param refused why, by the transaction; what the server did before is safe from it
    record Decided(
            List<Awaited> accepted,
            List<Awaited> settled,
            Map<Long, LocalTransaction.Refused> refused) {}

    /// What this file is called at the server.
    ///
    /// @param fresh its name if it has none yet
    Promise<String> client(String fresh) {
        return database.fenced(
                        List.of(
                                Statement.of(
                                        "INSERT OR IGNORE INTO tidemark_state (name, text)"
                                                + " VALUES (?, ?)",
                                        CLIENT,
                                        fresh)))
                .then(done -> database.state(CLIENT))
                .map(name -> name.orElse(fresh));
    }

    /// Some transactions in the order of their commits; none if there are no more.
    Promise<List<LocalTransaction>> waiting(String user, long after) {
        return database.transactions(ChangeLog.toSend(user, after, PAGE));
    }

    /// Notes that transactions may arrive at the server from now on.
    ///
    /// @return as they are at that moment
    Promise<Departing> depart(String user, List<Long> txns) {
        List<Statement> script = new ArrayList<>();
        script.add(ChangeLog.sent(txns));
        script.addAll(ChangeLog.transactions(txns));
        script.add(ChangeLog.decidedUpTo(user));
        return database.fencedAnswers(script)
                .map(
                        answers ->
                                new Departing(
                                        database.log().parse(answers.get(1), answers.get(2)),
                                        ChangeLog.number(
                                                answers.get(3).rows().getFirst().getFirst())));
    }

    /// What was accepted in an earlier run.
    Promise<List<Awaited>> awaited(String user) {
        return database.fencedAnswers(List.of(ChangeLog.receipts(user)))
                .map(answers -> answers.getFirst().rows().stream().map(Outgoing::awaited).toList());
    }

    private static Awaited awaited(List<@Nullable String> row) {
        Range range = new Range(ChangeLog.number(row.get(3)), ChangeLog.number(row.get(4)));
        Receipt.Committed receipt =
                new Receipt.Committed(
                        ChangeLog.number(row.get(1)), Lsn.parseDecimal(ChangeLog.text(row.get(2))));
        return new Awaited(
                ChangeLog.number(row.get(0)),
                range,
                names(ChangeLog.text(row.get(5))),
                names(ChangeLog.text(row.get(6))),
                receipt);
    }

    private static Set<String> names(String json) {
        Set<String> names = new LinkedHashSet<>();
        try {
            if (JsonReader.read(json, 2) instanceof JsonValue.Items(List<JsonValue> items)) {
                for (JsonValue item : items) {
                    if (item instanceof JsonValue.Text(String name)) {
                        names.add(name);
                    }
                }
            }
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
        return names;
    }

    /// What a transaction waits for once the server has done it.
    Awaited awaited(LocalTransaction transaction, Receipt accepted) {
        Receipt.Committed receipt =
                accepted instanceof Receipt.Committed committed
                        ? committed
                        : new Receipt.Committed(UNSEEN, Lsn.ZERO);
        return new Awaited(
                transaction.id(),
                new Range(transaction.first(), transaction.last()),
                transaction.tables(),
                transaction.rows(),
                receipt);
    }

    /// Keeps what the server said.
    Promise<Done> decide(Decided decided) {
        List<Statement> script = new ArrayList<>();
        // First, so that nothing that took effect is put aside.
        for (Awaited one : decided.accepted()) {
            script.add(ChangeLog.accepted(one.txn(), one.receipt()));
        }
        database.settle(decided.settled().stream().map(Awaited::range).toList(), script);
        decided.refused().forEach((txn, why) -> database.park(txn, why, script));
        return database.fenced(script);
    }
}
