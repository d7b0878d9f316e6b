package dev.tidemark.client.jdk.store;

import dev.tidemark.client.port.Chance;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A directory in memory that fails at a chosen operation and forgets at a power cut what was not
/// forced: contents and names each for themselves.
final class SimulatedStoreDisk implements StoreDisk {
    enum Fault {
        POWER_CUT,
        ERROR,
        FULL
    }

    private static final class Inode {
        private byte[] current = new byte[0];
        private byte[] durable = new byte[0];
    }

    private final Chance chance;
    private Map<String, Inode> names = new TreeMap<>();
    private Map<String, Inode> durableNames = new TreeMap<>();
    private final List<Consumer<Map<String, Inode>>> renamings = new ArrayList<>();
    private int operations;
    private int faultAt = Integer.MAX_VALUE;
    private Fault fault = Fault.ERROR;
    private boolean powerless;
    private boolean locked;

    SimulatedStoreDisk(Chance chance) {
        this.chance = chance;
    }

    void faultAt(int operation, Fault what) {
        faultAt = operation;
        fault = what;
    }

    int operations() {
        return operations;
    }

    boolean powerless() {
        return powerless;
    }

    /// The disk when power is back: any part of what was not forced may be there.
    SimulatedStoreDisk afterPowerCut() {
        SimulatedStoreDisk after = new SimulatedStoreDisk(chance);
        Map<String, Inode> kept = new TreeMap<>(durableNames);
        int until = chance.below(renamings.size() + 1);
        renamings.subList(0, until).forEach(renaming -> renaming.accept(kept));
        kept.forEach(
                (name, inode) -> {
                    Inode left = new Inode();
                    left.current = leftOf(inode);
                    left.durable = left.current;
                    after.names.put(name, left);
                });
        after.durableNames = new TreeMap<>(after.names);
        return after;
    }

    private byte[] leftOf(Inode inode) {
        int begin = Math.min(inode.current.length, inode.durable.length);
        int more = inode.current.length - begin;
        return switch (chance.below(4)) {
            case 0 -> inode.durable;
            case 1 -> inode.current;
            case 2 -> Arrays.copyOf(inode.current, begin + chance.below(more + 1));
            default -> torn(inode.current, begin);
        };
    }

    /// The length came to the disk, the bytes did not all.
    private byte[] torn(byte[] bytes, int from) {
        byte[] torn = bytes.clone();
        for (int i = from; i < torn.length; i++) {
            torn[i] = chance.below(3) == 0 ? 0 : torn[i];
        }
        return torn;
    }

    byte[] bytes(String name) {
        return file(name).current.clone();
    }

    void put(String name, byte[] bytes) {
        Inode inode = new Inode();
        inode.current = bytes.clone();
        inode.durable = inode.current;
        names.put(name, inode);
        durableNames.put(name, inode);
    }

    private Inode file(String name) {
        Inode inode = names.get(name);
        if (inode == null) {
            throw new AssertionError("no file " + name);
        }
        return inode;
    }

    private void step() throws IOException {
        if (powerless) {
            throw new IOException("no power");
        }
        if (operations++ == faultAt) {
            powerless = fault == Fault.POWER_CUT;
            throw new IOException(fault == Fault.FULL ? "No space left on device" : "input/output");
        }
    }

    @Override
    public Optional<Closeable> lock(long waitMs) {
        if (locked) {
            return Optional.empty();
        }
        locked = true;
        return Optional.of(() -> locked = false);
    }

    @Override
    public List<String> list() {
        return List.copyOf(names.keySet());
    }

    @Override
    public StoreFile open(String name) throws IOException {
        step();
        if (!names.containsKey(name)) {
            Inode made = new Inode();
            rename(all -> all.put(name, made));
        }
        return new OpenInode(file(name));
    }

    private void rename(Consumer<Map<String, Inode>> renaming) {
        renaming.accept(names);
        renamings.add(renaming);
    }

    @Override
    public long size(String name) {
        Inode inode = names.get(name);
        return inode == null ? -1 : inode.current.length;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step();
        Inode moved = file(from);
        rename(
                all -> {
                    all.remove(from);
                    all.put(to, moved);
                });
    }

    @Override
    public void delete(String name) throws IOException {
        step();
        if (names.containsKey(name)) {
            rename(all -> all.remove(name));
        }
    }

    @Override
    public void forceNames() throws IOException {
        step();
        durableNames = new TreeMap<>(names);
        renamings.clear();
    }

    @Override
    public String place(String name) {
        return name;
    }

    @Override
    public void close() {}

    private final class OpenInode implements StoreFile {
        private final Inode inode;

        private OpenInode(Inode inode) {
            this.inode = inode;
        }

        @Override
        public void read(ByteBuffer into, long at) throws IOException {
            if (powerless) {
                throw new IOException("no power");
            }
            int count = (int) Math.min(into.remaining(), inode.current.length - at);
            if (count > 0) {
                into.put(inode.current, (int) at, count);
            }
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            byte[] written = new byte[bytes.remaining()];
            bytes.get(written);
            try {
                step();
            } catch (IOException failure) {
                put(Arrays.copyOf(written, chance.below(written.length + 1)), at);
                throw failure;
            }
            put(written, at);
        }

        private void put(byte[] written, long at) {
            int end = (int) at + written.length;
            byte[] grown = Arrays.copyOf(inode.current, Math.max(inode.current.length, end));
            System.arraycopy(written, 0, grown, (int) at, written.length);
            inode.current = grown;
        }

        @Override
        public long size() {
            return inode.current.length;
        }

        @Override
        public void cut(long size) throws IOException {
            step();
            inode.current = Arrays.copyOf(inode.current, (int) size);
        }

        @Override
        public void force() throws IOException {
            step();
            inode.durable = inode.current.clone();
        }

        @Override
        public void close() {}
    }
}
