package dev.tidemark.engine.value;

import dev.tidemark.engine.catalog.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A case mapping that is [CaseMapping#UNICODE] but for some code points: how a database's own is
/// kept, since the libraries differ in some dozens of letters only.
///
/// @param changes three numbers for each code point that differs: itself, its lower and its upper
///   form; ascending
record CaseChanges(List<Integer> changes) implements CaseMapping {
    private static final int LAST_LETTER = 0x1ffff;

    public CaseChanges {
        changes = List.copyOf(changes);
        if (changes.size() % 3 != 0) {
            throw new IllegalArgumentException("not three numbers each: " + changes);
        }
    }

    /// The mapping that a database says it has.
    static CaseMapping of(Letters letters) {
        List<Integer> all = letters.changes();
        List<Integer> different = new ArrayList<>();
        Set<Integer> changed = new HashSet<>();
        for (int i = 0; i < all.size(); i += 3) {
            changed.add(all.get(i));
        }
        int next = 0;
        for (int c = 1; c <= LAST_LETTER; c++) {
            boolean listed = changed.contains(c);
            int lower = listed ? all.get(next + 1) : c;
            int upper = listed ? all.get(next + 2) : c;
            next += listed ? 3 : 0;
            if (lower != UNICODE.lower(c) || upper != UNICODE.upper(c)) {
                different.addAll(List.of(c, lower, upper));
            }
        }
        return CaseMapping.changed(different);
    }

    @Override
    public int lower(int codePoint) {
        int at = indexOf(codePoint);
        return at < 0 ? UNICODE.lower(codePoint) : changes.get(at + 1);
    }

    @Override
    public int upper(int codePoint) {
        int at = indexOf(codePoint);
        return at < 0 ? UNICODE.upper(codePoint) : changes.get(at + 2);
    }

    private int indexOf(int codePoint) {
        int from = 0;
        int until = changes.size() / 3;
        while (from < until) {
            int middle = (from + until) >>> 1;
            int there = changes.get(3 * middle);
            if (there == codePoint) {
                return 3 * middle;
            }
            if (there < codePoint) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return -1;
    }
}
