package dev.tidemark.protocol.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers short texts, so that equal ones of many documents are one: names of columns and
/// tables, words that come again and again; and which names follow upon each other.
///
/// It has room for a few hundred; what falls together with another takes its place. Not for several
/// threads.
public final class Words {
    private static final int PLACES = 512;

    /// A UUID is a word: writes of one row mostly follow each other.
    private static final int LENGTH_MAX = 40;

    private static final int LISTS = 64;

    private final @Nullable String[] known = new @Nullable String[PLACES];
    private final String[] @Nullable [] lists = new String[LISTS][];
    private final Names names = new Names();

    /// None is known yet.
    public Words() {}

    Names names() {
        return names;
    }

    /// A part of `text`.
    ///
    /// @param hash of its characters
    String part(String text, int from, int to, int hash) {
        int length = to - from;
        if (length > LENGTH_MAX) {
            return text.substring(from, to);
        }
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        String word = known[place];
        if (word == null || word.length() != length || !text.startsWith(word, from)) {
            word = text.substring(from, to);
            known[place] = word;
        }
        return word;
    }

    /// The same names as an array that nobody changes.
    String[] list(String[] of) {
        if (of.length == 0) {
            return of;
        }
        int hash = 31 * of[0].hashCode() + of[of.length - 1].hashCode() + of.length;
        int place = (hash ^ hash >>> 16) & (LISTS - 1);
        String[] list = lists[place];
        if (list == null || !Arrays.equals(list, of)) {
            list = of;
            lists[place] = list;
        }
        return list;
    }
}
