package dev.tidemark.client.row;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the texts of Postgres's types mean.
///
/// Integers become `Long` (`int8`) or `Integer`, floats `Double`, `numeric` a `BigDecimal` (a text
/// if it is no finite number), `bool` a `Boolean`, `json` and `jsonb` a [JsonValue], arrays a
/// `List` in which nulls are possible; everything else stays text. Own parsers come first.
public final class CellParsers {
    private static final int JSON_DEPTH_MAX = 200;
    private static final Map<String, CellParser<?>> BUILT_IN = builtIn();

    private final Map<String, CellParser<?>> byType;

    private CellParsers(Map<String, CellParser<?>> byType) {
        this.byType = byType;
    }

    /// The parsers described above.
    public static CellParsers standard() {
        return new CellParsers(BUILT_IN);
    }

    /// These parsers, with another one for `type`, also inside arrays.
    public CellParsers with(String type, CellParser<?> parser) {
        Map<String, CellParser<?>> more = new LinkedHashMap<>(byType);
        more.put(type, parser);
        return new CellParsers(more);
    }

    /// The value of a cell.
    ///
    /// @param column what the schema says; null if the schema does not have it: the text stays
    /// @param text null for null
    /// @throws WireException if the text is not of the column's type, or null where the schema
    ///   rules it out
    public @Nullable Object value(@Nullable ColumnType column, @Nullable String text)
            throws WireException {
        if (column == null) {
            return text;
        }
        if (text == null) {
            if (column.notNull()) {
                throw new WireException("null in " + column.name() + ", which is never null");
            }
            return null;
        }
        CellParser<?> parser = byType.get(column.type());
        if (column.dimensions() > 0) {
            return ArrayText.parse(text, parser == null ? element -> element : parser);
        }
        return parser == null ? text : parser.parse(text);
    }

    private static Map<String, CellParser<?>> builtIn() {
        Map<String, CellParser<?>> parsers = new LinkedHashMap<>();
        parsers.put("int2", number(Integer::valueOf));
        parsers.put("int4", number(Integer::valueOf));
        parsers.put("int8", number(Long::valueOf));
        parsers.put("float4", number(CellParsers::real));
        parsers.put("float8", number(CellParsers::real));
        parsers.put("numeric", CellParsers::numeric);
        parsers.put("bool", CellParsers::bool);
        parsers.put("json", CellParsers::json);
        parsers.put("jsonb", CellParsers::json);
        return Map.copyOf(parsers);
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T> CellParser<T> number(Reading<T> reading) {
        return text -> {
            try {
                return reading.read(text);
            } catch (NumberFormatException bad) {
                throw new WireException("a number that is none", bad);
            }
        };
    }

    /// Postgres spells the infinities and NaN as Java does.
    private static Double real(String text) {
        return Double.valueOf(text);
    }

    private static Object numeric(String text) throws WireException {
        if (text.equals("NaN") || text.endsWith("Infinity")) {
            return text;
        }
        return number(BigDecimal::new).parse(text);
    }

    /// Snapshots say `true`, the change stream says `t`.
    private static Boolean bool(String text) throws WireException {
        return switch (text) {
            case "t", "true" -> true;
            case "f", "false" -> false;
            default -> throw new WireException("a boolean that is neither true nor false");
        };
    }

    private static JsonValue json(String text) throws WireException {
        try {
            return JsonReader.read(text, JSON_DEPTH_MAX);
        } catch (JsonException bad) {
            throw new WireException("JSON that is none: " + bad.getMessage(), bad);
        }
    }
}
