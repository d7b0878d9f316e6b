package dev.tidemark.client.topic;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps a topic's newest snapshot on the device, and finds it there again.
final class Keeper {
    private final Keeping how;
    private final Supplier<String> key;
    private final Storage storage;
    private final Time time;
    private final Watcher watcher;
    private Cancellable alarm = () -> {};
    private Promise<Done> saved = Promise.done();
    private @Nullable Snapshot unsaved;
    private String unsavedKey = "";
    private long unsavedSinceMs;
    private long drops;

    /// Who hears what happens.
    interface Watcher {
        void faulty(TopicFault.Phase phase, Throwable cause, Optional<Snapshot> snapshot);

        void note(String event, Map<String, String> fields);
    }

    Keeper(Keeping how, Supplier<String> key, Storage storage, Time time, Watcher watcher) {
        this.how = how;
        this.key = key;
        this.storage = storage;
        this.time = time;
        this.watcher = watcher;
    }

    /// What was kept, brought to today's schema; empty if there is nothing of use. Never broken.
    Promise<Optional<Snapshot>> load() {
        return Promise.from(() -> storage.get(key.get()))
                .map(text -> text.flatMap(this::usable))
                .recover(
                        failed -> {
                            watcher.faulty(TopicFault.Phase.LOAD, failed, Optional.empty());
                            return Promise.kept(Optional.empty());
                        });
    }

    private Optional<Snapshot> usable(String text) {
        try {
            Kept kept = Kept.parse(text);
            long ageMs = time.wallMs() - kept.savedAtMs();
            if (how.ttlMs().isPresent() && ageMs >= how.ttlMs().get()) {
                watcher.note("topic expired", Map.of("ageMs", Long.toString(ageMs)));
                return Optional.empty();
            }
            Snapshot today = migrated(kept);
            watcher.note("topic loaded", Map.of("revision", today.revision().toString()));
            return Optional.of(today);
        } catch (JsonException useless) {
            watcher.faulty(TopicFault.Phase.LOAD, useless, Optional.empty());
            return Optional.empty();
        }
    }

    private Snapshot migrated(Kept kept) throws JsonException {
        if (kept.schema() > how.schema()) {
            throw new JsonException(
                    "kept in schema " + kept.schema() + ", this program knows " + how.schema());
        }
        if (kept.schema() == how.schema()) {
            return kept.snapshot();
        }
        JsonValue data = TopicJson.readData(kept.snapshot().data());
        for (int from = kept.schema(); from < how.schema(); from++) {
            UnaryOperator<JsonValue> step = how.migrations().get(from);
            if (step == null) {
                throw new JsonException("nothing leads from schema " + from + " to the next");
            }
            data = step(step, from, data);
        }
        watcher.note(
                "topic migrated",
                Map.of("from", Integer.toString(kept.schema()), "to", "" + how.schema()));
        return new Snapshot(kept.snapshot().revision(), data.toJson());
    }

    private static JsonValue step(UnaryOperator<JsonValue> step, int from, JsonValue data)
            throws JsonException {
        try {
            return step.apply(data);
        } catch (RuntimeException thrown) {
            throw new JsonException("the step from schema " + from + " threw " + thrown, thrown);
        }
    }

    /// Saves it soon.
    void changed(Snapshot snapshot) {
        long nowMs = time.ticksMs();
        if (unsaved == null) {
            unsavedSinceMs = nowMs;
        }
        unsaved = snapshot;
        unsavedKey = key.get();
        alarm.cancel();
        long leftMs = unsavedSinceMs + how.maxWaitMs() - nowMs;
        alarm = time.after(Math.max(0, Math.min(how.debounceMs(), leftMs)), this::save);
    }

    /// Saves what is not saved yet.
    ///
    /// @return kept once all of it is on the device, or could not be
    Promise<Done> flush() {
        save();
        return saved;
    }

    /// Saves nothing any more of what it was told until now.
    void drop() {
        alarm.cancel();
        unsaved = null;
        drops++;
    }

    private void save() {
        alarm.cancel();
        Snapshot snapshot = unsaved;
        if (snapshot == null) {
            return;
        }
        unsaved = null;
        String text = new Kept(time.wallMs(), how.schema(), snapshot).text();
        Promise<Done> before = saved;
        long began = drops;
        Promise<Storage.Committed> commit =
                storage.commit(List.of(new Storage.Edit.Put(unsavedKey, text)));
        saved =
                before.then(done -> commit)
                        .map(committed -> Done.DONE)
                        .recover(failed -> unsaved(began, failed, snapshot));
    }

    private Promise<Done> unsaved(long began, Throwable failed, Snapshot snapshot) {
        watcher.faulty(TopicFault.Phase.SAVE, failed, Optional.of(snapshot));
        if (unsaved == null && began == drops) {
            // The next change or the end tries again; until then an older one is kept, or none.
            unsaved = snapshot;
            unsavedSinceMs = time.ticksMs();
        }
        return Promise.done();
    }
}
