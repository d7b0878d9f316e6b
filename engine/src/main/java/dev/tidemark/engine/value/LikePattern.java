package dev.tidemark.engine.value;

import java.util.Arrays;

/// A LIKE pattern: `%` is any text, `_` one character, a backslash takes the next one literally.
///
/// Matching goes back only to the last `%`, so it never takes more than the product of the two
/// lengths.
public final class LikePattern {
    private static final int ANY_TEXT = -1;
    private static final int ANY_ONE = -2;

    private final int[] items;

    private LikePattern(int[] items) {
        this.items = items;
    }

    /// @throws InvalidValue if it ends with a lone backslash
    public static LikePattern parse(String pattern) {
        int[] points = pattern.codePoints().toArray();
        int[] items = new int[points.length];
        int size = 0;
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            if (c == '\\') {
                i++;
                if (i == points.length) {
                    throw new InvalidValue("LIKE pattern must not end with escape character");
                }
                items[size++] = points[i];
            } else {
                items[size++] = c == '%' ? ANY_TEXT : c == '_' ? ANY_ONE : c;
            }
        }
        return new LikePattern(Arrays.copyOf(items, size));
    }

    public boolean matches(String text) {
        int at = 0;
        int item = 0;
        int retryItem = -1;
        int retryAt = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (item < items.length && items[item] == ANY_TEXT) {
                retryItem = ++item;
                retryAt = at;
            } else if (item < items.length && (items[item] == ANY_ONE || items[item] == c)) {
                item++;
                at += Character.charCount(c);
            } else if (retryItem >= 0) {
                item = retryItem;
                retryAt += Character.charCount(text.codePointAt(retryAt));
                at = retryAt;
            } else {
                return false;
            }
        }
        while (item < items.length && items[item] == ANY_TEXT) {
            item++;
        }
        return item == items.length;
    }
}
