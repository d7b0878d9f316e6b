package dev.tidemark.write.topic;

import dev.tidemark.protocol.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Topic data as Postgres's `jsonb` takes it and gives it back.
///
/// `jsonb` writes numbers out: six characters, `1e9999`, would become ten thousand. So numbers are
/// kept within what a double can say, and count with the digits that they will have.
public final class TopicText {
    private static final int EXPONENT_MAX = 308;
    private static final int DIGITS_MAX = 1000;
    private static final int QUOTES = 2;

    private TopicText() {}

    /// Why `jsonb` can't hold `value`; null if it can.
    public static @Nullable String fault(JsonValue value) {
        return switch (value) {
            case JsonValue.Members(Map<String, JsonValue> byName) -> {
                for (Map.Entry<String, JsonValue> member : byName.entrySet()) {
                    String fault = fault(new JsonValue.Text(member.getKey()));
                    fault = fault == null ? fault(member.getValue()) : fault;
                    if (fault != null) {
                        yield fault;
                    }
                }
                yield null;
            }
            case JsonValue.Items(List<JsonValue> values) -> {
                for (JsonValue item : values) {
                    String fault = fault(item);
                    if (fault != null) {
                        yield fault;
                    }
                }
                yield null;
            }
            case JsonValue.Text(String text) ->
                    text.indexOf(0) < 0 ? null : "a text has the character U+0000";
            case JsonValue.Digits(String literal) ->
                    literal.length() <= DIGITS_MAX && Math.abs(exponent(literal)) <= EXPONENT_MAX
                            ? null
                            : "a number is beyond 1e308 or 1e-308, or has more than 1000 digits";
            case JsonValue.Truth truth -> null;
            case JsonValue.Null nothing -> null;
        };
    }

    /// About how many bytes `value` has in `jsonb`'s text, without white space.
    public static long bytes(JsonValue value) {
        return switch (value) {
            case JsonValue.Members(Map<String, JsonValue> byName) -> {
                long bytes = 2;
                for (Map.Entry<String, JsonValue> member : byName.entrySet()) {
                    bytes += 2 + bytes(new JsonValue.Text(member.getKey()));
                    bytes += bytes(member.getValue());
                }
                yield bytes;
            }
            case JsonValue.Items(List<JsonValue> values) -> {
                long bytes = 2;
                for (JsonValue item : values) {
                    bytes += 1 + bytes(item);
                }
                yield bytes;
            }
            case JsonValue.Text(String text) -> QUOTES + utf8Bytes(text);
            case JsonValue.Digits(String literal) -> literal.length() + Math.abs(exponent(literal));
            case JsonValue.Truth(boolean truth) -> truth ? 4 : 5;
            case JsonValue.Null() -> 4;
        };
    }

    private static long utf8Bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Half of a pair counts two: a pair has four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static long exponent(String literal) {
        int at = Math.max(literal.indexOf('e'), literal.indexOf('E'));
        if (at < 0) {
            return 0;
        }
        String digits = literal.substring(at + 1).replace("+", "");
        try {
            return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        } catch (NumberFormatException impossible) {
            return Integer.MAX_VALUE;
        }
    }
}
