package dev.tidemark.engine.replication;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in network byte order inside byte arrays.
public final class BigEndian {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    /// The four bytes from `index` on.
    public static int intAt(byte[] bytes, int index) {
        return (int) INT.get(bytes, index);
    }

    /// The eight bytes from `index` on.
    public static long longAt(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    /// Writes four bytes from `index` on.
    public static void putInt(byte[] bytes, int index, int value) {
        INT.set(bytes, index, value);
    }

    /// Writes eight bytes from `index` on.
    public static void putLong(byte[] bytes, int index, long value) {
        LONG.set(bytes, index, value);
    }
}
