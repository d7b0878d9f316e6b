package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.log.ShapeLog.OpenTransaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Puts the shapes of an earlier run together from the catalog and the change log.
final class Recovery {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final ConcurrentSkipListMap<Integer, ShapeLog> shapes = new ConcurrentSkipListMap<>();
    private final Map<Integer, Manifest> manifests = new TreeMap<>();
    private final LogScan scan;
    private int idMax = -1;

    private Recovery(ShapeLogs logs, Disk disk, Path directory) throws IOException {
        for (Catalog.Entry entry : Catalog.read(disk, directory)) {
            take(entry);
        }
        scan = LogScan.of(disk, directory.resolve("changes"), 0);
        for (Manifest manifest : manifests.values()) {
            if (manifest.identity().createdAt() >= scan.intactFrom()) {
                shapes.put(manifest.identity().id(), ShapeLog.recover(logs, manifest));
            } else {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "Shape {0} is dropped",
                        manifest.identity().handle());
            }
        }
        scan.replay(new Replaying());
        idMax = Math.max(idMax, scan.shapeIdMax());
    }

    static Recovery of(ShapeLogs logs, Disk disk, Path directory) throws IOException {
        return new Recovery(logs, disk, directory);
    }

    private void take(Catalog.Entry entry) throws IOException {
        switch (entry.type()) {
            case Catalog.SHAPE -> {
                Manifest manifest = Manifest.decode(entry.payload());
                manifests.put(manifest.identity().id(), manifest);
                idMax = Math.max(idMax, manifest.identity().id());
            }
            case Catalog.REMOVED -> manifests.remove(entry.payload().getInt());
            default -> throw new IOException("catalog entry of type " + entry.type());
        }
    }

    ConcurrentSkipListMap<Integer, ShapeLog> shapes() {
        return shapes;
    }

    int nextId() {
        return idMax + 1;
    }

    /// Begins the segment in which the change log goes on.
    ChangeLog.Recovered goOn(long segmentBytes) throws IOException {
        return scan.goOn(segmentBytes);
    }

    /// What the catalog should say now.
    List<Catalog.Entry> catalog() {
        List<Catalog.Entry> live = new ArrayList<>();
        for (ShapeLog shape : shapes.values()) {
            live.add(Catalog.Entry.of(Catalog.SHAPE, shape.manifest().encode()));
        }
        return live;
    }

    private final class Replaying implements LogScan.Replay {
        private final List<ShapeLog> touched = new ArrayList<>();
        private @Nullable OpenTransaction open;
        private long serial;

        @Override
        public void begin(long lsn, int xid) {
            open = new OpenTransaction(--serial, lsn, xid);
        }

        @Override
        public void change(long position, long op, int jsonLength, LogRecord.ShapeIds ids) {
            OpenTransaction now = open;
            while (ids.hasNext()) {
                ShapeLog shape = shapes.get(ids.next());
                if (now != null && shape != null && shape.replay(position, jsonLength, now, op)) {
                    touched.add(shape);
                }
            }
        }

        @Override
        public void commit() {
            touched.forEach(ShapeLog::commit);
            touched.clear();
            open = null;
        }

        @Override
        public void drop(int shapeId) {
            shapes.remove(shapeId);
        }
    }
}
