package dev.tidemark.engine.message;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.protocol.JsonBytes;
import java.util.Comparator;
import java.util.List;

/// The `electric-schema` header: one JSON object from column name to type.
///
/// Fields: `type` (of the elements for an array), `dims`, `not_null`, `pk_index`, then what the
/// type modifier means for the type: `max_length`, `length`, `precision`, `scale`, `fields`, or
/// `type_mod` as it is. Characters outside ASCII are escaped so that it may travel as a header.
///
/// Format: `docs/formats/rows.md`.
///
/// @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data Types</a>
public final class SchemaJson {
    private static final int HEADER = 4;
    private static final int SCALE_MASK = 0x7FF;
    private static final int SCALE_SIGN = 0x400;

    private SchemaJson() {}

    /// The object for some of a table's columns, ordered by name.
    ///
    /// @param columns positions in the table's columns
    public static String of(Table table, List<Integer> columns) {
        JsonBytes json = new JsonBytes(64 * (columns.size() + 1)).raw('{');
        List<Column> sorted =
                columns.stream()
                        .map(table.columns()::get)
                        .sorted(Comparator.comparing(Column::name))
                        .toList();
        boolean first = true;
        for (Column column : sorted) {
            if (!first) {
                json.raw(',');
            }
            first = false;
            json.text(column.name()).raw(':');
            column(json, column);
        }
        return ascii(json.raw('}').toString());
    }

    private static void column(JsonBytes json, Column column) {
        ColumnType type = column.type().element() == null ? column.type() : column.type().element();
        json.raw("{\"type\":").text(type.name());
        if (column.type().dimensions() > 0) {
            number(json, "dims", column.type().dimensions());
        }
        modifier(json, type.name(), column.typmod());
        if (column.notNull()) {
            json.raw(",\"not_null\":true");
        }
        if (column.keyPosition() >= 0) {
            number(json, "pk_index", column.keyPosition());
        }
        json.raw('}');
    }

    private static void modifier(JsonBytes json, String type, int typmod) {
        switch (type) {
            case "bit", "varbit" -> number(json, "length", typmod);
            case "interval" -> interval(json, typmod);
            default -> {
                if (typmod >= 0) {
                    givenModifier(json, type, typmod);
                }
            }
        }
    }

    private static void givenModifier(JsonBytes json, String type, int typmod) {
        switch (type) {
            case "varchar", "text" -> number(json, "max_length", typmod - HEADER);
            case "bpchar" -> number(json, "length", typmod - HEADER);
            case "time", "timetz", "timestamp", "timestamptz" -> {
                if (typmod > 0) {
                    number(json, "precision", typmod);
                }
            }
            case "numeric" -> {
                int packed = typmod - HEADER;
                number(json, "precision", packed >>> 16);
                number(json, "scale", ((packed & SCALE_MASK) ^ SCALE_SIGN) - SCALE_SIGN);
            }
            default -> number(json, "type_mod", typmod);
        }
    }

    private static void interval(JsonBytes json, int typmod) {
        if (typmod < 0) {
            return;
        }
        IntervalModifier modifier = IntervalModifier.of(typmod);
        if (modifier.precision() >= 0) {
            number(json, "precision", modifier.precision());
        }
        if (!modifier.fields().isEmpty()) {
            json.raw(",\"fields\":").text(modifier.fields());
        }
    }

    private static void number(JsonBytes json, String name, long value) {
        json.raw(',').text(name).raw(':').number(value);
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7F) {
                ascii.append(c);
            } else {
                ascii.append("\\u%04x".formatted((int) c));
            }
        }
        return ascii.toString();
    }
}
