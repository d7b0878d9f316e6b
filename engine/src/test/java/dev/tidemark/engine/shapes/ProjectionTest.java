package dev.tidemark.engine.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.engine.shapes.Projection.ChangeKind;
import dev.tidemark.engine.shapes.Projection.ChangePosition;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.Replica;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProjectionTest {
    private static final ColumnType INT4 = ColumnType.base(23, "int4");
    private static final ColumnType TEXT = ColumnType.base(25, "text");
    private static final Table TABLE =
            new Table(
                    1,
                    "public",
                    "rf_t",
                    false,
                    List.of(),
                    List.of(
                            new Column("id", INT4, -1, true, 0, false, Collation.NONE),
                            new Column("a", TEXT, -1, false, -1, false, Collation.C),
                            new Column("b", TEXT, -1, false, -1, false, Collation.C)));
    private static final Relation RELATION =
            new Relation(
                    1,
                    "public",
                    "rf_t",
                    true,
                    List.of(
                            new Relation.RelationColumn("id", 23, -1),
                            new Relation.RelationColumn("a", 25, -1),
                            new Relation.RelationColumn("b", 25, -1)));
    private static final String TAIL = "\"lsn\":\"77\",\"op_position\":4,\"txids\":[9]";

    @Test
    void insertCarriesAllColumnsInOrderOfTheirNames() {
        assertThat(encode(Replica.DEFAULT, ChangeKind.INSERT, row("1", "x", null), null))
                .isEqualTo(
                        "{\"value\":{\"a\":\"x\",\"b\":null,\"id\":\"1\"},"
                                + "\"key\":\"\\\"public\\\".\\\"rf_t\\\"/\\\"1\\\"\","
                                + "\"headers\":{^\"relation\":[\"public\",\"rf_t\"],"
                                + "\"operation\":\"insert\","
                                + TAIL
                                + "}}");
    }

    @Test
    void updateCarriesKeyAndChangedColumns() {
        String message =
                encode(Replica.DEFAULT, ChangeKind.UPDATE, row("1", "x", "y"), row("1", "x", "z"));

        assertThat(message).startsWith("{\"value\":{\"b\":\"y\",\"id\":\"1\"},");
        assertThat(message).doesNotContain("old_value");
    }

    @Test
    void fullUpdateCarriesTheRowAndTheOldValuesThatChanged() {
        String message =
                encode(Replica.FULL, ChangeKind.UPDATE, row("1", "x", "y"), row("1", "x", null));

        assertThat(message).startsWith("{\"value\":{\"a\":\"x\",\"b\":\"y\",\"id\":\"1\"},");
        assertThat(message).endsWith(TAIL + "},\"old_value\":{\"b\":null}}");
    }

    @Test
    void deleteCarriesTheKeyAloneUnlessTheWholeRowIsWanted() {
        assertThat(encode(Replica.DEFAULT, ChangeKind.DELETE, row("1", "x", "y"), null))
                .startsWith("{\"value\":{\"id\":\"1\"},");
        assertThat(encode(Replica.FULL, ChangeKind.DELETE, row("1", "x", "y"), null))
                .startsWith("{\"value\":{\"a\":\"x\",\"b\":\"y\",\"id\":\"1\"},");
    }

    @Test
    void keyChangeNamesTheOtherKeyAndTakesTheOddNumber() {
        RowView old = row("1", "x", "y");
        RowView row = row("2", "x", "y");

        assertThat(encode(Replica.DEFAULT, ChangeKind.REKEY_DELETE, old, row))
                .startsWith(
                        "{\"value\":{\"id\":\"1\"},"
                                + "\"key\":\"\\\"public\\\".\\\"rf_t\\\"/\\\"1\\\"\"")
                .endsWith(TAIL + ",\"key_change_to\":\"\\\"public\\\".\\\"rf_t\\\"/\\\"2\\\"\"}}");
        assertThat(encode(Replica.DEFAULT, ChangeKind.REKEY_INSERT, row, old))
                .startsWith("{\"value\":{\"a\":\"x\",\"b\":\"y\",\"id\":\"2\"}")
                .contains("\"op_position\":5,")
                .endsWith(",\"key_change_from\":\"\\\"public\\\".\\\"rf_t\\\"/\\\"1\\\"\"}}");
    }

    @Test
    void effectOfAnUpdateLooksAtSelectedColumnsOnly() {
        Projection onlyA = Projection.of(definition(Replica.DEFAULT, List.of(0, 1)));

        assertThat(onlyA.effectOf(row("1", "x", "y"), row("1", "x", "z")))
                .isEqualTo(Projection.UpdateEffect.NONE);
        assertThat(onlyA.effectOf(row("1", "x", "y"), row("1", "w", "y")))
                .isEqualTo(Projection.UpdateEffect.UPDATE);
        assertThat(onlyA.effectOf(row("1", "x", "y"), row("2", "x", "y")))
                .isEqualTo(Projection.UpdateEffect.REKEY);
    }

    @Test
    void valueThatTheUpdateLeftAloneComesFromTheOldRow() {
        Tuple old = tuple("1", "toasted", "y");
        Tuple sent = new Tuple();
        byte[] buffer = "1z".getBytes(StandardCharsets.UTF_8);
        sent.reset(buffer, 3);
        sent.add(0, 1);
        sent.addUnchanged();
        sent.add(1, 1);
        RowView row = RowView.of(RELATION, names()).show(sent, old);
        RowView oldRow = RowView.of(RELATION, names()).show(old, null);

        String message = encode(Replica.FULL, ChangeKind.UPDATE, row, oldRow);

        assertThat(message).startsWith("{\"value\":{\"a\":\"toasted\",\"b\":\"z\",\"id\":\"1\"}");
        assertThat(message).endsWith("\"old_value\":{\"b\":\"y\"}}");
    }

    /// The message with `^` where the last flag belongs.
    private static String encode(
            Replica replica, ChangeKind kind, RowView row, @Nullable RowView other) {
        Projection projection = Projection.of(definition(replica, List.of(0, 1, 2)));
        JsonBytes out = new JsonBytes(16);
        int lastAt =
                projection.encode(
                        out,
                        kind,
                        row,
                        other == null ? row : other,
                        new ChangePosition(new Lsn(77), 9).at(4));
        String text = out.toString();
        return kind == ChangeKind.INSERT
                ? text.substring(0, lastAt) + "^" + text.substring(lastAt)
                : text;
    }

    private static ShapeDefinition definition(Replica replica, List<Integer> columns) {
        ShapeRequest request =
                new ShapeRequest("rf_t", null, Map.of(), null, null, replica, LogMode.FULL);
        return new ShapeDefinition(request, TABLE, null, columns, columns, "id");
    }

    private static List<String> names() {
        return TABLE.columns().stream().map(Column::name).toList();
    }

    private static RowView row(@Nullable String... values) {
        return RowView.of(RELATION, names()).show(tuple(values), null);
    }

    private static Tuple tuple(@Nullable String... values) {
        StringBuilder text = new StringBuilder();
        for (String value : values) {
            text.append(value == null ? "" : value);
        }
        Tuple tuple = new Tuple();
        tuple.reset(text.toString().getBytes(StandardCharsets.UTF_8), values.length);
        int at = 0;
        for (String value : values) {
            if (value == null) {
                tuple.addNull();
            } else {
                tuple.add(at, value.length());
                at += value.length();
            }
        }
        return tuple;
    }
}
