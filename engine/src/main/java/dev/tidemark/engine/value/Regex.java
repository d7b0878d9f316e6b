package dev.tidemark.engine.value;

import java.util.List;

/// A regular expression as a tree.
sealed interface Regex {
    record One(CharacterSet set) implements Regex {}

    record At(Position position) implements Regex {}

    record Sequence(List<Regex> parts) implements Regex {}

    record Choice(List<Regex> branches) implements Regex {}

    record Repeat(Regex part, int min, int max) implements Regex {
        static final int UNBOUNDED = -1;
    }

    /// A condition on a place between two characters.
    enum Position {
        START,
        END,
        WORD_START,
        WORD_END,
        WORD_EDGE,
        NO_WORD_EDGE;

        boolean holds(String text, int at) {
            boolean before = at > 0 && CharacterSet.WORD.contains(text.codePointBefore(at));
            boolean after = at < text.length() && CharacterSet.WORD.contains(text.codePointAt(at));
            return switch (this) {
                case START -> at == 0;
                case END -> at == text.length();
                case WORD_START -> !before && after;
                case WORD_END -> before && !after;
                case WORD_EDGE -> before != after;
                case NO_WORD_EDGE -> before == after;
            };
        }
    }
}
