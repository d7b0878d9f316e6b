package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Relation.RelationColumn;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.where.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// All tables with shapes, and which of them a relation of the stream concerns.
///
/// A change of a partition arrives under the partition's name; it concerns the shapes of the
/// partition and those of every partitioned table above it. Guarded by the lock of [Shapes].
final class Routes {
    private final Map<Integer, List<TableRoutes>> tables = new HashMap<>();
    private final Map<Integer, Relation> relations = new HashMap<>();
    private final Map<Integer, List<Integer>> ancestors = new HashMap<>();
    private final Map<Integer, List<Group>> groups = new HashMap<>();
    private final Map<Shape, Route> routeOf = new HashMap<>();
    private final AtomicInteger partitionedTables = new AtomicInteger();

    /// The shapes of one table definition with the views that show them a relation's rows.
    record Group(TableRoutes routes, RowView row, RowView old) {}

    /// A shape that a relation no longer fits.
    record Misfit(Shape shape, String reason) {}

    /// Any thread.
    boolean hasPartitionedTables() {
        return partitionedTables.get() > 0;
    }

    /// @param transaction the last that the stream has begun
    void add(Shape shape, long transaction) {
        Table table = shape.definition().table();
        List<TableRoutes> versions = tables.computeIfAbsent(table.oid(), o -> new ArrayList<>());
        TableRoutes version =
                versions.stream()
                        .filter(v -> v.table().columns().equals(table.columns()))
                        .findFirst()
                        .orElse(null);
        if (version == null) {
            version = new TableRoutes(table);
            versions.add(version);
            groups.clear();
            partitionedTables.addAndGet(table.partitioned() ? 1 : 0);
        }
        routeOf.put(shape, version.add(shape, transaction));
    }

    /// Takes in which tables lie below the partitioned table of `shape`.
    void addPartitions(Shape shape, Set<Partition> partitions) {
        int root = shape.definition().table().oid();
        Route route = routeOf.get(shape);
        if (route != null) {
            route.partitions = partitions;
        }
        for (Partition partition : partitions) {
            int oid = partition.oid();
            List<Integer> above = new ArrayList<>(ancestors.getOrDefault(oid, List.of()));
            if (!above.contains(root)) {
                above.add(root);
                ancestors.put(oid, above);
                groups.remove(oid);
            }
        }
    }

    /// The partitioned tables that have shapes.
    List<Table> partitionedTables() {
        return tables.values().stream()
                .map(versions -> versions.getFirst().table())
                .filter(Table::partitioned)
                .toList();
    }

    /// The partitioned tables with shapes above a table that they do not know yet.
    List<Table> strangersTo(int oid, List<Integer> above) {
        return partitionedTables().stream()
                .filter(root -> above.contains(root.oid()))
                .filter(root -> !unknownPartitions(root.oid(), List.of(oid)).isEmpty())
                .toList();
    }

    /// Those of the tables below `root` that one of its shapes does not know.
    Set<Integer> unknownPartitions(int root, Collection<Integer> below) {
        Set<Integer> unknown = new HashSet<>();
        for (Set<Partition> known : knownPartitions(root)) {
            below.stream().filter(oid -> !knows(known, oid)).forEach(unknown::add);
        }
        return unknown;
    }

    /// What the shapes of a partitioned table know of it; mostly one and the same.
    private Set<Set<Partition>> knownPartitions(int root) {
        Set<Set<Partition>> known = new HashSet<>();
        for (Route route : of(root)) {
            if (route.partitions != null) {
                known.add(route.partitions);
            }
        }
        return known;
    }

    private static boolean knows(Set<Partition> known, int oid) {
        return known.stream().anyMatch(partition -> partition.oid() == oid);
    }

    /// Takes in which tables lie below `root` now: returns the shapes that have lost rows or got
    /// some that no change told of.
    ///
    /// @param attached those of the unknown ones that may have brought rows
    List<Misfit> learnTree(int root, Set<Partition> below, Collection<Integer> attached) {
        List<Misfit> misfits = new ArrayList<>();
        for (Route route : of(root)) {
            Set<Partition> known = route.partitions;
            if (known == null || known.equals(below)) {
                continue;
            }
            if (!below.containsAll(known)) {
                misfits.add(new Misfit(route.shape, "a partition was detached"));
            } else if (attached.stream().anyMatch(oid -> !knows(known, oid))) {
                misfits.add(new Misfit(route.shape, "a table was attached as partition"));
            } else {
                addPartitions(route.shape, below);
            }
        }
        return misfits;
    }

    /// The logs of the shapes of a partitioned table that know it to be so.
    List<ShapeLog> logsThatKnow(int root, Set<Partition> below) {
        return of(root).stream()
                .filter(route -> below.equals(route.partitions))
                .map(route -> route.log)
                .toList();
    }

