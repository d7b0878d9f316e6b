package dev.tidemark.server.shape;

import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.engine.shapes.ShapeRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Which shape a request's text stood for, as long as that shape lives.
///
/// A schema change that matters removes the shape when it is noticed, and with it what is known
/// here; so the catalogue need not be asked on the way to a shape that is in use. Now and then it
/// is all the same, for what changes a shape's description only. Two generations approximate least
/// recently used: when the young one is full it becomes the old one, and what is used again moves
/// back. Any thread.
final class KnownShapes {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final long charsMax;
    private final AtomicLong youngChars = new AtomicLong();
    private volatile Map<ShapeRequest, Known> young = new ConcurrentHashMap<>();
    private volatile Map<ShapeRequest, Known> old = new ConcurrentHashMap<>();

    /// A request and its shape; waiting clients share the one object.
    static final class Known {
        private final ShapeRequest request;
        private final Shape shape;
        private volatile long checkedNanos;

        Known(ShapeRequest request, Shape shape, long checkedNanos) {
            this.request = request;
            this.shape = shape;
            this.checkedNanos = checkedNanos;
        }

        ShapeRequest request() {
            return request;
        }

        Shape shape() {
            return shape;
        }

        /// Whether the shape lives and need not be looked up for now.
        boolean fresh(long nowNanos) {
            return nowNanos - checkedNanos < FRESH_NANOS && !shape.removed();
        }

        /// Whether the catalogue should be asked again; true for one caller in a while.
        boolean outdated(long nowNanos) {
            if (nowNanos - checkedNanos < FRESH_NANOS) {
                return false;
            }
            checkedNanos = nowNanos;
            return true;
        }
    }

    /// @param charsMax bound of the texts kept, in characters
    KnownShapes(long charsMax) {
        this.charsMax = charsMax;
    }

    /// The live shape of that request, null if it is not known.
    @Nullable Known find(ShapeRequest request) {
        Known known = young.get(request);
        if (known == null) {
            known = old.get(request);
            if (known == null) {
                return null;
            }
            add(known);
        }
        if (known.shape().removed()) {
            young.remove(request, known);
            old.remove(request, known);
            return null;
        }
        return known;
    }

    /// Notes which shape serves a request.
    Known put(ShapeRequest request, Shape shape, long nowNanos) {
        Known known = new Known(request, shape, nowNanos);
        add(known);
        return known;
    }

    private void add(Known known) {
        if (young.put(known.request(), known) == null
                && youngChars.addAndGet(weight(known.request())) > charsMax / 2) {
            turn();
        }
    }

    private synchronized void turn() {
        if (youngChars.get() > charsMax / 2) {
            old = young;
            young = new ConcurrentHashMap<>();
            youngChars.set(0);
        }
    }

    private static long weight(ShapeRequest request) {
        long chars = 200L + request.table().length();
        chars += length(request.where());
        chars += length(request.columns());
        chars += length(request.queryableColumns());
        for (String value : request.params().values()) {
            chars += 50L + value.length();
        }
        return chars;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
