package dev.tidemark.protocol.json;

import org.jspecify.annotations.Nullable;

/// Which names of members follow upon each other in documents of one kind, as far as that was seen.
///
/// Whoever reads the next document finds nearly all its names where they are expected and looks at
/// none of their characters. Only what stands there exactly is taken for expected, so a document
/// means what it would mean without. Not for several threads.
final class Names {
    private static final int KNOWN_MAX = 1024;
    private static final int LENGTH_MAX = 64;
    private static final int SIBLINGS_MAX = 4;

    private Name none = new Name("", "");
    private int known;

    /// A name after certain others.
    static final class Name {
        private final String text;

        /// As it stands there: with its quotes, its colon, and the comma before it if it has one.
        private final String json;

        private @Nullable Name next;
        private @Nullable Name other;

        private Name(String text, String json) {
            this.text = text;
            this.json = json;
        }

        String text() {
            return text;
        }

        /// How long it is with all of that.
        int length() {
            return json.length();
        }

        /// The name that stands at `at`, if it is one that was seen after this one.
        ///
        /// @param first whether it is the first of its object, so that there is no comma
        @Nullable Name next(String document, int at, boolean first) {
            for (Name one = next; one != null; one = one.other) {
                if (document.startsWith(one.json, at)) {
                    return first == (one.json.charAt(0) == '"') ? one : null;
                }
            }
            return null;
        }
    }

    /// Where a document begins.
    Name none() {
        return none;
    }

    /// Remembers that `text` came after `before`; it stands there without escapes.
    ///
    /// @param first whether it is the first of its object
    /// @return null if it is not worth to be remembered
    @Nullable Name after(Name before, String text, boolean first) {
        if (text.length() > LENGTH_MAX) {
            return null;
        }
        if (known++ == KNOWN_MAX) {
            none = new Name("", "");
            known = 0;
            return null;
        }
        Name name = new Name(text, (first ? "\"" : ",\"") + text + "\":");
        name.other = before.next;
        before.next = name;
        Name last = name;
        for (int i = 1; i < SIBLINGS_MAX && last.other != null; i++) {
            last = last.other;
        }
        last.other = null;
        return name;
    }
}
