package dev.tidemark.engine.where;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A row of values given as texts.
final class TextRow implements Row {
    private static final byte[] MARGIN = "<<".getBytes(StandardCharsets.UTF_8);

    private final byte[] @Nullable [] values;

    /// Null stands for SQL's null.
    TextRow(@Nullable String... texts) {
        values = new byte[texts.length] @Nullable [];
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            // With something around it, so that a wrong offset shows.
            values[i] = text == null ? null : ("<<" + text + ">>").getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public boolean isNull(int column) {
        return values[column] == null;
    }

    @Override
    public byte[] bytes(int column) {
        byte[] value = values[column];
        if (value == null) {
            throw new AssertionError("null was read");
        }
        return value;
    }

    @Override
    public int start(int column) {
        return MARGIN.length;
    }

    @Override
    public int length(int column) {
        return bytes(column).length - 2 * MARGIN.length;
    }
}
