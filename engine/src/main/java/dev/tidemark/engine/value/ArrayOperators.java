package dev.tidemark.engine.value;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The operators of arrays; those that join see nulls, the others never get one.
public final class ArrayOperators {
    private ArrayOperators() {}

    public static Object contains(
            @Nullable Object whole, @Nullable Object part, Comparator<Object> order) {
        return array(whole).containsAll(array(part), order);
    }

    public static Object overlaps(
            @Nullable Object a, @Nullable Object b, Comparator<Object> order) {
        return array(a).overlaps(array(b), order);
    }

    public static @Nullable Object concatenated(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return PgArray.concatenated(array(a), array(b));
    }

    public static Object appended(@Nullable Object array, @Nullable Object element) {
        return PgArray.appended((PgArray) array, element);
    }

    public static Object prepended(@Nullable Object element, @Nullable Object array) {
        return PgArray.prepended(element, (PgArray) array);
    }

    /// Number of dimensions, or null for the empty array.
    public static @Nullable Object dimensions(@Nullable Object array) {
        int dimensions = array(array).lengths().size();
        return dimensions == 0 ? null : (Object) (long) dimensions;
    }

    private static PgArray array(@Nullable Object value) {
        if (value instanceof PgArray array) {
            return array;
        }
        throw new IllegalArgumentException("no array: " + value);
    }
}
