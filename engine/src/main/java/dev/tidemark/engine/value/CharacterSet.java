package dev.tidemark.engine.value;

import java.util.ArrayList;
import java.util.List;

/// A set of code points: pairs of first and last, or all but those.
record CharacterSet(List<Integer> ranges, Sense sense) {
    static final CharacterSet ANY = new CharacterSet(List.of(), Sense.NOT_IN);
    static final CharacterSet DIGIT = of('0', '9');
    static final CharacterSet SPACE = of('\t', '\r', ' ', ' ');
    static final CharacterSet WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    enum Sense {
        IN,
        NOT_IN
    }

    private static CharacterSet of(int... bounds) {
        List<Integer> ranges = new ArrayList<>();
        for (int bound : bounds) {
            ranges.add(bound);
        }
        return new CharacterSet(List.copyOf(ranges), Sense.IN);
    }

    boolean contains(int codePoint) {
        boolean in = false;
        for (int i = 0; i < ranges.size() && !in; i += 2) {
            in = codePoint >= ranges.get(i) && codePoint <= ranges.get(i + 1);
        }
        return in == (sense == Sense.IN);
    }

    CharacterSet complement() {
        return new CharacterSet(ranges, sense == Sense.IN ? Sense.NOT_IN : Sense.IN);
    }
}
