package dev.tidemark.engine.where;

import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.where.Compilation.UnknownTable;
import dev.tidemark.engine.where.Where.Surroundings;
import java.util.List;
import java.util.Optional;

/// Checks the selects inside a clause, before anything is typed.
final class Sublinks {
    private Sublinks() {}

    /// @throws Refusal if one has a form that is never allowed
    static void check(List<Node.Sublink> links) {
        for (Node.Sublink link : links) {
            Node.Select select = link.select();
            if (select.tail() == Node.Select.Tail.OTHER) {
                throw Refusal.innerSelect(
                        select.position(), "SELECT statement must not contain any clauses");
            }
            for (Node target : select.targets()) {
                if (!(target instanceof Node.ColumnRef(_, List<String> path))
                        || path.getLast().equals("*")) {
                    throw Refusal.innerSelect(
                            target.position(), "Expected a plain column reference");
                }
            }
            if (select.source() == null) {
                throw Refusal.innerSelect(select.position(), "Expected a single table reference");
            }
        }
    }

    /// The first table that does not exist.
    static Optional<UnknownTable> unknownTable(
            List<Node.Sublink> links, Surroundings surroundings) {
        for (Node.Sublink link : links) {
            Node.TableName source = link.select().source();
            if (source != null) {
                List<String> parts = source.parts();
                String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "public";
                if (!surroundings.hasTable(schema, parts.getLast())) {
                    return Optional.of(new UnknownTable(schema, parts.getLast()));
                }
            }
        }
        return Optional.empty();
    }
}
