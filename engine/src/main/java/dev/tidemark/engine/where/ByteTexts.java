package dev.tidemark.engine.where;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fixed set of texts as bytes that slices of a buffer are looked up in: open addressing, at most
/// half full.
final class ByteTexts {
    private final byte[] @Nullable [] slots;

    ByteTexts(List<byte[]> texts) {
        int size = Integer.highestOneBit(Math.max(1, texts.size())) * 4;
        slots = new byte[size] @Nullable [];
        for (byte[] text : texts) {
            int slot = hash(text, 0, text.length) & (size - 1);
            while (slots[slot] != null && !Arrays.equals(slots[slot], text)) {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = text;
        }
    }

    boolean contains(byte[] bytes, int start, int length) {
        int slot = hash(bytes, start, length) & (slots.length - 1);
        while (true) {
            byte[] text = slots[slot];
            if (text == null) {
                return false;
            }
            if (text.length == length
                    && Arrays.equals(bytes, start, start + length, text, 0, length)) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    private static int hash(byte[] bytes, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
