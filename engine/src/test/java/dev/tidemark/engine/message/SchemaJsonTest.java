package dev.tidemark.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaJsonTest {
    @Test
    void columnsAreOrderedByNameAndCarryKeyAndNullability() {
        Table table =
                new Table(
                        1,
                        "public",
                        "items",
                        false,
                        List.of(),
                        List.of(
                                new Column(
                                        "value",
                                        ColumnType.base(25, "text"),
                                        -1,
                                        true,
                                        -1,
                                        false,
                                        Collation.C),
                                new Column(
                                        "id",
                                        ColumnType.base(23, "int4"),
                                        -1,
                                        true,
                                        0,
                                        false,
                                        Collation.NONE)));

        assertThat(SchemaJson.of(table, List.of(0, 1)))
                .isEqualTo(
                        "{\"id\":{\"type\":\"int4\",\"not_null\":true,\"pk_index\":0},"
                                + "\"value\":{\"type\":\"text\",\"not_null\":true}}");
        assertThat(SchemaJson.of(table, List.of(0)))
                .isEqualTo("{\"value\":{\"type\":\"text\",\"not_null\":true}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "varchar; 24; {\"type\":\"varchar\",\"max_length\":20}",
                "varchar; -1; {\"type\":\"varchar\"}",
                "bpchar; 9; {\"type\":\"bpchar\",\"length\":5}",
                "bit; 4; {\"type\":\"bit\",\"length\":4}",
                "varbit; -1; {\"type\":\"varbit\",\"length\":-1}",
                "timestamptz; 3; {\"type\":\"timestamptz\",\"precision\":3}",
                "timestamp; -1; {\"type\":\"timestamp\"}",
                "numeric; 655366; {\"type\":\"numeric\",\"precision\":10,\"scale\":2}",
                "numeric; 133122; {\"type\":\"numeric\",\"precision\":2,\"scale\":-2}",
                "interval; -1; {\"type\":\"interval\"}",
                "interval; 458751; {\"type\":\"interval\",\"fields\":\"YEAR TO MONTH\"}",
                "interval; 2147418115; {\"type\":\"interval\",\"precision\":3}",
                "geometry; 1107460; {\"type\":\"geometry\",\"type_mod\":1107460}"
            })
    void typeModifiersAreExplained(String type, int typmod, String expected) {
        assertThat(schema("c", ColumnType.base(1, type), typmod))
                .isEqualTo("{\"c\":" + expected + "}");
    }

    @Test
    void arraysShowTheirElementType() {
        ColumnType array =
                new ColumnType(
                        1007,
                        "pg_catalog",
                        "_int4",
                        ColumnType.Kind.ARRAY,
                        ColumnType.base(23, "int4"),
                        2,
                        List.of());

        assertThat(schema("ia", array, -1)).isEqualTo("{\"ia\":{\"type\":\"int4\",\"dims\":2}}");
    }

    @Test
    void namesOutsideAsciiAreEscaped() {
        assertThat(schema("größe \"x\"", ColumnType.base(25, "text"), -1))
                .isEqualTo("{\"gr\\u00f6\\u00dfe \\\"x\\\"\":{\"type\":\"text\"}}");
    }

    private static String schema(String name, ColumnType type, int typmod) {
        Column column = new Column(name, type, typmod, false, -1, false, Collation.NONE);
        Table table = new Table(1, "public", "t", false, List.of(), List.of(column));
        return SchemaJson.of(table, List.of(0));
    }
}
