package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.message.ArrayElements;
import dev.tidemark.engine.where.RoutingKey;
import dev.tidemark.engine.where.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The shapes of one table, found by the values of a row.
///
/// Shapes whose clause has an indexable part stand in an index on that column; the rest are looked
/// at one by one. A row that updates looks up its old and its new values. All shapes here were
/// defined on the same columns; after DDL that some of them survived, a table has several of these.
/// Guarded by the lock of [Shapes].
final class TableRoutes {
    private final Table table;
    private final List<String> columnNames;
    private final Map<Object, Projection> projections = new HashMap<>();
    private final Map<Integer, SliceIndex> equal = new TreeMap<>();
    private final Map<Integer, SliceIndex> containing = new TreeMap<>();
    private final List<Route> scanned = new ArrayList<>();
    private final Set<Route> all = new LinkedHashSet<>();

    TableRoutes(Table table) {
        this.table = table;
        columnNames = table.columns().stream().map(Column::name).toList();
    }

    Table table() {
        return table;
    }

    List<String> columnNames() {
        return columnNames;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// A copy, so that routes may be removed while it is walked.
    List<Route> all() {
        return List.copyOf(all);
    }

    Route add(Shape shape, long transaction) {
        ShapeDefinition definition = shape.definition();
        Projection projection =
                projections.computeIfAbsent(
                        Projection.keyOf(definition), key -> Projection.of(definition));
        projection.retain();
        Route route = new Route(shape, this, projection, transaction);
        List<RoutingKey> keys = routing(definition);
        for (RoutingKey key : keys) {
            indexes(key)
                    .computeIfAbsent(key.column(), c -> new SliceIndex())
                    .add(key.value(), route);
        }
        if (keys.isEmpty()) {
            route.scanPosition = scanned.size();
            scanned.add(route);
        }
        all.add(route);
        return route;
    }

    void remove(Route route) {
        ShapeDefinition definition = route.shape.definition();
        for (RoutingKey key : routing(definition)) {
            SliceIndex index = indexes(key).get(key.column());
            if (index != null) {
                index.remove(key.value(), route);
                if (index.isEmpty()) {
                    indexes(key).remove(key.column());
                }
            }
        }
        if (route.scanPosition >= 0) {
            Route moved = scanned.removeLast();
            if (moved != route) {
                scanned.set(route.scanPosition, moved);
                moved.scanPosition = route.scanPosition;
            }
        }
        if (route.projection.release()) {
            projections.remove(Projection.keyOf(definition));
        }
        all.remove(route);
    }

    /// Adds to `found` the shapes that `row` may concern, each once per `change`.
    void collect(RowView row, long change, List<Route> found) {
        for (Map.Entry<Integer, SliceIndex> index : equal.entrySet()) {
            int column = index.getKey();
            if (!row.isNull(column)) {
                addAll(
                        index.getValue()
                                .get(row.bytes(column), row.start(column), row.length(column)),
                        change,
                        found);
            }
        }
        for (Map.Entry<Integer, SliceIndex> index : containing.entrySet()) {
            int column = index.getKey();
            if (!row.isNull(column)) {
                ArrayElements elements =
                        new ArrayElements(row.bytes(column), row.start(column), row.length(column));
                while (elements.next()) {
                    addAll(
                            index.getValue()
                                    .get(elements.bytes(), elements.start(), elements.length()),
                            change,
                            found);
                }
            }
        }
        addAll(scanned, change, found);
    }

    private static void addAll(List<Route> routes, long change, List<Route> found) {
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            if (route.seenByChange != change) {
                route.seenByChange = change;
                found.add(route);
            }
        }
    }

    private Map<Integer, SliceIndex> indexes(RoutingKey key) {
        return switch (key.kind()) {
            case EQUALS -> equal;
            case CONTAINS -> containing;
        };
    }

    private static List<RoutingKey> routing(ShapeDefinition definition) {
        Where where = definition.where();
        return where == null ? List.of() : where.routing();
    }
}
