package dev.tidemark.engine.shapes;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Partitions.Partition;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.where.Compilation;
import dev.tidemark.engine.where.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A shape's definition as its log keeps it: enough to go on after a restart without asking
/// Postgres. JSON, with a version so that an older folder is recognised.
record StoredDefinition(
        int version,
        ShapeRequest request,
        Table table,
        List<Integer> columns,
        List<Integer> queryable,
        String identity,
        @Nullable Collation usualCollation,
        List<StoredLetters> letters) {
    private static final int VERSION = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Letter case under a collation, as far as it is not Unicode's.
    record StoredLetters(Collation collation, List<Integer> changes) {}

    static byte[] encode(ShapeDefinition definition) {
        Where where = definition.where();
        Where.Locale locale =
                where == null ? new Where.Locale(Optional.empty(), Map.of()) : where.locale();
        StoredDefinition stored =
                new StoredDefinition(
                        VERSION,
                        definition.request(),
                        definition.table(),
                        definition.columns(),
                        definition.queryable(),
                        definition.identity(),
                        locale.usual().orElse(null),
                        letters(locale));
        try {
            return MAPPER.writeValueAsBytes(stored);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<StoredLetters> letters(Where.Locale locale) {
        List<StoredLetters> all = new ArrayList<>();
        locale.letters()
                .forEach(
                        (collation, mapping) ->
                                all.add(new StoredLetters(collation, mapping.changes())));
        return all;
    }

    private Where.Locale locale() {
        Map<Collation, CaseMapping> mappings = new HashMap<>();
        letters.forEach(one -> mappings.put(one.collation(), CaseMapping.changed(one.changes())));
        return new Where.Locale(Optional.ofNullable(usualCollation), mappings);
    }

    /// The definition, or empty if another version wrote it or the clause is no longer accepted:
    /// the shape is then dropped and its clients fetch anew.
    static Optional<ShapeDefinition> decode(byte[] bytes) {
        StoredDefinition stored;
        try {
            stored = MAPPER.readValue(bytes, StoredDefinition.class);
        } catch (IOException otherForm) {
            return Optional.empty();
        }
        return stored.version == VERSION ? stored.compile() : Optional.empty();
    }

    /// The partitions that a shape knows, the same bytes for the same ones.
    static byte[] encode(Set<Partition> partitions) {
        ByteBuffer bytes = ByteBuffer.allocate(partitions.size() * 2 * Integer.BYTES);
        partitions.stream()
                .sorted(Comparator.comparingInt(Partition::oid))
                .forEach(one -> bytes.putInt(one.oid()).putInt(one.since()));
        return bytes.array();
    }

    static Set<Partition> decodePartitions(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        Set<Partition> partitions = new HashSet<>();
        while (bytes.hasRemaining()) {
            partitions.add(new Partition(bytes.getInt(), bytes.getInt()));
        }
        return Set.copyOf(partitions);
    }

    private Optional<ShapeDefinition> compile() {
        String clause = request.where();
        if (clause == null) {
            return Optional.of(
                    new ShapeDefinition(request, table, null, columns, queryable, identity));
        }
        Set<String> names = table.columns().stream().map(Column::name).collect(Collectors.toSet());
        Where.Scope scope = new Where.Scope(Where.Purpose.SHAPE, names);
        return switch (Where.compile(clause, request.params(), table, scope, locale())) {
            case Compilation.Compiled compiled ->
                    Optional.of(
                            new ShapeDefinition(
                                    request,
                                    table,
                                    compiled.where(),
                                    columns,
                                    queryable,
                                    identity));
            case Compilation.Refused refused -> Optional.empty();
            case Compilation.UnknownTable unknown -> Optional.empty();
        };
    }
}
