package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.Conversion;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Type.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which type becomes which: Postgres's implicit casts, categories and common types.
public final class Casts {
    private static final List<Kind> NUMBERS =
            List.of(Kind.INT2, Kind.INT4, Kind.INT8, Kind.NUMERIC, Kind.FLOAT4, Kind.FLOAT8);

    private Casts() {}

    /// `pg_type.typcategory`.
    static char category(Type type) {
        return switch (type.kind()) {
            case BOOL -> 'B';
            case INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC -> 'N';
            case TEXT, VARCHAR, BPCHAR, NAME -> 'S';
            case DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> 'D';
            case INTERVAL -> 'T';
            case ARRAY -> 'A';
            case ENUM -> 'E';
            case UUID, JSONB, BYTEA, OTHER -> 'U';
            case UNKNOWN -> 'X';
        };
    }

    /// `pg_type.typispreferred`.
    static boolean isPreferred(Type type) {
        return switch (type.kind()) {
            case BOOL, FLOAT8, TEXT, TIMESTAMPTZ, INTERVAL -> true;
            default -> false;
        };
    }

    public static boolean isNumber(Type type) {
        return NUMBERS.contains(type.kind());
    }

    /// Whether an argument of type `from` may stand where `to` is wanted.
    public static boolean isImplicit(Type from, Type to) {
        if (from.equals(to) || from.is(Kind.UNKNOWN)) {
            return !to.is(Kind.OTHER);
        }
        int source = NUMBERS.indexOf(from.kind());
        int target = NUMBERS.indexOf(to.kind());
        if (source >= 0 && target >= 0) {
            return source < target;
        }
        if (from.isText() && to.isText()) {
            return !from.is(Kind.NAME) || to.is(Kind.TEXT);
        }
        return switch (from.kind()) {
            case DATE -> to.is(Kind.TIMESTAMP);
            case TIME -> to.is(Kind.INTERVAL);
            default -> false;
        };
    }

    /// The cast from one type to another as a function, or null if there is none.
    public static @Nullable Function function(Type from, Type to) {
        Conversion.Step step = Conversion.between(from, to);
        if (step == null) {
            return null;
        }
        Function.Unary body = value -> step.apply(Function.present(value));
        return Function.plain("", Function.Notation.CAST, List.of(from), to, body);
    }

    /// The type that all branches of a CASE, an array or the like get, or null if there is none
    /// (section 10.5 of Postgres's manual). Literals alone are text.
    public static @Nullable Type common(List<Type> types) {
        Type candidate = Type.UNKNOWN;
        for (Type type : types) {
            if (type.is(Kind.UNKNOWN) || type.equals(candidate)) {
                continue;
            }
            if (candidate.is(Kind.UNKNOWN)) {
                candidate = type;
            } else if (category(type) != category(candidate)) {
                return null;
            } else if (!isPreferred(candidate)
                    && isImplicit(candidate, type)
                    && !isImplicit(type, candidate)) {
                candidate = type;
            }
        }
        if (candidate.is(Kind.UNKNOWN)) {
            return Type.TEXT;
        }
        Type chosen = candidate;
        return types.stream().allMatch(t -> isImplicit(t, chosen)) ? chosen : null;
    }
}
