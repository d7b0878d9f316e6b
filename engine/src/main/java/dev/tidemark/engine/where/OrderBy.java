package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.syntax.Names;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Parser;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.syntax.SortItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The order of a subset: columns and constants, nothing that could run.
public sealed interface OrderBy {
    /// For Postgres, after ORDER BY; identifiers are quoted.
    record Sorted(String sql) implements OrderBy {}

    /// @param message as it goes to the client
    record Refused(String message) implements OrderBy {}

    /// Compiles `text`, such as `priority DESC NULLS LAST, id`.
    ///
    /// @param columns names of the columns it may mention
    static OrderBy compile(String text, Table table, Set<String> columns) {
        try {
            if (text.length() > Parser.CLAUSE_BYTES_MAX) {
                throw Refusal.whole(
                        "expression is bigger than maximum size of "
                                + Parser.CLAUSE_BYTES_MAX
                                + " bytes");
            }
            List<String> items = new ArrayList<>();
            for (SortItem item : Parser.sortItems(text)) {
                items.add(key(item.key(), table, columns) + item.suffix());
            }
            return new Sorted(String.join(", ", items));
        } catch (Refusal refusal) {
            return new Refused(refusal.messageInStatement(text, Parser.ORDER_BY_PREFIX));
        }
    }

    private static String key(Node key, Table table, Set<String> columns) {
        return switch (key) {
            case Node.ColumnRef(int position, List<String> path) -> {
                String name = path.getLast();
                List<String> prefix = path.subList(0, path.size() - 1);
                boolean own =
                        prefix.isEmpty()
                                || prefix.equals(List.of(table.name()))
                                || prefix.equals(List.of(table.schema(), table.name()));
                if (!own || !columns.contains(name) || table.indexOf(name) < 0) {
                    throw Refusal.at(position, "unknown reference " + Names.shown(path));
                }
                yield Names.quoted(name);
            }
            // A bare integer would number a column of the outer select, which is not the client's.
            case Node.Constant(_, Node.Constant.Form form, String text)
                    when form == Node.Constant.Form.INTEGER || form == Node.Constant.Form.STRING ->
                    Names.literal(text) + "::text";
            default ->
                    throw Refusal.at(
                            key.position(),
                            key.postgresName()
                                    + " expressions are not allowed in ORDER BY clauses");
        };
    }
}
