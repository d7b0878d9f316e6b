package dev.tidemark.server.query;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request's parameters: texts by name, and texts by key for names in bracket form
/// (`params[1]=x`). Of equal names the last one counts. Empty texts count as absent.
public final class Parameters {
    private static final int COUNT_MAX = 8192;

    private final Map<String, String> texts;
    private final Map<String, Map<String, String>> maps;

    private Parameters(Map<String, String> texts, Map<String, Map<String, String>> maps) {
        this.texts = texts;
        this.maps = maps;
    }

    /// No parameters.
    public static Parameters none() {
        return new Parameters(new HashMap<>(), new HashMap<>());
    }

    /// Reads a query string (`application/x-www-form-urlencoded`); null if it has broken
    /// percent-encoding, bytes that are no UTF-8, a NUL character or very many parameters.
    public static @Nullable Parameters parse(String query) {
        Parameters parameters = none();
        int count = 0;
        for (int from = 0; from < query.length(); ) {
            int end = query.indexOf('&', from);
            int until = end < 0 ? query.length() : end;
            if (++count > COUNT_MAX || !parameters.addPair(query, from, until)) {
                return null;
            }
            from = until + 1;
        }
        return parameters;
    }

    /// The texts of a list in a query string, such as `topics=a,b`, in order. It is cut at its
    /// commas before they are decoded, so a text has a comma if that is encoded (RFC 3986, 2.2). Of
    /// equal names the last one counts.
    ///
    /// @return null if the name is not there, or something of the list can't be decoded
    public static @Nullable List<String> list(String query, String name) {
        String raw = null;
        for (String pair : query.split("&", COUNT_MAX)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && name.equals(decode(pair, 0, equals))) {
                raw = pair.substring(equals + 1);
            }
        }
        if (raw == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (String part : raw.split(",", -1)) {
            String text = decode(part, 0, part.length());
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    /// The text of that name; null if there is none or it is empty.
    public @Nullable String text(String name) {
        String value = texts.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /// Whether the name is there, with or without a value.
    public boolean has(String name) {
        return texts.containsKey(name) || maps.containsKey(name);
    }

    /// Whether it is there and not `false`.
    public boolean flag(String name) {
        String value = texts.get(name);
        return value != null && !value.equals("false");
    }

    /// The texts by key of that name; null if it was not given in bracket form.
    public @Nullable Map<String, String> map(String name) {
        return maps.get(name);
    }

    /// Sets a text, as the body of a request may.
    void set(String name, String value) {
        texts.put(name, value);
        maps.remove(name);
    }

    /// Sets texts by key, as the body of a request may.
    void set(String name, Map<String, String> values) {
        maps.put(name, values);
        texts.remove(name);
    }

    private boolean addPair(String query, int from, int until) {
        if (from == until) {
            return true;
        }
        int equals = query.indexOf('=', from);
        int nameEnd = equals < 0 || equals > until ? until : equals;
        String name = decode(query, from, nameEnd);
        String value = nameEnd == until ? "" : decode(query, nameEnd + 1, until);
        if (name == null || value == null) {
            return false;
        }
        int bracket = name.indexOf('[');
        if (bracket > 0 && name.endsWith("]")) {
            maps.computeIfAbsent(name.substring(0, bracket), _ -> new HashMap<>())
                    .put(name.substring(bracket + 1, name.length() - 1), value);
        } else {
            texts.put(name, value);
        }
        return true;
    }

    private static @Nullable String decode(String text, int from, int until) {
        boolean plain = true;
        for (int i = from; i < until && plain; i++) {
            char c = text.charAt(i);
            plain = c != '%' && c != '+' && c > 0 && c < 0x80;
        }
        return plain ? text.substring(from, until) : decodeBytes(text, from, until);
    }

    private static @Nullable String decodeBytes(String text, int from, int until) {
        byte[] out = new byte[until - from];
        int size = 0;
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            int b = c == '+' ? ' ' : c;
            if (c == '%') {
                if (i + 2 >= until) {
                    return null;
                }
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                if (high < 0 || low < 0) {
                    return null;
                }
                b = high << 4 | low;
                i += 2;
            }
            if (b == 0 || b > 0xFF) {
                return null;
            }
            out[size++] = (byte) b;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out, 0, size))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
