package dev.tidemark.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.protocol.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowKeysTest {
    @Test
    void partsStandInKeyOrder() {
        Table comp = table("public", "comp", column("a", 1), column("b", 0), column("v", -1));

        RowKeys keys = RowKeys.of(comp);

        assertThat(keys.columns()).containsExactly(1, 0);
        assertThat(key(keys, "k", "1"))
                .isEqualTo("\\\"public\\\".\\\"comp\\\"/\\\"k\\\"/\\\"1\\\"");
    }

    @Test
    void slashesOfPartsAreDoubledAndQuotesOnlyEscaped() {
        RowKeys keys = RowKeys.of(table("public", "comp", column("b", 0), column("a", 1)));

        assertThat(key(keys, "a/b\"c", "2"))
                .isEqualTo("\\\"public\\\".\\\"comp\\\"/\\\"a//b\\\"c\\\"/\\\"2\\\"");
        assertThat(key(keys, "", "//"))
                .isEqualTo("\\\"public\\\".\\\"comp\\\"/\\\"\\\"/\\\"////\\\"");
    }

    @Test
    void withoutPrimaryKeyAllColumnsAreTheKeyAndNullIsUnderscore() {
        RowKeys keys = RowKeys.of(table("public", "nopk", column("a", -1), column("b", -1)));

        assertThat(keys.columns()).containsExactly(0, 1);
        assertThat(key(keys, "2", null)).isEqualTo("\\\"public\\\".\\\"nopk\\\"/\\\"2\\\"/_");
    }

    @Test
    void slashesAndDotsOfNamesAreDoubled() {
        RowKeys keys = RowKeys.of(table("a.b", "c/d\"e", column("id", 0)));

        assertThat(key(keys, "1")).isEqualTo("\\\"a..b\\\".\\\"c//d\\\"e\\\"/\\\"1\\\"");
    }

    @Test
    void controlCharactersAndMultiByteTextBecomeJson() {
        RowKeys keys = RowKeys.of(table("public", "t", column("id", 0)));

        assertThat(key(keys, "é\n\u0001💡"))
                .isEqualTo("\\\"public\\\".\\\"t\\\"/\\\"é\\n\\u0001💡\\\"");
    }

    private static String key(RowKeys keys, @Nullable String... parts) {
        JsonBytes json = new JsonBytes(4);
        keys.begin(json);
        for (String part : parts) {
            if (part == null) {
                keys.nullPart(json);
            } else {
                byte[] padded = ("xx" + part + "y").getBytes(StandardCharsets.UTF_8);
                keys.part(json, padded, 2, padded.length - 3);
            }
        }
        return json.toString();
    }

    private static Table table(String schema, String name, Column... columns) {
        return new Table(1, schema, name, false, List.of(), List.of(columns));
    }

    private static Column column(String name, int keyPosition) {
        return new Column(
                name,
                ColumnType.base(25, "text"),
                -1,
                keyPosition >= 0,
                keyPosition,
                false,
                Collation.NONE);
    }
}
