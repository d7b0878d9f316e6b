package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.value.Type;

/// Finds the type that a name in a clause stands for: a built-in one, or an enum of the table.
final class TypeLookup {
    private TypeLookup() {}

    static Type find(Node.TypeName written, Table table) {
        Type type = scalar(written, table);
        if (!written.modifiers().isEmpty() && written.dimensions() > 0) {
            throw Refusal.at(written.position(), "type modifiers of arrays are not supported");
        }
        return written.dimensions() > 0 ? Type.arrayOf(type) : type;
    }

    private static Type scalar(Node.TypeName written, Table table) {
        for (Type builtin : Type.BUILTIN) {
            if (builtin.name().equals(written.qualified())) {
                return builtin;
            }
        }
        for (Column column : table.columns()) {
            ColumnType type = column.type().element();
            ColumnType scalar = type == null ? column.type() : type;
            boolean named =
                    written.qualified().equals(scalar.name())
                            || written.qualified().equals(scalar.schema() + '.' + scalar.name());
            if (scalar.kind() == ColumnType.Kind.ENUM && named) {
                return Type.of(scalar);
            }
        }
        throw Refusal.at(written.position(), "unsupported type " + written.qualified());
    }
}
