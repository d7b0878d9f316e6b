package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.message.RowKeys;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.Replica;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One way of showing a table's changes: which columns, and how much of them.
///
/// Shapes with the same projection share every encoded message, however their where clauses differ.
/// A projection also collects, during one change, the shapes that want it in each kind. Guarded by
/// the lock of [Shapes].
///
/// Layout of a message: `{"value":{...},"key":"...","headers":{"relation":["s","t"],
/// "operation":"update","lsn":"...","op_position":0,"txids":[7]},"old_value":{...}}`; the log
/// splices `"last":true,` in at the beginning of the headers.
final class Projection {
    private static final byte[] VALUE = ascii("{\"value\":{");
    private static final byte[] KEY = ascii("},\"key\":\"");
    private static final byte[] HEADERS = ascii("\",\"headers\":{");
    private static final byte[] OLD_VALUE = ascii(",\"old_value\":{");
    private static final byte[] KEY_CHANGE_TO = ascii(",\"key_change_to\":\"");
    private static final byte[] KEY_CHANGE_FROM = ascii(",\"key_change_from\":\"");
    private static final byte[] NULL = ascii("null");

    private final int[] columns;
    private final byte[][] names;
    private final boolean[] inKey;
    private final int[] keyColumns;
    private final RowKeys keys;
    private final Replica replica;
    private final byte[] relation;
    private final boolean wholeDelete;
    private final Targets inserts = new Targets();
    private final Targets updates = new Targets();
    private final Targets deletes = new Targets();
    private final Targets rekeyDeletes = new Targets();
    private final Targets rekeyInserts = new Targets();
    private int targetCount;
    private int users;

    private Projection(Table table, List<Integer> selected, Replica replica) {
        this.replica = replica;
        keys = RowKeys.of(table);
        columns =
                selected.stream()
                        .sorted(Comparator.comparing(c -> table.columns().get(c).name()))
                        .mapToInt(c -> c)
                        .toArray();
        names = new byte[columns.length][];
        inKey = new boolean[columns.length];
        List<Integer> primaryKey = table.keyColumns();
        wholeDelete = primaryKey.isEmpty() || replica == Replica.FULL;
        keyColumns = keys.columns().stream().mapToInt(c -> c).toArray();
        for (int i = 0; i < columns.length; i++) {
            JsonBytes name = new JsonBytes(32);
            names[i] = name.text(table.columns().get(columns[i]).name()).raw(':').toByteArray();
            inKey[i] = primaryKey.contains(columns[i]);
        }
        JsonBytes header = new JsonBytes(64).raw("\"relation\":[");
        header.text(table.schema()).raw(',').text(table.name()).raw("],\"operation\":\"");
        relation = header.toByteArray();
    }

    static Projection of(ShapeDefinition definition) {
        return new Projection(definition.table(), definition.columns(), definition.replica());
    }

    /// Equal for definitions that can share a projection.
    static Object keyOf(ShapeDefinition definition) {
        Table table = definition.table();
        return List.of(table.schema(), table.name(), definition.columns(), definition.replica());
    }

    /// Counts one more shape.
    void retain() {
        users++;
    }

    /// Counts one shape less; true if none is left.
    boolean release() {
        return --users == 0;
    }

    /// The shapes that get the current change as `kind`.
    Targets targets(ChangeKind kind) {
        return switch (kind) {
            case INSERT -> inserts;
            case UPDATE -> updates;
            case DELETE -> deletes;
            case REKEY_DELETE -> rekeyDeletes;
            case REKEY_INSERT -> rekeyInserts;
        };
    }

    void addTarget(ChangeKind kind, ShapeLog log) {
        targets(kind).add(log);
        targetCount++;
    }

    /// Whether no shape wants the current change in this projection yet.
    boolean untouched() {
        return targetCount == 0;
    }

    void clearTargets() {
        inserts.clear();
        updates.clear();
        deletes.clear();
        rekeyDeletes.clear();
        rekeyInserts.clear();
        targetCount = 0;
    }

    /// What an update is for a shape that the row stays in.
    UpdateEffect effectOf(RowView old, RowView row) {
        for (int column : keyColumns) {
            if (!row.sameValue(column, old)) {
                return UpdateEffect.REKEY;
            }
        }
        for (int column : columns) {
            if (!row.sameValue(column, old)) {
                return UpdateEffect.UPDATE;
            }
        }
        return UpdateEffect.NONE;
    }

    /// What an update does to a row that stays in a shape.
    enum UpdateEffect {
        NONE,
        UPDATE,
        REKEY
    }

