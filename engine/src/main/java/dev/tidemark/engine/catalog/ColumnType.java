package dev.tidemark.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column's type.
///
/// @param oid `pg_type.oid`
/// @param schema schema of the type
/// @param name `typname`, such as `int4`, `_text`, `mood`
/// @param kind what sort of type it is
/// @param element type of the elements of an array, null for all others
/// @param dimensions declared array dimensions, at least one for an array, zero for all others
/// @param enumLabels labels of an enum in their order, empty for all others
/// @param base what a domain is made of in the end (itself no domain), null for all others
public record ColumnType(
        int oid,
        String schema,
        String name,
        Kind kind,
        @Nullable ColumnType element,
        int dimensions,
        List<String> enumLabels,
        @Nullable ColumnType base) {
    public ColumnType {
        enumLabels = List.copyOf(enumLabels);
    }

    /// A type that is no domain.
    public ColumnType(
            int oid,
            String schema,
            String name,
            Kind kind,
            @Nullable ColumnType element,
            int dimensions,
            List<String> enumLabels) {
        this(oid, schema, name, kind, element, dimensions, enumLabels, null);
    }

    /// `pg_type.typtype`, with arrays apart.
    public enum Kind {
        BASE,
        ARRAY,
        ENUM,
        DOMAIN,
        COMPOSITE,
        RANGE,
        MULTIRANGE,
        PSEUDO
    }

    /// A built-in scalar type.
    public static ColumnType base(int oid, String name) {
        return new ColumnType(oid, "pg_catalog", name, Kind.BASE, null, 0, List.of());
    }

    /// The type without domain around it.
    public ColumnType withoutDomain() {
        return base == null ? this : base;
    }
}
