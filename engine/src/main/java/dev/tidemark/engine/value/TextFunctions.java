package dev.tidemark.engine.value;

/// The functions of texts; a character is a code point.
public final class TextFunctions {
    private TextFunctions() {}

    public static Object length(Object text) {
        String value = (String) text;
        return (long) value.codePointCount(0, value.length());
    }

    /// Length of a `bpchar`, whose padding does not count.
    public static Object paddedLength(Object text) {
        return length(Texts.withoutPadding((String) text));
    }

    /// Number of the first character of `part` in `text` from 1 on, or 0.
    public static Object position(Object text, Object part) {
        String value = (String) text;
        int index = value.indexOf((String) part);
        return index < 0 ? 0L : 1L + value.codePointCount(0, index);
    }

    public static Object startsWith(Object text, Object prefix) {
        return ((String) text).startsWith((String) prefix);
    }

    public static Object substring(Object text, Object from) {
        return characters((String) text, (Long) from, Long.MAX_VALUE);
    }

    public static Object substring(Object text, Object from, Object count) {
        long length = (Long) count;
        if (length < 0) {
            throw new InvalidValue("negative substring length not allowed");
        }
        return characters((String) text, (Long) from, (Long) from + length);
    }

    /// Characters `from` until before `until`, counted from 1; bounds may lie outside.
    private static String characters(String text, long from, long until) {
        int size = text.codePointCount(0, text.length());
        long first = Math.clamp(from - 1, 0, size);
        long end = until == Long.MAX_VALUE ? size : Math.clamp(until - 1, 0, size);
        return first >= end
                ? ""
                : text.substring(
                        text.offsetByCodePoints(0, (int) first),
                        text.offsetByCodePoints(0, (int) end));
    }

    public static Object trimStart(Object text, Object characters) {
        String value = (String) text;
        int at = 0;
        while (at < value.length() && has(characters, value.codePointAt(at))) {
            at += Character.charCount(value.codePointAt(at));
        }
        return value.substring(at);
    }

    public static Object trimEnd(Object text, Object characters) {
        String value = (String) text;
        int end = value.length();
        while (end > 0 && has(characters, value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        return value.substring(0, end);
    }

    public static Object trim(Object text, Object characters) {
        return trimEnd(trimStart(text, characters), characters);
    }

    private static boolean has(Object characters, int codePoint) {
        return ((String) characters).indexOf(codePoint) >= 0;
    }
}
