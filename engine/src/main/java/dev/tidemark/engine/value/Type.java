package dev.tidemark.engine.value;

import dev.tidemark.engine.catalog.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type as the where language sees it.
///
/// @param kind how its values behave
/// @param name `typname`; of an array, that of its elements with `[]`
/// @param sql how to write it in SQL: quoted and with its schema unless it is built in
/// @param element type of an array's elements, null for all others
/// @param labels labels of an enum in their order, empty for all others
public record Type(
        Kind kind, String name, String sql, @Nullable Type element, List<String> labels) {
    public static final Type BOOL = builtin(Kind.BOOL, "bool");
    public static final Type INT2 = builtin(Kind.INT2, "int2");
    public static final Type INT4 = builtin(Kind.INT4, "int4");
    public static final Type INT8 = builtin(Kind.INT8, "int8");
    public static final Type FLOAT4 = builtin(Kind.FLOAT4, "float4");
    public static final Type FLOAT8 = builtin(Kind.FLOAT8, "float8");
    public static final Type NUMERIC = builtin(Kind.NUMERIC, "numeric");
    public static final Type TEXT = builtin(Kind.TEXT, "text");
    public static final Type VARCHAR = builtin(Kind.VARCHAR, "varchar");
    public static final Type BPCHAR = builtin(Kind.BPCHAR, "bpchar");
    public static final Type NAME = builtin(Kind.NAME, "name");
    public static final Type UUID = builtin(Kind.UUID, "uuid");
    public static final Type DATE = builtin(Kind.DATE, "date");
    public static final Type TIME = builtin(Kind.TIME, "time");
    public static final Type TIMESTAMP = builtin(Kind.TIMESTAMP, "timestamp");
    public static final Type TIMESTAMPTZ = builtin(Kind.TIMESTAMPTZ, "timestamptz");
    public static final Type INTERVAL = builtin(Kind.INTERVAL, "interval");
    public static final Type JSONB = builtin(Kind.JSONB, "jsonb");
    public static final Type BYTEA = builtin(Kind.BYTEA, "bytea");

    /// A literal whose type its surroundings decide.
    public static final Type UNKNOWN = builtin(Kind.UNKNOWN, "unknown");

    /// The built-in types with values, each once.
    public static final List<Type> BUILTIN =
            List.of(
                    BOOL,
                    INT2,
                    INT4,
                    INT8,
                    FLOAT4,
                    FLOAT8,
                    NUMERIC,
                    TEXT,
                    VARCHAR,
                    BPCHAR,
                    NAME,
                    UUID,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMPTZ,
                    INTERVAL,
                    JSONB,
                    BYTEA);

    /// How values behave. INT2, INT4, INT8, DATE, TIME, TIMESTAMP and TIMESTAMPTZ are `Long`s,
    /// BOOL `Boolean`, FLOAT4 `Float`, FLOAT8 `Double`, NUMERIC [Numeric], the texts, UUID and
    /// ENUM `String`, BYTEA its hexadecimal text, INTERVAL [Interval], JSONB [Json], ARRAY
    /// [PgArray].
    public enum Kind {
        BOOL,
        INT2,
        INT4,
        INT8,
        FLOAT4,
        FLOAT8,
        NUMERIC,
        TEXT,
        VARCHAR,
        BPCHAR,
        NAME,
        UUID,
        DATE,
        TIME,
        TIMESTAMP,
        TIMESTAMPTZ,
        INTERVAL,
        JSONB,
        BYTEA,
        ENUM,
        ARRAY,
        UNKNOWN,
        /// Known to Postgres only: nothing but whether a value is null can be told.
        OTHER
    }

    public Type {
        labels = List.copyOf(labels);
    }

    private static Type builtin(Kind kind, String name) {
        return new Type(kind, name, name, null, List.of());
    }

    /// The type of a column.
    public static Type of(ColumnType type) {
        return switch (type.kind()) {
            case ENUM ->
                    new Type(
                            Kind.ENUM,
                            type.name(),
                            quoted(type.schema()) + '.' + quoted(type.name()),
                            null,
                            type.enumLabels());
            case ARRAY -> {
                ColumnType element = type.element();
                // Postgres tells an array of a domain from one of what the domain is made of.
                yield element == null || element.kind() == ColumnType.Kind.DOMAIN
                        ? other(type)
                        : arrayOf(of(element));
            }
            case BASE -> base(type);
            case DOMAIN -> domain(type);
            case COMPOSITE, RANGE, MULTIRANGE, PSEUDO -> other(type);
        };
    }

    /// Operators take a value of a domain as one of the type below, but for enums and arrays, whose
    /// operators ask for the very type.
    private static Type domain(ColumnType type) {
        ColumnType below = type.withoutDomain();
        return below.kind() == ColumnType.Kind.BASE ? base(below) : other(type);
    }

    private static Type base(ColumnType type) {
        if (type.schema().equals("pg_catalog")) {
            for (Type builtin : BUILTIN) {
                if (builtin.name.equals(type.name())) {
                    return builtin;
                }
            }
        }
        return other(type);
    }

    private static Type other(ColumnType type) {
        String sql = quoted(type.schema()) + '.' + quoted(type.name());
        return new Type(Kind.OTHER, type.name(), sql, null, List.of());
    }

    public static Type arrayOf(Type element) {
        if (element.kind == Kind.OTHER) {
            return new Type(Kind.OTHER, element.name + "[]", element.sql + "[]", null, List.of());
        }
        return new Type(Kind.ARRAY, element.name + "[]", element.sql + "[]", element, List.of());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Whether it is text, varchar, bpchar or name.
    public boolean isText() {
        return switch (kind) {
            case TEXT, VARCHAR, BPCHAR, NAME -> true;
            default -> false;
        };
    }

    public boolean isInteger() {
        return kind == Kind.INT2 || kind == Kind.INT4 || kind == Kind.INT8;
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// Whether two values are equal exactly if their texts, as Postgres writes them, are the same
    /// bytes; for texts, given a deterministic collation.
    public boolean equalTextsMeanEqualValues() {
        return switch (kind) {
            case BOOL, INT2, INT4, INT8, TEXT, VARCHAR, NAME, UUID, BYTEA, ENUM -> true;
            case DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> true;
            case FLOAT4, FLOAT8, NUMERIC, BPCHAR, INTERVAL, JSONB, ARRAY, UNKNOWN, OTHER -> false;
        };
    }

    /// Whether the collation of its values matters.
    public boolean isCollatable() {
        return isText() || (element != null && element.isText());
    }

    @Override
    public String toString() {
        return name;
    }
}
