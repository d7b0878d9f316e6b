package dev.tidemark.client.row;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Rows, what their texts mean, and how their columns are called.
@RunWith(TeaVMTestRunner.class)
public final class RowTest {
    private static final String SCHEMA =
            "{\"id\":{\"type\":\"int8\",\"pk_index\":1,\"not_null\":true},"
                    + "\"list\":{\"type\":\"int4\",\"pk_index\":0},"
                    + "\"tags\":{\"type\":\"text\",\"dims\":1},"
                    + "\"grid\":{\"type\":\"int4\",\"dims\":2},"
                    + "\"price\":{\"type\":\"numeric\",\"precision\":10},"
                    + "\"done\":{\"type\":\"bool\"},"
                    + "\"extra\":{\"type\":\"jsonb\"}}";

    private final Rows rows = new Rows();
    private final CellParsers parsers = CellParsers.standard();

    private @Nullable Object value(String column, String text) throws WireException {
        return parsers.value(RowSchema.parse(SCHEMA).column(column), text);
    }

    @Test
    public void aRowIsWrittenAndReadAgain() throws WireException {
        Row row = rows.parse("{\"id\":\"1\",\"title\":\"a \\\"b\\\" é💡\\n\",\"done\":null}");

        assertEquals(row, rows.parse(rows.toJson(row)));
        assertEquals("a \"b\" é💡\n", rows.text(row, "title"));
        assertTrue(rows.has(row, "done"));
        assertNull(rows.text(row, "done"));
        assertFalse(rows.has(row, "other"));
        assertFalse(row.toString().contains("b"));
    }

    @Test
    public void laterColumnsComeToTheEnd() throws WireException {
        Row row = rows.parse("{\"id\":\"1\",\"a\":\"x\"}");

        Row merged = rows.merged(row, rows.parse("{\"b\":\"y\",\"a\":null}"));

        assertEquals(List.of("id", "a", "b"), rows.columns(merged));
        assertNull(rows.text(merged, "a"));
        assertEquals("x", rows.text(row, "a"));
    }

    @Test
    public void theOrderOfColumnsDoesNotMatter() throws WireException {
        Row one = rows.parse("{\"id\":\"1\",\"a\":\"x\"}");
        Row other = rows.parse("{\"a\":\"x\",\"id\":\"1\"}");

        assertTrue(rows.same(one, other));
        assertEquals(one.hashCode(), other.hashCode());
        assertFalse(rows.same(one, rows.parse("{\"a\":\"x\",\"id\":null}")));
    }

    @Test
    public void theKeyIsInItsOwnOrder() throws WireException {
        List<ColumnType> key = RowSchema.parse(SCHEMA).key();

        assertEquals("list", key.get(0).name());
        assertEquals("id", key.get(1).name());
    }

    @Test
    public void textsBecomeValuesOfTheirType() throws WireException {
        assertEquals(9223372036854775807L, value("id", "9223372036854775807"));
        assertEquals(
                new BigDecimal("12345678901234567890.10"),
                value("price", "12345678901234567890.10"));
        assertEquals("NaN", value("price", "NaN"));
        assertEquals(true, value("done", "t"));
        assertEquals(true, value("done", "true"));
        assertEquals(false, value("done", "f"));
        assertEquals("as it is", value("unknown", "as it is"));
    }

    @Test
    public void arraysMayHoldNullsQuotesAndArrays() throws WireException {
        assertEquals(
                Arrays.asList("a", "b c", "q\"x", null, "NULL", ""),
                value("tags", "{a,\"b c\",\"q\\\"x\",NULL,\"NULL\",\"\"}"));
        assertEquals(List.of(List.of(1, 2), List.of(3, 4)), value("grid", "{{1,2},{3,4}}"));
        assertEquals(List.of(), value("grid", "{}"));
        assertEquals(List.of(7), value("grid", "[0:0]={7}"));
    }

    @Test
    public void whatIsNotOfItsTypeIsRefused() {
        for (String bad : List.of("{1", "1}", "{1}x", "{{1}", "", "{\"1}")) {
            refused("grid", bad);
        }
        refused("id", "one");
        refused("done", "maybe");
        refused("extra", "{");
    }

    private void refused(String column, String text) {
        try {
            value(column, text);
        } catch (WireException expected) {
            return;
        }
        throw new AssertionError(column + " took " + text);
    }

    @Test
    public void nullWhereItCanNotBeIsRefused() throws WireException {
        RowSchema schema = RowSchema.parse(SCHEMA);

        assertNull(parsers.value(schema.column("list"), null));
        try {
            parsers.value(schema.column("id"), null);
        } catch (WireException expected) {
            return;
        }
        throw new AssertionError("it was taken");
    }

    @Test
    public void ownParsersComeFirstAlsoInsideArrays() throws WireException {
        CellParsers own = parsers.with("text", text -> text.length());

        assertEquals(List.of(1, 2), own.value(RowSchema.parse(SCHEMA).column("tags"), "{a,bb}"));
    }

    @Test
    public void camelsComeBackAsSnakes() {
        ColumnNames names = ColumnNames.snakeToCamel();
        assertEquals("createdAt", names.toProgram("created_at"));
        assertEquals("created_at", names.toDatabase("createdAt"));

        for (String column : List.of("id", "a_b_c", "_hidden", "with__two", "end_", "has_1")) {
            assertEquals(column, names.toDatabase(names.toProgram(column)));
        }
    }

    @Test
    public void namesMayBeGivenOneByOne() {
        ColumnNames names = ColumnNames.of(Map.of("txt", "title"));

        assertEquals("title", names.toProgram("txt"));
        assertEquals("txt", names.toDatabase("title"));
        assertEquals("id", names.toDatabase("id"));
    }
}
