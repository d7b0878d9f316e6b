package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.log.ShapeLog.OpenTransaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Puts the shapes of an earlier run together from the catalog and the change log.
final class Recovery {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final ConcurrentSkipListMap<Integer, ShapeLog> shapes = new ConcurrentSkipListMap<>();
    private final CatalogState catalog;
    private final LogScan scan;

    private Recovery(ShapeLogs logs, Disk disk, Path directory) throws IOException {
        catalog = CatalogState.of(Catalog.read(disk, directory));
        scan = LogScan.of(disk, directory.resolve("changes"), catalog);
        for (Manifest manifest : catalog.manifests()) {
            int id = manifest.identity().id();
            if (manifest.identity().createdAt() >= scan.intactFrom()) {
                shapes.put(
                        id, ShapeLog.recover(logs, manifest, catalog.cold(id), catalog.note(id)));
            } else {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "Shape {0} is dropped",
                        manifest.identity().handle());
                catalog.remove(id);
            }
        }
        scan.replay(new Replaying());
    }

    static Recovery of(ShapeLogs logs, Disk disk, Path directory) throws IOException {
        return new Recovery(logs, disk, directory);
    }

    ConcurrentSkipListMap<Integer, ShapeLog> shapes() {
        return shapes;
    }

    int nextId() {
        return Math.max(catalog.idMax(), scan.shapeIdMax()) + 1;
    }

    /// Begins the segment in which the change log goes on.
    ChangeLog.Recovered goOn(long segmentBytes) throws IOException {
        return scan.goOn(segmentBytes);
    }

    /// See [LogScan#intactFrom].
    long intactFrom() {
        return scan.intactFrom();
    }

    /// Where the change log begins.
    CatalogState.Beginning beginning() {
        return catalog.beginning();
    }

    /// What the catalog should say now.
    List<Catalog.Entry> catalog() {
        return catalog.entries();
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
            catalog.remove(shapeId);
        }
    }
}
