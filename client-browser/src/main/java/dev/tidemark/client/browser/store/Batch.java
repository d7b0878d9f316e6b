package dev.tidemark.client.browser.store;

import dev.tidemark.client.browser.js.Idb;
import dev.tidemark.client.browser.store.IndexedDbStorage.Commit;
import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSObject;

/// Several commits in one transaction: what they expect and where their logs end is asked at once,
/// then each is decided in memory and written, or refused, in order.
final class Batch {
    private final Idb.Transaction transaction;
    private final List<Commit> commits;
    private final Map<String, Idb.Request<JSObject>> askedTexts = new LinkedHashMap<>();
    private final Map<String, Idb.Request<JSObject>> askedPositions = new LinkedHashMap<>();
    private final Map<String, Optional<String>> texts = new LinkedHashMap<>();
    private final Map<String, Long> positions = new LinkedHashMap<>();
    private final List<Committed> ends = new ArrayList<>();
    private long before;
    private boolean written;

    Batch(Idb.Transaction transaction, List<Commit> commits) {
        this.transaction = transaction;
        this.commits = commits;
    }

    /// Begins; goes on by itself until the transaction ends.
    ///
    /// @param writing is called once something is written
    void begin(Runnable writing) {
        Idb.Store pairs = transaction.objectStore(Schema.PAIRS);
        Idb.Store logs = transaction.objectStore(Schema.LOGS);
        for (Commit commit : commits) {
            for (Edit edit : commit.edits()) {
                if (edit instanceof Edit.Expect(String key, Optional<String> text)) {
                    askedTexts.computeIfAbsent(key, name -> pairs.get(Schema.text(name)));
                } else if (edit instanceof Edit.Append(String log, String text)) {
                    askedPositions.computeIfAbsent(log, name -> logs.get(Schema.text(name)));
                }
            }
        }
        Idb.Request<JSObject> revision = Schema.revision(transaction);
        // Requests succeed in order, so the others have their results by then.
        revision.onSuccess(
                event -> {
                    before = Schema.number(revision);
                    write();
                    if (written) {
                        Schema.revision(transaction, before + 1);
                        writing.run();
                    }
                });
    }

    /// The revision that was found.
    long before() {
        return before;
    }

    /// The revision that is left.
    long after() {
        return written ? before + 1 : before;
    }

    /// What to do when the transaction is complete.
    List<Runnable> answers() {
        List<Runnable> answers = new ArrayList<>();
        for (int i = 0; i < commits.size(); i++) {
            Commit commit = commits.get(i);
            Committed end = ends.get(i);
            answers.add(() -> commit.promise().keep(end));
        }
        return answers;
    }

    private void write() {
        askedTexts.forEach((key, request) -> texts.put(key, Schema.found(request)));
        askedPositions.forEach((log, request) -> positions.put(log, Schema.number(request)));
        for (Commit commit : commits) {
            Optional<Edit.Expect> unmet = unmet(commit.edits());
            ends.add(
                    unmet.isPresent()
                            ? new Committed.Conflict(unmet.get().key())
                            : new Committed.Durable(apply(commit.edits())));
        }
    }

    private Optional<Edit.Expect> unmet(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Expect expect
                    && !expect.text().equals(texts.get(expect.key()))) {
                return Optional.of(expect);
            }
        }
        return Optional.empty();
    }

    private List<Long> apply(List<Edit> edits) {
        Idb.Store pairs = transaction.objectStore(Schema.PAIRS);
        Idb.Store entries = transaction.objectStore(Schema.ENTRIES);
        List<Long> appended = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Append(String log, String text) -> {
                    long position = positions.merge(log, 1L, Long::sum);
                    entries.put(Schema.text(text), Schema.position(log, position));
                    transaction
                            .objectStore(Schema.LOGS)
                            .put(Schema.number(position), Schema.text(log));
                    appended.add(position);
                    written = true;
                }
                case Edit.Remove(String log, long position) -> {
                    entries.delete(Schema.position(log, position));
                    written = true;
                }
                case Edit.Put(String key, String text) -> {
                    pairs.put(Schema.text(text), Schema.text(key));
                    texts.put(key, Optional.of(text));
                    written = true;
                }
                case Edit.Delete(String key) -> {
                    pairs.delete(Schema.text(key));
                    texts.put(key, Optional.empty());
                    written = true;
                }
                case Edit.Expect met -> {}
            }
        }
        return appended;
    }
}