    private List<Route> of(int table) {
        return tables.getOrDefault(table, List.of()).stream()
                .flatMap(version -> version.all().stream())
                .toList();
    }

    void remove(Shape shape) {
        Route route = routeOf.remove(shape);
        int oid = shape.definition().table().oid();
        List<TableRoutes> versions = tables.get(oid);
        if (route == null || versions == null) {
            return;
        }
        route.table.remove(route);
        if (route.table.isEmpty()) {
            versions.remove(route.table);
            groups.clear();
            partitionedTables.addAndGet(route.table.table().partitioned() ? -1 : 0);
        }
        if (versions.isEmpty()) {
            tables.remove(oid);
        }
    }

    /// The route of a shape, null if it has none any more.
    @Nullable Route of(Shape shape) {
        return routeOf.get(shape);
    }

    List<Route> all() {
        return List.copyOf(routeOf.values());
    }

    /// The groups that a change of `relation` concerns.
    List<Group> of(Relation relation) {
        List<Group> known = groups.get(relation.oid());
        return known != null ? known : groupsOf(relation);
    }

    /// Takes in a relation message: returns the shapes that it does not fit any more.
    List<Misfit> learn(Relation relation, List<Integer> above) {
        int oid = relation.oid();
        List<Misfit> misfits = new ArrayList<>();
        for (TableRoutes version : tables.getOrDefault(oid, List.of())) {
            for (Route route : version.all()) {
                misfit(route.shape, relation).ifPresent(misfits::add);
            }
        }
        List<Integer> before = ancestors.getOrDefault(oid, List.of());
        boolean seenBefore = relations.containsKey(oid);
        for (int ancestor : before) {
            if (!above.contains(ancestor)) {
                rotateAll(ancestor, "a partition was detached", misfits);
            }
        }
        for (int ancestor : above) {
            if (seenBefore && !before.contains(ancestor)) {
                rotateAll(ancestor, "a table was attached as partition", misfits);
            }
            for (TableRoutes version : tables.getOrDefault(ancestor, List.of())) {
                for (Route route : version.all()) {
                    columnMisfit(route.shape, relation).ifPresent(misfits::add);
                }
            }
        }
        if (above.isEmpty()) {
            ancestors.remove(oid);
        } else {
            ancestors.put(oid, List.copyOf(above));
        }
        relations.put(oid, relation);
        groups.remove(oid);
        return misfits;
    }

    private void rotateAll(int oid, String reason, List<Misfit> misfits) {
        for (TableRoutes version : tables.getOrDefault(oid, List.of())) {
            for (Route route : version.all()) {
                misfits.add(new Misfit(route.shape, reason));
            }
        }
    }

    private List<Group> groupsOf(Relation relation) {
        List<Group> concerned = new ArrayList<>();
        addGroups(tables.get(relation.oid()), relation, concerned);
        for (int ancestor : ancestors.getOrDefault(relation.oid(), List.of())) {
            addGroups(tables.get(ancestor), relation, concerned);
        }
        groups.put(relation.oid(), concerned);
        return concerned;
    }

    private static void addGroups(
            @Nullable List<TableRoutes> versions, Relation relation, List<Group> concerned) {
        if (versions != null) {
            for (TableRoutes version : versions) {
                List<String> columns = version.columnNames();
                concerned.add(
                        new Group(
                                version,
                                RowView.of(relation, columns),
                                RowView.of(relation, columns)));
            }
        }
    }

    private static Optional<Misfit> misfit(Shape shape, Relation relation) {
        Table table = shape.definition().table();
        if (!table.schema().equals(relation.schema()) || !table.name().equals(relation.name())) {
            return Optional.of(new Misfit(shape, "table was renamed"));
        }
        return columnMisfit(shape, relation);
    }

    private static Optional<Misfit> columnMisfit(Shape shape, Relation relation) {
        ShapeDefinition definition = shape.definition();
        Map<String, Integer> types = new HashMap<>();
        for (RelationColumn column : relation.columns()) {
            types.put(column.name(), column.typeOid());
        }
        Set<Integer> needed = new HashSet<>(definition.columns());
        Where where = definition.where();
        if (where != null) {
            needed.addAll(where.columns());
        }
        for (int index : needed) {
            Column column = definition.table().columns().get(index);
            Integer type = types.get(column.name());
            if (column.replicable() && (type == null || type != column.type().oid())) {
                return Optional.of(new Misfit(shape, "column " + column.name() + " changed"));
            }
        }
        if (!definition.explicitColumns() && !sameColumns(definition.table(), types.keySet())) {
            return Optional.of(new Misfit(shape, "columns were added or dropped"));
        }
        return Optional.empty();
    }

    private static boolean sameColumns(Table table, Set<String> published) {
        for (Column column : table.columns()) {
            if (column.replicable() && !published.contains(column.name())) {
                return false;
            }
        }
        return published.stream().allMatch(name -> table.indexOf(name) >= 0);
    }
}
