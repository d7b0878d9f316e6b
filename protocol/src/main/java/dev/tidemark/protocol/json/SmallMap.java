package dev.tidemark.protocol.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A few values by name that never change, in the order of their making: two arrays and no more.
///
/// Rows, writes and messages are maps of a few names each, by the hundred thousand: a linked map of
/// two takes some 300 bytes, this one 80. Names are compared one after the other, so maps of many
/// are made linked ones.
///
/// @param <V> a value
public final class SmallMap<V extends @Nullable Object> extends AbstractMap<String, V> {
    private static final int FEW = 16;

    private final String[] names;
    private final Object[] values;

    private SmallMap(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /// The same map, small if it has few names; later changes of `map` don't show.
    public static <V extends @Nullable Object> Map<String, V> of(Map<String, V> map) {
        if (map instanceof SmallMap<V>) {
            return map;
        }
        Making<V> making = new Making<>(map.size());
        map.forEach(making::add);
        return making.made();
    }

    /// A map that is being put together.
    ///
    /// @param <V> a value
    public static final class Making<V extends @Nullable Object> {
        private String[] names;
        private Object[] values;
        private @Nullable Map<String, V> many;
        private int size;

        /// With room for so many.
        public Making(int room) {
            names = new String[Math.min(room, FEW)];
            values = new Object[Math.min(room, FEW)];
        }

        /// Adds a value.
        ///
        /// @return whether it was added; not if the name is there already
        public boolean add(String name, V value) {
            if (many == null && size == FEW) {
                many = linked();
            }
            if (many != null) {
                if (many.containsKey(name)) {
                    return false;
                }
                many.put(name, value);
                return true;
            }
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return false;
                }
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, Math.min(FEW, size * 2 + 2));
                values = Arrays.copyOf(values, names.length);
            }
            names[size] = name;
            values[size++] = value;
            return true;
        }

        private Map<String, V> linked() {
            return new LinkedHashMap<>(new SmallMap<V>(names, values));
        }

        /// What was added. Nothing can be added any more.
        public Map<String, V> made() {
            return made(null);
        }

        /// The same; maps of the same names share them, if there are words.
        Map<String, V> made(@Nullable Words words) {
            if (many != null) {
                return Collections.unmodifiableMap(many);
            }
            boolean full = size == names.length;
            String[] exactly = full ? names : Arrays.copyOf(names, size);
            return new SmallMap<>(
                    words == null ? exactly : words.list(exactly),
                    full ? values : Arrays.copyOf(values, size));
        }
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : value(index);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked") // only values of this type are ever put into the array
    private V value(int index) {
        return (V) values[index];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], value(i));
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, V> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            return new SimpleImmutableEntry<>(names[next], value(next++));
        }
    }

    /// As the contract of [Map] wants it.
    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < names.length; i++) {
            hash += names[i].hashCode() ^ Objects.hashCode(values[i]);
        }
        return hash;
    }

    /// Same names with same values, in any order.
    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof SmallMap<?> small && Arrays.equals(names, small.names)) {
            return Arrays.equals(values, small.values);
        }
        return super.equals(other);
    }
}
