package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.where.Where.Purpose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of the recorded conversations, as far as clauses need them.
final class Tables {
    static final Collation C_UTF8 = new Collation(Collation.Provider.LIBC, "C.UTF-8", true);
    static final ColumnType MOOD =
            new ColumnType(
                    16_500,
                    "public",
                    "mood",
                    ColumnType.Kind.ENUM,
                    null,
                    0,
                    List.of("sad", "ok", "happy"));
    static final Table ITEMS =
            table("items", "id int4", "value text", "priority int4", "done bool");
    static final Table SUB_T = table("sub_t", "id int4", "grp text", "n int4", "m mood");
    static final Table CHILD = table("child", "id int4", "parent_id int4", "v text");
    static final Table MIXED = table("MixedCase", "Id int4", "Col Name text");
    static final Table ALL_TYPES =
            table(
                    "all_types",
                    "id int8",
                    "i2 int2",
                    "i4 int4",
                    "i8 int8",
                    "num numeric",
                    "f4 float4",
                    "f8 float8",
                    "b bool",
                    "u uuid",
                    "t text",
                    "vc varchar",
                    "ch bpchar",
                    "jb jsonb",
                    "ia _int4",
                    "ta _text",
                    "tstz timestamptz",
                    "ts timestamp",
                    "d date",
                    "tm time",
                    "iv interval",
                    "e mood",
                    "inet inet",
                    "nm name");

    private Tables() {}

    /// A table in `public`; each column is its name, a blank and its type.
    static Table table(String name, String... columns) {
        List<Column> list = new ArrayList<>();
        for (String column : columns) {
            int blank = column.lastIndexOf(' ');
            ColumnType type = type(column.substring(blank + 1));
            list.add(new Column(column.substring(0, blank), type, -1, false, -1, false, C_UTF8));
        }
        return new Table(1, "public", name, false, List.of(), list);
    }

    static ColumnType type(String name) {
        if (name.equals("mood")) {
            return MOOD;
        }
        if (name.startsWith("_")) {
            return new ColumnType(
                    1,
                    "pg_catalog",
                    name,
                    ColumnType.Kind.ARRAY,
                    type(name.substring(1)),
                    1,
                    List.of());
        }
        return ColumnType.base(1, name);
    }

    static Set<String> names(Table table) {
        Set<String> names = new HashSet<>();
        table.columns().forEach(column -> names.add(column.name()));
        return names;
    }

    static Compilation compile(Table table, String clause, String... params) {
        return compile(Purpose.SHAPE, table, clause, params);
    }

    static Compilation compile(Purpose purpose, Table table, String clause, String... params) {
        Map<Integer, String> map = new HashMap<>();
        for (int i = 0; i < params.length; i++) {
            map.put(i + 1, params[i]);
        }
        return Where.compile(clause, map, table, new Where.Scope(purpose, names(table)));
    }

    /// The refusal's message, or `accepted: ` and the clause's SQL.
    static String outcome(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Compiled(Where where) -> "accepted: " + where.sql();
            case Compilation.Refused(String message) -> message;
            case Compilation.UnknownTable(String schema, String name) ->
                    "unknown table " + schema + "." + name;
        };
    }

    static Where where(Table table, String clause, String... params) {
        return switch (compile(table, clause, params)) {
            case Compilation.Compiled(Where where) -> where;
            case Compilation.Refused(String message) -> throw new AssertionError(message);
            case Compilation.UnknownTable unknown -> throw new AssertionError(unknown);
        };
    }
}
