package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the records of the catalog say when they are taken together.
final class CatalogState {
    private final Map<Integer, ByteBuffer> shapes = new TreeMap<>();
    private final Map<Integer, Cold> colds = new HashMap<>();

    /// Shapes of one record share the array.
    private final Map<Integer, byte[]> notes = new HashMap<>();

    private Beginning beginning = Beginning.ZERO;
    private int idMax = -1;

    static CatalogState of(List<Catalog.Entry> entries) throws IOException {
        CatalogState state = new CatalogState();
        for (Catalog.Entry entry : entries) {
            state.take(entry);
        }
        return state;
    }

    private void take(Catalog.Entry entry) throws IOException {
        ByteBuffer payload = entry.payload().duplicate();
        switch (entry.type()) {
            case Catalog.SHAPE -> {
                int id = payload.getInt(payload.position());
                idMax = Math.max(idMax, id);
                shapes.put(id, payload);
            }
            case Catalog.REMOVED -> {
                int id = payload.getInt();
                idMax = Math.max(idMax, id);
                remove(id);
            }
            case Catalog.RETIRED -> takeRetired(payload);
            case Catalog.NOTE -> takeNote(payload);
            default -> throw new IOException("the catalog has a record of type " + entry.type());
        }
    }

    private void takeRetired(ByteBuffer payload) {
        beginning = Beginning.decode(payload);
        for (int count = payload.getInt(); count > 0; count--) {
            int id = payload.getInt();
            Cold more = Cold.decode(payload);
            cold(id, more.after(colds.get(id)));
        }
    }

    private void takeNote(ByteBuffer payload) {
        byte[] note = new byte[payload.getInt()];
        payload.get(note);
        while (payload.hasRemaining()) {
            notes.put(payload.getInt(), note);
        }
    }

    void beginning(Beginning newBeginning) {
        beginning = newBeginning;
    }

    void cold(int id, Cold cold) {
        idMax = Math.max(idMax, id);
        colds.put(id, cold);
    }

    /// Forgets a shape.
    void remove(int id) {
        shapes.remove(id);
        colds.remove(id);
        notes.remove(id);
    }

    Beginning beginning() {
        return beginning;
    }

    int idMax() {
        return idMax;
    }

    List<Manifest> manifests() throws IOException {
        List<Manifest> manifests = new ArrayList<>(shapes.size());
        for (ByteBuffer payload : shapes.values()) {
            manifests.add(Manifest.decode(payload));
        }
        return manifests;
    }

    /// What the shape's cold file holds.
    Cold cold(int id) {
        return colds.getOrDefault(id, Cold.UNCHANGED);
    }

    /// What was noted of a shape last; null if nothing was.
    byte @Nullable [] note(int id) {
        return notes.get(id);
    }

    /// The shortest list of records that says the same.
    List<Catalog.Entry> entries() {
        List<Catalog.Entry> entries = new ArrayList<>();
        shapes.values().forEach(payload -> entries.add(new Catalog.Entry(Catalog.SHAPE, payload)));
        IdentityHashMap<byte[], List<Integer>> noted = new IdentityHashMap<>();
        notes.forEach((id, note) -> noted.computeIfAbsent(note, _ -> new ArrayList<>()).add(id));
        noted.forEach((note, ids) -> entries.add(noteEntry(note, ids)));
        entries.add(retiredEntry());
        return entries;
    }

    /// The record that says what was noted of these shapes.
    static Catalog.Entry noteEntry(byte[] note, List<Integer> ids) {
        ByteBuffer payload =
                ByteBuffer.allocate(Integer.BYTES + note.length + ids.size() * Integer.BYTES);
        payload.putInt(note.length).put(note);
        ids.forEach(payload::putInt);
        return new Catalog.Entry(Catalog.NOTE, payload.flip());
    }

    /// The record that says what the cold files hold.
    Catalog.Entry retiredEntry() {
        int bytes = Beginning.BYTES + Integer.BYTES;
        for (Cold cold : colds.values()) {
            bytes += Integer.BYTES + cold.encodedBytes();
        }
        ByteBuffer payload = ByteBuffer.allocate(bytes);
        beginning.encode(payload);
        payload.putInt(colds.size());
        new TreeMap<>(colds)
                .forEach(
                        (id, cold) -> {
                            payload.putInt(id);
                            cold.encode(payload);
                        });
        return new Catalog.Entry(Catalog.RETIRED, payload.flip());
    }

    /// Where the change log begins.
    ///
    /// @param position of its first record
    /// @param commitLsn the last transaction that was durable when this was written
    /// @param endLsn where that ended
    /// @param openLsn commit LSN of the transaction in whose middle the log begins, 0 if in none
    /// @param openXid its id
    record Beginning(long position, Lsn commitLsn, Lsn endLsn, long openLsn, int openXid) {
        static final Beginning ZERO = new Beginning(0, Lsn.ZERO, Lsn.ZERO, 0, 0);

        private static final int BYTES = 4 * Long.BYTES + Integer.BYTES;

        void encode(ByteBuffer to) {
            to.putLong(position).putLong(commitLsn.value()).putLong(endLsn.value());
            to.putLong(openLsn).putInt(openXid);
        }

        static Beginning decode(ByteBuffer from) {
            return new Beginning(
                    from.getLong(),
                    new Lsn(from.getLong()),
                    new Lsn(from.getLong()),
                    from.getLong(),
                    from.getInt());
        }
    }

    /// A shape's cold entries.
    ///
    /// @param settled whether the snapshot's filter is off for good
    /// @param chunkEnds which of the entries close chunks, three numbers each: commit LSN,
    ///   operation, ordinal
    record Cold(ColdFile.Extent extent, boolean settled, List<Long> chunkEnds) {
        static final Cold UNCHANGED = new Cold(ColdFile.Extent.NONE, false, List.of());

        private static final int FIXED_BYTES = 5 * Long.BYTES + 1 + Integer.BYTES;

        /// Both, where `before` is what an earlier record said.
        Cold after(@Nullable Cold before) {
            if (before == null) {
                return this;
            }
            List<Long> all = new ArrayList<>(before.chunkEnds);
            all.addAll(chunkEnds);
            return new Cold(extent, settled || before.settled, all);
        }

        int encodedBytes() {
            return FIXED_BYTES + chunkEnds.size() * Long.BYTES;
        }

        void encode(ByteBuffer to) {
            to.putLong(extent.count()).putLong(extent.bytes());
            to.putLong(extent.last().tx()).putLong(extent.last().op());
            to.putLong(extent.openBytes());
            to.put((byte) (settled ? 1 : 0));
            to.putInt(chunkEnds.size());
            chunkEnds.forEach(to::putLong);
        }

        static Cold decode(ByteBuffer from) {
            long count = from.getLong();
            long bytes = from.getLong();
            LogOffset last = new LogOffset(from.getLong(), from.getLong());
            long openBytes = from.getLong();
            boolean settled = from.get() != 0;
            List<Long> chunkEnds = new ArrayList<>();
            for (int left = from.getInt(); left > 0; left--) {
                chunkEnds.add(from.getLong());
            }
            return new Cold(new ColdFile.Extent(count, bytes, last, openBytes), settled, chunkEnds);
        }
    }
}
