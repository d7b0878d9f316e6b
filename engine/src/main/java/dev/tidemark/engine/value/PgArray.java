package dev.tidemark.engine.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An array of any number of dimensions, elements in row order.
///
/// @param lengths elements of each dimension; empty for the empty array
/// @param lowers first subscript of each dimension
/// @param elements all of them, nulls included
public record PgArray(
        List<Integer> lengths, List<Integer> lowers, List<@Nullable Object> elements) {
    public static final PgArray EMPTY = new PgArray(List.of(), List.of(), List.of());

    public PgArray {
        lengths = List.copyOf(lengths);
        lowers = List.copyOf(lowers);
        // A copy, as lists of the JDK that hold no nulls do not even look for one.
        elements = Collections.unmodifiableList(new ArrayList<>(elements));
    }

    /// One dimension, subscripts from 1.
    public static PgArray of(List<@Nullable Object> elements) {
        return elements.isEmpty()
                ? EMPTY
                : new PgArray(List.of(elements.size()), List.of(1), elements);
    }

    /// An array of arrays of the same shape.
    public static PgArray ofArrays(List<@Nullable Object> arrays) {
        List<@Nullable Object> elements = new ArrayList<>();
        PgArray first = null;
        for (Object item : arrays) {
            if (!(item instanceof PgArray array)) {
                throw new InvalidValue("a null among nested arrays");
            }
            if (first == null) {
                first = array;
            } else if (!first.lengths.equals(array.lengths)) {
                throw new InvalidValue("nested arrays must have the same dimensions");
            }
            elements.addAll(array.elements);
        }
        if (first == null || first.lengths.isEmpty()) {
            return EMPTY;
        }
        return new PgArray(
                prepended(arrays.size(), first.lengths), prepended(1, first.lowers), elements);
    }

    private static List<Integer> prepended(int number, List<Integer> rest) {
        List<Integer> list = new ArrayList<>();
        list.add(number);
        list.addAll(rest);
        return list;
    }

    static PgArray read(Type type, String text) {
        return new ArrayText(element(type), ArrayText.Source.POSTGRES).parse(text);
    }

    static PgArray parse(Type type, String literal) {
        return new ArrayText(element(type), ArrayText.Source.PERSON).parse(literal);
    }

    static String format(Type type, PgArray array) {
        return ArrayText.format(element(type), array);
    }

    private static Type element(Type type) {
        Type element = type.element();
        if (element == null) {
            throw new IllegalStateException(type.name() + " is no array");
        }
        return element;
    }

    /// Elements first, nulls last; then the shapes.
    static Comparator<Object> order(Type type) {
        Comparator<Object> order = Values.order(element(type));
        return (a, b) -> compare((PgArray) a, (PgArray) b, order);
    }

    private static int compare(PgArray a, PgArray b, Comparator<Object> order) {
        int shorter = Math.min(a.elements.size(), b.elements.size());
        for (int i = 0; i < shorter; i++) {
            int compared = compareNullable(a.elements.get(i), b.elements.get(i), order);
            if (compared != 0) {
                return compared;
            }
        }
        int sizes = Integer.compare(a.elements.size(), b.elements.size());
        if (sizes != 0) {
            return sizes;
        }
        int dimensions = Integer.compare(a.lengths.size(), b.lengths.size());
        if (dimensions != 0) {
            return dimensions;
        }
        int lengths = compare(a.lengths, b.lengths);
        return lengths != 0 ? lengths : compare(a.lowers, b.lowers);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            int compared = Integer.compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compareNullable(
            @Nullable Object a, @Nullable Object b, Comparator<Object> order) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return order.compare(a, b);
    }

    /// Whether each element of `part` is among these; a null is among none.
    boolean containsAll(PgArray part, Comparator<Object> order) {
        for (Object wanted : part.elements) {
            if (wanted == null || !contains(wanted, order)) {
                return false;
            }
        }
        return true;
    }

    boolean overlaps(PgArray other, Comparator<Object> order) {
        for (Object candidate : other.elements) {
            if (candidate != null && contains(candidate, order)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(Object wanted, Comparator<Object> order) {
        for (Object element : elements) {
            if (element != null && order.compare(element, wanted) == 0) {
                return true;
            }
        }
        return false;
    }

    /// `||` of two arrays: the second one's elements, or the second as an element, at the end.
    static PgArray concatenated(PgArray a, PgArray b) {
        if (a.lengths.isEmpty()) {
            return b;
        }
        if (b.lengths.isEmpty()) {
            return a;
        }
        int deeper = a.lengths.size() - b.lengths.size();
        PgArray left = deeper < 0 ? a : a.inner();
        PgArray right = deeper > 0 ? b : b.inner();
        boolean fits = left.lengths.equals(right.lengths) && left.lowers.equals(right.lowers);
        if (Math.abs(deeper) > 1 || !fits) {
            throw new InvalidValue("cannot concatenate incompatible arrays");
        }
        PgArray shape = deeper < 0 ? b : a;
        int added = deeper == 0 ? b.lengths.getFirst() : 1;
        List<Integer> lengths = new ArrayList<>(shape.lengths);
        lengths.set(0, Math.addExact(lengths.getFirst(), added));
        List<@Nullable Object> all = new ArrayList<>(a.elements);
        all.addAll(b.elements);
        return new PgArray(lengths, shape.lowers, all);
    }

    /// Of the shape of this one's elements in the first dimension; has no elements itself.
    private PgArray inner() {
        return new PgArray(
                lengths.subList(1, lengths.size()), lowers.subList(1, lowers.size()), List.of());
    }

    static PgArray appended(@Nullable PgArray array, @Nullable Object element) {
        PgArray base = array == null ? EMPTY : array;
        base.requireOneDimension();
        List<@Nullable Object> all = new ArrayList<>(base.elements);
        all.add(element);
        return base.resized(all);
    }

    static PgArray prepended(@Nullable Object element, @Nullable PgArray array) {
        PgArray base = array == null ? EMPTY : array;
        base.requireOneDimension();
        List<@Nullable Object> all = new ArrayList<>();
        all.add(element);
        all.addAll(base.elements);
        return base.resized(all);
    }

    private void requireOneDimension() {
        if (lengths.size() > 1) {
            throw new InvalidValue("argument must be empty or one-dimensional array");
        }
    }

    private PgArray resized(List<@Nullable Object> all) {
        return new PgArray(List.of(all.size()), lowers.isEmpty() ? List.of(1) : lowers, all);
    }

    /// The element at the subscripts, or null if there is none or their number is wrong.
    public @Nullable Object at(List<Long> subscripts) {
        if (subscripts.size() != lengths.size()) {
            return null;
        }
        int index = 0;
        for (int i = 0; i < lengths.size(); i++) {
            long offset = subscripts.get(i) - lowers.get(i);
            if (offset < 0 || offset >= lengths.get(i)) {
                return null;
            }
            index = index * lengths.get(i) + (int) offset;
        }
        return elements.get(index);
    }

    /// Elements from one subscript of the first dimension to another, with all that is below them,
    /// numbered from 1 again; an absent bound is the array's own.
    public PgArray slice(@Nullable Long from, @Nullable Long until) {
        if (lengths.isEmpty()) {
            return EMPTY;
        }
        long lower = lowers.getFirst();
        long upper = lower + lengths.getFirst() - 1;
        long first = Math.max(lower, from == null ? lower : from) - lower;
        long last = Math.min(upper, until == null ? upper : until) - lower;
        if (first > last) {
            return EMPTY;
        }
        int block = elements.size() / lengths.getFirst();
        List<Integer> kept = new ArrayList<>(lengths);
        kept.set(0, (int) (last - first) + 1);
        return new PgArray(
                kept,
                Collections.nCopies(kept.size(), 1),
                elements.subList((int) first * block, (int) (last + 1) * block));
    }

    /// Each element converted, nulls kept.
    PgArray mapped(Conversion.Step step) {
        List<@Nullable Object> converted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            converted.add(element == null ? null : step.apply(element));
        }
        return new PgArray(lengths, lowers, converted);
    }
}
