package dev.tidemark.client.row;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of the JVM's: names and texts side by side. Immutable.
///
/// The names are shared by all rows of one kind, so a row costs its texts and little more.
public final class Row {
    private final String[] names;
    private final @Nullable String[] texts;

    /// Takes both arrays over; `names` has nothing twice.
    Row(String[] names, @Nullable String[] texts) {
        this.names = names;
        this.texts = texts;
    }

    /// Names of the columns, in order.
    public List<String> columns() {
        return List.of(names);
    }

    /// Whether the column is there, null or not.
    public boolean has(String column) {
        return indexOf(column) >= 0;
    }

    /// The column's text; null if it is null or absent.
    public @Nullable String text(String column) {
        int index = indexOf(column);
        return index < 0 ? null : texts[index];
    }

    String[] names() {
        return names;
    }

    @Nullable String text(int index) {
        return texts[index];
    }

    Row merged(Row changes) {
        @Nullable String[] merged = texts.clone();
        int more = 0;
        for (int i = 0; i < changes.names.length; i++) {
            int index = indexOf(changes.names[i]);
            if (index < 0) {
                more++;
            } else {
                merged[index] = changes.texts[i];
            }
        }
        return more == 0 ? new Row(names, merged) : widened(merged, changes, more);
    }

    private Row widened(@Nullable String[] merged, Row changes, int more) {
        String[] allNames = Arrays.copyOf(names, names.length + more);
        @Nullable String[] allTexts = Arrays.copyOf(merged, allNames.length);
        int next = names.length;
        for (int i = 0; i < changes.names.length; i++) {
            if (indexOf(changes.names[i]) < 0) {
                allNames[next] = changes.names[i];
                allTexts[next] = changes.texts[i];
                next++;
            }
        }
        return new Row(allNames, allTexts);
    }

    private int indexOf(String column) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /// Same columns with same texts, in any order.
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Row row) || row.names.length != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            int index = row.indexOf(names[i]);
            if (index < 0 || !Objects.equals(texts[i], row.texts[index])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < names.length; i++) {
            hash += names[i].hashCode() ^ Objects.hashCode(texts[i]);
        }
        return hash;
    }

    /// Names only: texts belong to people.
    @Override
    public String toString() {
        return "Row" + Arrays.toString(names);
    }
}
