package dev.tidemark.protocol;

import java.util.ArrayList;
import java.util.List;

/// The pieces of a text between equal signs.
///
/// In the browser `String.split` brings a whole engine for regular expressions along, which every
/// page would have to load.
public final class Pieces {
    private Pieces() {}

    /// What stands before, between and behind each `sign`, empty pieces too; so at least one.
    public static List<String> of(String text, char sign) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, from)) {
            pieces.add(text.substring(from, at));
            from = at + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
