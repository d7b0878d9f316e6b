package dev.tidemark.client.session;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A store that lasts as long as the program, for writes that are to do so too.
public final class VolatileStorage implements Storage {
    private final Time time;
    private final TreeMap<String, String> texts = new TreeMap<>();
    private final Map<String, SortedMap<Long, String>> logs = new TreeMap<>();
    private final Map<String, Long> positions = new TreeMap<>();

    /// An empty one.
    public VolatileStorage(Time time) {
        this.time = time;
    }

    @Override
    public Promise<Committed> commit(List<Edit> edits) {
        return soon(() -> apply(edits));
    }

    private Committed apply(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Expect(String key, Optional<String> text)
                    && !Optional.ofNullable(texts.get(key)).equals(text)) {
                return new Committed.Conflict(key);
            }
        }
        List<Long> appended = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Append(String log, String text) -> appended.add(append(log, text));
                case Edit.Remove(String log, long position) -> log(log).remove(position);
                case Edit.Put(String key, String text) -> texts.put(key, text);
                case Edit.Delete(String key) -> texts.remove(key);
                case Edit.Expect met -> {}
            }
        }
        return new Committed.Durable(appended);
    }

    private long append(String log, String text) {
        long position = positions.merge(log, 1L, Long::sum);
        log(log).put(position, text);
        return position;
    }

    private SortedMap<Long, String> log(String name) {
        return logs.computeIfAbsent(name, unknown -> new TreeMap<>());
    }

    @Override
    public Promise<Optional<String>> get(String key) {
        return soon(() -> Optional.ofNullable(texts.get(key)));
    }

    @Override
    public Promise<List<Pair>> list(String prefix, String after, int max) {
        return soon(
                () -> {
                    List<Pair> page = new ArrayList<>();
                    for (Map.Entry<String, String> text : texts.tailMap(prefix).entrySet()) {
                        boolean there = text.getKey().startsWith(prefix);
                        if (!there || page.size() == max) {
                            break;
                        }
                        if (text.getKey().compareTo(after) > 0) {
                            page.add(new Pair(text.getKey(), text.getValue()));
                        }
                    }
                    return page;
                });
    }

    @Override
    public Promise<List<Entry>> read(String log, long from, int max) {
        return soon(
                () -> {
                    List<Entry> page = new ArrayList<>();
                    for (Map.Entry<Long, String> entry : log(log).tailMap(from).entrySet()) {
                        if (page.size() == max) {
                            break;
                        }
                        page.add(new Entry(entry.getKey(), entry.getValue()));
                    }
                    return page;
                });
    }

    @Override
    public Cancellable watch(Runnable changed) {
        return () -> {};
    }

    @Override
    public List<Damage> damages() {
        return List.of();
    }

    private <T> Promise<T> soon(Supplier<T> step) {
        Promise<T> promise = new Promise<>();
        time.after(0, () -> promise.keep(step.get()));
        return promise;
    }
}
