package dev.tidemark.engine.publication;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.catalog.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One table and everything below it (partitions, children) as the catalogue shows it now.
///
/// @param schema unquoted
/// @param name unquoted
/// @param partitioned whether it has partitions instead of rows
/// @param entered whether it or a partitioned table above it was added to the publication
/// @param members the table first, then all below it
record TableState(
        String schema, String name, boolean partitioned, boolean entered, List<Member> members) {
    /// The table or one below it.
    ///
    /// @param listed whether its changes are published
    /// @param entered whether it was added to the publication by itself
    record Member(
            int oid,
            String quotedName,
            boolean partitioned,
            boolean fullIdentity,
            boolean listed,
            boolean entered) {}

    private static final String QUERY =
            """
            WITH RECURSIVE below AS (
              SELECT c.oid AS root, c.oid FROM pg_class c WHERE c.oid = ANY (?)
              UNION
              SELECT b.root, i.inhrelid FROM pg_inherits i JOIN below b ON i.inhparent = b.oid
            ), above AS (
              SELECT c.oid AS root, c.oid FROM pg_class c WHERE c.oid = ANY (?)
              UNION
              SELECT a.root, i.inhparent FROM pg_inherits i JOIN above a ON i.inhrelid = a.oid
                JOIN pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'
            ), entered AS (
              SELECT r.prrelid FROM pg_publication_rel r
              JOIN pg_publication p ON p.oid = r.prpubid WHERE p.pubname = ?
            )
            SELECT b.root, c.oid, n.nspname, c.relname, c.relkind = 'p' AS partitioned,
              c.relreplident = 'f' AS full_identity,
              c.oid IN (SELECT gpt.relid FROM pg_get_publication_tables(?) gpt) AS listed,
              c.oid IN (SELECT prrelid FROM entered) AS entered,
              EXISTS (SELECT FROM above a JOIN entered e ON e.prrelid = a.oid
                      WHERE a.root = b.root) AS root_entered
            FROM below b JOIN pg_class c ON c.oid = b.oid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            ORDER BY b.root, c.oid <> b.root, c.oid
            """;

    TableState {
        members = List.copyOf(members);
    }

    /// The tables that exist of `oids`, by oid.
    ///
    /// @throws SQLException 42704 if there is no such publication
    static Map<Integer, TableState> read(
            Connection connection, String publication, Collection<Integer> oids)
            throws SQLException {
        Long[] numbers = oids.stream().map(Integer::toUnsignedLong).toArray(Long[]::new);
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            Array array = connection.createArrayOf("oid", numbers);
            query.setArray(1, array);
            query.setArray(2, array);
            query.setString(3, publication);
            query.setString(4, publication);
            try (ResultSet rows = query.executeQuery()) {
                return collect(rows);
            }
        }
    }

    /// Whether each change of its rows is published.
    boolean published(Publishing publishing) {
        List<Member> storing = members.stream().filter(member -> !member.partitioned()).toList();
        if (!storing.stream().allMatch(Member::listed)) {
            return false;
        }
        return switch (publishing) {
            case MANUAL -> entered || !storing.isEmpty();
            // An entry of our own: a leaf that counted on its root's would vanish with that.
            case MANAGED -> members.getFirst().entered() || publishedAtLarge(storing);
        };
    }

    /// Whether a publication of all tables, or of the schema, includes it.
    private boolean publishedAtLarge(List<Member> storing) {
        return !storing.isEmpty() && !entered && storing.stream().noneMatch(Member::entered);
    }

    /// What has to be added so that it is published.
    List<String> namesToAdd() {
        List<String> names = new ArrayList<>();
        if (!members.getFirst().entered()) {
            names.add(quotedName());
        }
        if (!partitioned) {
            members.stream()
                    .skip(1)
                    .filter(member -> !member.partitioned() && !member.listed())
                    .forEach(member -> names.add(member.quotedName()));
        }
        return names;
    }

    boolean isNamed(Table table) {
        return schema.equals(table.schema()) && name.equals(table.name());
    }

    List<Integer> memberOids() {
        return members.stream().map(Member::oid).toList();
    }

    /// Tables whose changes carry less than the whole old row, in the order in which to lock them.
    List<Member> withoutFullIdentity() {
        return members.stream()
                .filter(member -> !member.partitioned() && !member.fullIdentity())
                .sorted((a, b) -> Integer.compareUnsigned(a.oid(), b.oid()))
                .toList();
    }

    String quotedName() {
        return members.getFirst().quotedName();
    }

    private static Map<Integer, TableState> collect(ResultSet rows) throws SQLException {
        Map<Integer, TableState> states = new TreeMap<>(Integer::compareUnsigned);
        while (rows.next()) {
            int root = (int) rows.getLong("root");
            TableState row = single(rows);
            TableState known = states.get(root);
            states.put(root, known == null ? row : known.with(row.members()));
        }
        return states;
    }

    private static TableState single(ResultSet row) throws SQLException {
        String schema = row.getString("nspname");
        String name = row.getString("relname");
        Member member =
                new Member(
                        (int) row.getLong("oid"),
                        Identifiers.quoted(schema) + "." + Identifiers.quoted(name),
                        row.getBoolean("partitioned"),
                        row.getBoolean("full_identity"),
                        row.getBoolean("listed"),
                        row.getBoolean("entered"));
        return new TableState(
                schema,
                name,
                member.partitioned(),
                row.getBoolean("root_entered"),
                List.of(member));
    }

    private TableState with(List<Member> below) {
        List<Member> all = new ArrayList<>(members);
        all.addAll(below);
        return new TableState(schema, name, partitioned, entered, all);
    }
}