    /// Encodes one message into `out`.
    ///
    /// @param row the row itself; for deletes the old one
    /// @param other the old row of an update, or the other side of a key change
    /// @return where `"last":true,` belongs
    int encode(
            JsonBytes out, ChangeKind kind, RowView row, RowView other, ChangePosition position) {
        out.truncate(0).raw(VALUE);
        switch (kind) {
            case INSERT, REKEY_INSERT -> allValues(out, row);
            case DELETE, REKEY_DELETE -> {
                if (wholeDelete) {
                    allValues(out, row);
                } else {
                    keyValues(out, row);
                }
            }
            case UPDATE -> {
                if (replica == Replica.FULL) {
                    allValues(out, row);
                } else {
                    changedValues(out, row, other, row, Keys.INCLUDED);
                }
            }
        }
        out.raw(KEY);
        key(out, row);
        out.raw(HEADERS);
        int lastAt = out.size();
        headers(out, kind, position);
        switch (kind) {
            case REKEY_DELETE -> {
                out.raw(KEY_CHANGE_TO);
                key(out, other);
                out.raw('"');
            }
            case REKEY_INSERT -> {
                out.raw(KEY_CHANGE_FROM);
                key(out, other);
                out.raw('"');
            }
            case INSERT, UPDATE, DELETE -> {}
        }
        out.raw('}');
        if (kind == ChangeKind.UPDATE && replica == Replica.FULL) {
            out.raw(OLD_VALUE);
            changedValues(out, row, other, other, Keys.LEFT_OUT);
            out.raw('}');
        }
        out.raw('}');
        return lastAt;
    }

    private void headers(JsonBytes out, ChangeKind kind, ChangePosition position) {
        String operation =
                switch (kind) {
                    case INSERT, REKEY_INSERT -> "insert";
                    case UPDATE -> "update";
                    case DELETE, REKEY_DELETE -> "delete";
                };
        out.raw(relation).raw(operation);
        position.write(out, kind.opDistance());
    }

    private void key(JsonBytes out, RowView row) {
        keys.begin(out);
        for (int column : keyColumns) {
            if (row.isNull(column)) {
                keys.nullPart(out);
            } else {
                keys.part(out, row.bytes(column), row.start(column), row.length(column));
            }
        }
    }

    private void allValues(JsonBytes out, RowView row) {
        for (int i = 0; i < columns.length; i++) {
            value(out, i, row);
        }
    }

    private void keyValues(JsonBytes out, RowView row) {
        for (int i = 0; i < columns.length; i++) {
            if (inKey[i]) {
                value(out, i, row);
            }
        }
    }

    private enum Keys {
        INCLUDED,
        LEFT_OUT
    }

    private void changedValues(
            JsonBytes out, RowView row, RowView old, RowView shown, Keys keyColumnsToo) {
        for (int i = 0; i < columns.length; i++) {
            boolean wanted = keyColumnsToo == Keys.INCLUDED && inKey[i];
            if (wanted || !row.sameValue(columns[i], old)) {
                value(out, i, shown);
            }
        }
    }

    private void value(JsonBytes out, int i, RowView row) {
        if (out.array()[out.size() - 1] != '{') {
            out.raw(',');
        }
        out.raw(names[i]);
        int column = columns[i];
        if (row.isNull(column)) {
            out.raw(NULL);
        } else {
            out.text(row.bytes(column), row.start(column), row.length(column));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The shapes that get one message.
    static final class Targets {
        private ShapeLog[] logs = new ShapeLog[4];
        private int count;

        void add(ShapeLog log) {
            if (count == logs.length) {
                logs = Arrays.copyOf(logs, count * 2);
            }
            logs[count++] = log;
        }

        ShapeLog[] logs() {
            return logs;
        }

        int count() {
            return count;
        }

        void clear() {
            Arrays.fill(logs, 0, count, null);
            count = 0;
        }
    }

    /// What a change is for one shape.
    enum ChangeKind {
        /// A row appears.
        INSERT,
        /// A row changes and keeps its key.
        UPDATE,
        /// A row goes, named by its old key.
        DELETE,
        /// A row changes its key: first half.
        REKEY_DELETE,
        /// A row changes its key: second half, one operation number later.
        REKEY_INSERT;

        /// How far its operation number lies behind that of the change.
        int opDistance() {
            return this == REKEY_INSERT ? 1 : 0;
        }
    }

    /// Where the current change stands: the part of its headers that all projections share.
    static final class ChangePosition {
        private final byte[] beforeOp;
        private final byte[] afterOp;
        private long op;

        ChangePosition(Lsn commitLsn, int xid) {
            beforeOp = ascii("\",\"lsn\":\"" + commitLsn + "\",\"op_position\":");
            afterOp = ascii(",\"txids\":[" + Integer.toUnsignedString(xid) + "]");
        }

        ChangePosition at(long newOp) {
            op = newOp;
            return this;
        }

        long op() {
            return op;
        }

        /// Writes what follows the operation's name, up to the headers that not every change has.
        void write(JsonBytes out, int opDistance) {
            out.raw(beforeOp).number(op + opDistance).raw(afterOp);
        }
    }
}
