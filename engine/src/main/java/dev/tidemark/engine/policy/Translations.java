package dev.tidemark.engine.policy;

import dev.tidemark.engine.catalog.Table;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Remembers what became of policies for the readers of late: a reader asks again after each
/// change, and nearly always nothing else has changed. Any thread.
final class Translations {
    /// A token has up to 8192 characters, so this is 20 MB at worst.
    private static final int KEPT_MAX = 2000;

    /// In order of use, the longest unused first.
    private final LinkedHashMap<Key, Translation> kept = new LinkedHashMap<>(64, 0.75f, true);

    /// Everything that a translation follows from.
    ///
    /// @param fingerprint of the policies
    /// @param table as the catalogue had it
    record Key(Reader reader, String fingerprint, Table table) {}

    /// The translation of `set`, whose fingerprint the key has.
    Translation of(Key key, PolicySet set) {
        Translation known = find(key);
        if (known != null) {
            return known;
        }
        Translation made = new Translator(set, key.table()).translate(key.reader());
        keep(key, made);
        return made;
    }

    private synchronized @Nullable Translation find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Translation translation) {
        kept.put(key, translation);
        if (kept.size() > KEPT_MAX) {
            kept.pollFirstEntry();
        }
    }
}
