package dev.tidemark.protocol.write;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of one JSON object, read by their types.
///
/// @param where names the object in messages
record Fields(String where, Map<String, JsonValue> members) {
    /// The greatest whole number that each JSON reader keeps exactly: 2^53 - 1.
    private static final long EXACT_MAX = (1L << 53) - 1;

    private static final int EXACT_DIGITS_MAX = 16;
    private static final int COLUMN_LENGTH_MAX = 63 * 4;

    static Fields of(String where, JsonValue value) throws JsonException {
        if (value instanceof JsonValue.Members object) {
            return new Fields(where, object.byName());
        }
        throw new JsonException(where + " is not an object");
    }

    String text(String name) throws JsonException {
        if (members.get(name) instanceof JsonValue.Text(String value)) {
            return value;
        }
        throw new JsonException(where + "." + name + " is not a string");
    }

    Optional<String> optionalText(String name) throws JsonException {
        return absent(name) ? Optional.empty() : Optional.of(text(name));
    }

    long number(String name) throws JsonException {
        return number(name, members.get(name));
    }

    long numberOr(String name, long absentValue) throws JsonException {
        return absent(name) ? absentValue : number(name);
    }

    List<Long> numbers(String name) throws JsonException {
        List<Long> numbers = new ArrayList<>();
        for (JsonValue item : items(name)) {
            numbers.add(number(name, item));
        }
        return numbers;
    }

    /// The items of an array; empty if it is absent.
    List<JsonValue> items(String name) throws JsonException {
        if (absent(name)) {
            return List.of();
        }
        if (members.get(name) instanceof JsonValue.Items(List<JsonValue> values)) {
            return values;
        }
        throw new JsonException(where + "." + name + " is not an array");
    }

    /// Cells; none if the member is absent.
    Cells cells(String name) throws JsonException {
        if (absent(name)) {
            return Cells.NONE;
        }
        Fields object = of(where + "." + name, field(name));
        if (object.members.size() > WriteBatch.COLUMNS_MAX) {
            throw new JsonException(
                    object.where() + " has more than " + WriteBatch.COLUMNS_MAX + " columns");
        }
        for (String column : object.members.keySet()) {
            if (column.length() > COLUMN_LENGTH_MAX) {
                throw new JsonException(object.where + " has too long a column name");
            }
        }
        return Cells.of(new JsonValue.Members(object.members));
    }

    JsonValue field(String name) throws JsonException {
        JsonValue value = members.get(name);
        if (value == null) {
            throw new JsonException(where + "." + name + " is missing");
        }
        return value;
    }

    private boolean absent(String name) {
        JsonValue value = members.get(name);
        return value == null || value instanceof JsonValue.Null;
    }

    private long number(String name, @Nullable JsonValue value) throws JsonException {
        if (value instanceof JsonValue.Digits(String literal)
                && literal.length() <= EXACT_DIGITS_MAX
                && literal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(literal);
            if (number <= EXACT_MAX) {
                return number;
            }
        }
        throw new JsonException(where + "." + name + " is not a whole number from 0 to 2^53 - 1");
    }
}
