package dev.tidemark.patterns;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.write.BatchAnswer;
import dev.tidemark.write.Writes;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;

/// `POST /changes`: what a client's local database has recorded, transaction by transaction.
///
/// Each transaction is applied as a whole or not at all, in the order of the list, and once however
/// often it comes: the `write_id` of its first change names it. The first that is not applied ends
/// the request; those after it are not tried, as they may build upon it. Nothing is applied if the
/// request can't be read to its end.
final class ChangesRoute {
    private static final int TRANSACTIONS_MAX = 100;

    private final Writes writes;

    ChangesRoute(Writes writes) {
        this.writes = writes;
    }

    /// A transaction, and what the client and the ledger call it.
    private record Named(String id, String writeId, List<RowChange> changes) {}

    Response apply(Identity identity, Request request) {
        List<Named> transactions;
        try {
            transactions = transactions(Body.json(request));
        } catch (BadBodyException bad) {
            return Answers.of(bad);
        }
        List<String> applied = new ArrayList<>();
        for (Named transaction : transactions) {
            WriteOutcome outcome = outcome(identity, transaction);
            if (!outcome.tookEffect()) {
                return failure(outcome, transaction.id(), applied);
            }
            applied.add(transaction.id());
        }
        JsonBytes body = new JsonBytes(256).raw("{\"status\":\"OK\",\"applied\":");
        return Answers.json(200, texts(applied, body).raw('}'));
    }

    private WriteOutcome outcome(Identity identity, Named transaction) {
        WriteBatch alone =
                WriteBatch.of(
                        Ledger.SINGLE_WRITE_PREFIX + transaction.writeId(),
                        new ClientTransaction(1, List.of(), transaction.changes()));
        return switch (writes.apply(identity, alone)) {
            case BatchAnswer.Answered answered -> answered.reply().results().getFirst().outcome();
            case BatchAnswer.LeaseLost _, BatchAnswer.SchemaTooOld _, BatchAnswer.TooLarge _ ->
                    throw new IllegalStateException("a transaction alone is answered");
        };
    }

    private static Response failure(WriteOutcome outcome, String failed, List<String> applied) {
        JsonBytes body = Answers.errorsOf(outcome).raw(",\"failed\":").text(failed);
        texts(applied, body.raw(",\"applied\":")).raw('}');
        return outcome instanceof WriteOutcome.Retry retry
                ? Answers.later(retry, body)
                : Answers.json(Answers.status(outcome), body);
    }

    private static List<Named> transactions(JsonValue body) throws BadBodyException {
        if (!(body instanceof JsonValue.Items(List<JsonValue> items))) {
            throw BadBodyException.malformed("the body is not an array");
        }
        if (items.size() > TRANSACTIONS_MAX) {
            throw BadBodyException.tooLarge("there are more than 100 transactions");
        }
        List<Named> transactions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            transactions.add(transaction(Body.of("transaction " + i, items.get(i))));
        }
        return transactions;
    }

    private static Named transaction(Body body) throws BadBodyException {
        List<JsonValue> items = body.items("changes");
        if (items.isEmpty() || items.size() > WriteBatch.TRANSACTION_CHANGES_MAX) {
            throw BadBodyException.malformed(body.where() + " has not 1 to 1000 changes");
        }
        List<RowChange> changes = new ArrayList<>();
        String first = "";
        for (int i = 0; i < items.size(); i++) {
            Body change = Body.of("%s, change %d".formatted(body.where(), i), items.get(i));
            first = first.isEmpty() ? change.uuid("write_id") : first;
            changes.add(change(change));
        }
        return new Named(body.text("id"), first, changes);
    }

    private static RowChange change(Body change) throws BadBodyException {
        Body value = Body.of(change.where() + ".value", change.members().get("value"));
        Cells key = Cells.of("id", value.uuid("id"));
        String writeId = change.uuid("write_id");
        return switch (change.text("operation")) {
            case "insert" ->
                    RowChange.insert(TodoApp.TABLE, key, value.newRow().with("write_id", writeId));
            case "update" ->
                    RowChange.update(TodoApp.TABLE, key, changed(value).with("write_id", writeId));
            case "delete" -> RowChange.delete(TodoApp.TABLE, key);
            default ->
                    throw BadBodyException.malformed(
                            change.where() + ".operation is not insert, update or delete");
        };
    }

    private static Cells changed(Body value) throws BadBodyException {
        Cells cells = Cells.NONE;
        if (value.has("title")) {
            cells = cells.with("title", value.title());
        }
        if (value.has("completed")) {
            cells = cells.with("completed", value.truth("completed"));
        }
        return cells;
    }

    private static JsonBytes texts(List<String> texts, JsonBytes to) {
        char before = '[';
        for (String text : texts) {
            to.raw(before).text(text);
            before = ',';
        }
        return to.raw(texts.isEmpty() ? "[]" : "]");
    }
}
