package dev.tidemark.protocol.json;

import org.jspecify.annotations.Nullable;

/// Remembers short texts, so that equal ones of many documents are one: names of columns and
/// tables, words that come again and again.
///
/// It has room for a few hundred; what falls together with another takes its place. Not for several
/// threads.
public final class Words {
    private static final int PLACES = 512;
    private static final int LENGTH_MAX = 24;

    private final @Nullable String[] known = new @Nullable String[PLACES];

    /// None is known yet.
    public Words() {}

    /// A part of `text`.
    String part(String text, int from, int to) {
        int length = to - from;
        if (length > LENGTH_MAX) {
            return text.substring(from, to);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        String word = known[place];
        if (word == null || word.length() != length || !text.startsWith(word, from)) {
            word = text.substring(from, to);
            known[place] = word;
        }
        return word;
    }
}
