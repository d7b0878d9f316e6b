package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.ShapeHandle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The live shapes by name and by definition. Read by any thread; changed under the lock of
/// [Shapes].
final class Registry {
    private final ConcurrentHashMap<ShapeHandle, Shape> byHandle = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Shape> byIdentity = new ConcurrentHashMap<>();

    Optional<Shape> find(ShapeHandle handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    Optional<Shape> find(String identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    void add(Shape shape) {
        byHandle.put(shape.handle(), shape);
        byIdentity.put(shape.definition().identity(), shape);
    }

    /// True if it was there.
    boolean remove(Shape shape) {
        byIdentity.remove(shape.definition().identity(), shape);
        return byHandle.remove(shape.handle(), shape);
    }

    int count() {
        return byHandle.size();
    }

    Collection<Shape> all() {
        return List.copyOf(byHandle.values());
    }

    /// The shapes that are too many if only `shapesMax` may live, longest unused first.
    List<Shape> surplus(int shapesMax) {
        int tooMany = count() - shapesMax;
        if (tooMany <= 0) {
            return List.of();
        }
        return byHandle.values().stream()
                .filter(shape -> shape.started().isDone())
                .sorted(Comparator.comparingLong(Shape::usedAtMs))
                .limit(tooMany)
                .toList();
    }
}
