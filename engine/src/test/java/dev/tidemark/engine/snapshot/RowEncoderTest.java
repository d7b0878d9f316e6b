package dev.tidemark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowEncoderTest {
    private static final ColumnType TEXT = ColumnType.base(25, "text");
    private static final ColumnType BOOL = ColumnType.base(16, "bool");

    @Test
    void aRowIsKeyThenValueThenHeaders() {
        RowEncoder encoder =
                encoder(column("id", TEXT, 0), column("value", TEXT, -1), column("done", BOOL, -1));

        assertThat(encode(encoder, "f\t1\tone"))
                .isEqualTo(
                        "{\"key\":\"\\\"public\\\".\\\"t\\\"/\\\"1\\\"\",\"value\":"
                                + "{\"done\":\"false\",\"id\":\"1\",\"value\":\"one\"},"
                                + "\"headers\":{\"relation\":[\"public\",\"t\"],"
                                + "\"operation\":\"insert\"}}");
    }

    @Test
    void furtherHeadersFollowTheUsualOnes() {
        RowEncoder encoder = new RowEncoder(query(column("id", TEXT, 0)), ",\"snapshot_mark\":7");

        assertThat(encode(encoder, "1")).endsWith("\"operation\":\"insert\",\"snapshot_mark\":7}}");
    }

    @Test
    void nullsAreBareInValueAndKey() {
        RowEncoder encoder = encoder(column("a", TEXT, -1), column("b", BOOL, -1));

        assertThat(encode(encoder, "\\N\t\\N"))
                .startsWith(
                        "{\"key\":\"\\\"public\\\".\\\"t\\\"/_/_\","
                                + "\"value\":{\"a\":null,\"b\":null}");
    }

    @Test
    void aTextThatLooksLikeNullIsNone() {
        RowEncoder encoder = encoder(column("a", TEXT, -1));

        assertThat(encode(encoder, "\\\\N")).contains("{\"a\":\"\\\\N\"}");
        assertThat(encode(encoder, "N")).contains("{\"a\":\"N\"}");
        assertThat(encode(encoder, "")).contains("{\"a\":\"\"}").contains("\"t\\\"/\\\"\\\"\"");
    }

    @Test
    void everyEscapeOfCopyBecomesItsJsonEscape() {
        RowEncoder encoder = encoder(column("id", TEXT, 0), column("v", TEXT, -1));

        assertThat(encode(encoder, "1\t\\b\\f\\n\\r\\t\\v\\\\x"))
                .contains("\"v\":\"\\b\\f\\n\\r\\t\\u000b\\\\x\"");
    }

    @Test
    void quotesAndOtherControlCharactersAreEscaped() {
        RowEncoder encoder = encoder(column("id", TEXT, 0), column("v", TEXT, -1));

        assertThat(encode(encoder, "1\ta\"b\u0001\u001f\u007f<>&'/"))
                .contains("\"v\":\"a\\\"b\\u0001\\u001f\u007f<>&'/\"");
    }

    @Test
    void multiByteTextPassesAsItIs() {
        RowEncoder encoder = encoder(column("id", TEXT, 0), column("v", TEXT, -1));

        assertThat(encode(encoder, "é\thé💡\u2028 größe 日本語"))
                .contains("\"t\\\"/\\\"é\\\"\"")
                .contains("\"v\":\"hé💡\u2028 größe 日本語\"");
    }

    @Test
    void aKeyIsBuiltFromTheTextBehindTheEscapes() {
        RowEncoder encoder = encoder(column("id", TEXT, 0));

        assertThat(encode(encoder, "a/b\"c\\\\d\\ne\\vf"))
                .startsWith(
                        "{\"key\":\"\\\"public\\\".\\\"t\\\"/\\\"a//b\\\"c\\\\d\\ne\\u000bf\\\"\"");
    }

    @Test
    void aBooleanInTheKeyIsAsTheChangeStreamHasIt() {
        RowEncoder encoder = encoder(column("b", BOOL, 0));

        assertThat(encode(encoder, "t"))
                .startsWith(
                        "{\"key\":\"\\\"public\\\".\\\"t\\\"/\\\"t\\\"\","
                                + "\"value\":{\"b\":\"true\"}");
    }

    @Test
    void aDomainOverBooleanIsABoolean() {
        ColumnType flag =
                new ColumnType(
                        1, "public", "flag", ColumnType.Kind.DOMAIN, null, 0, List.of(), BOOL);
        RowEncoder encoder = encoder(column("b", flag, -1));

        assertThat(encode(encoder, "f")).contains("{\"b\":\"false\"}");
    }

    @Test
    void columnsStandByNameAsBytesAndKeyPartsInKeyOrder() {
        RowEncoder encoder =
                encoder(
                        column("id2", TEXT, 1),
                        column("\uFF5E", TEXT, -1),
                        column("💡", TEXT, -1),
                        column("Id", TEXT, 0),
                        column("we\"ird", TEXT, -1));

        assertThat(encode(encoder, "A\tB\tC\tD\tE"))
                .startsWith(
                        "{\"key\":\"\\\"public\\\".\\\"t\\\"/\\\"A\\\"/\\\"B\\\"\",\"value\":"
                                + "{\"Id\":\"A\",\"id2\":\"B\",\"we\\\"ird\":\"C\","
                                + "\"\uFF5E\":\"D\",\"💡\":\"E\"}");
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsRefused() {
        RowEncoder encoder = encoder(column("a", TEXT, -1), column("b", TEXT, -1));

        assertThatIllegalStateException().isThrownBy(() -> encode(encoder, "1"));
        assertThatIllegalStateException().isThrownBy(() -> encode(encoder, "1\t2\t3"));
    }

    @Test
    void aRowThatIsTooLargeIsRefused() {
        RowEncoder encoder = encoder(column("a", TEXT, 0));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> encoder.encode(new byte[0], (1 << 27) + 1))
                .withMessageContaining("128 MiB");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextComesOutAsAJsonWriterWouldWriteIt(long seed) {
        Random random = new Random(seed);
        int columns = 1 + random.nextInt(12);
        RowEncoder encoder =
                encoder(
                        IntStream.range(0, columns)
                                .mapToObj(i -> column("c%02d".formatted(i), TEXT, i == 0 ? 0 : -1))
                                .toArray(Column[]::new));
        for (int row = 0; row < 20; row++) {
            List<String> values = IntStream.range(0, columns).mapToObj(_ -> text(random)).toList();
            StringBuilder line = new StringBuilder();
            StringBuilder expected = new StringBuilder("\"value\":{");
            for (int i = 0; i < columns; i++) {
                line.append(i == 0 ? "" : "\t").append(asCopy(values.get(i)));
                expected.append(i == 0 ? "" : ",");
                expected.append("\"c%02d\":\"".formatted(i));
                expected.append(asJson(values.get(i))).append('"');
            }

            String message = encode(encoder, line.toString());

            assertThat(message)
                    .startsWith(
                            "{\"key\":\"\\\"public\\\".\\\"t\\\"/\\\""
                                    + asJson(values.getFirst().replace("/", "//"))
                                    + "\\\"\",")
                    .contains(expected.append("},\"headers\""));
        }
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 200);
    }

    private static String text(Random random) {
        String alphabet = "abc xyz 0123456789 \"\\/\t\n\r\b\f\u000b\u0001\u001fé💡\u007f";
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int plain = 1 + random.nextInt(20);
        for (int i = random.nextInt(40); i > 0; i--) {
            int letter = random.nextInt(plain) == 0 ? random.nextInt(letters.length) : 0;
            text.appendCodePoint(letters[letter]);
        }
        return text.toString();
    }

    private static String asCopy(String text) {
        return text.replace("\\", "\\\\")
                .replace("\b", "\\b")
                .replace("\f", "\\f")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\u000b", "\\v");
    }

    private static String asJson(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\b", "\\b")
                .replace("\f", "\\f")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\u000b", "\\u000b")
                .replace("\u0001", "\\u0001")
                .replace("\u001f", "\\u001f");
    }

    private static String encode(RowEncoder encoder, String line) {
        byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            encoder.encode(row, row.length - 1);
        } catch (SQLException refused) {
            throw new IllegalArgumentException(refused);
        }
        return new String(encoder.bytes(), 0, encoder.size(), StandardCharsets.UTF_8);
    }

    private static RowEncoder encoder(Column... columns) {
        return new RowEncoder(query(columns), "");
    }

    private static SnapshotQuery query(Column... columns) {
        Table table = new Table(1, "public", "t", false, List.of(), List.of(columns));
        return new SnapshotQuery(
                table,
                IntStream.range(0, columns.length).boxed().toList(),
                (@Nullable String) null);
    }

    private static Column column(String name, ColumnType type, int keyPosition) {
        return new Column(name, type, -1, false, keyPosition, false, Collation.NONE);
    }
}
