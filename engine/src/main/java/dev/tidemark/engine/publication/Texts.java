package dev.tidemark.engine.publication;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.catalog.Table;
import java.util.List;
import java.util.stream.Collectors;

/// The texts that the protocol fixes, and the SQL that goes with them.
final class Texts {
    static final String LOCK_TIMEOUT = "Snapshot timed out while waiting for a table lock";
    static final String UNDEFINED_OBJECT = "42704";

    private static final String INVALID_PARAMETER_VALUE = "22023";
    private static final String WRONG_OBJECT_TYPE = "42809";

    private Texts() {}

    /// Postgres's answers to `ADD TABLE` for what is no ordinary, logged, permanent user table.
    static boolean isUnpublishable(String sqlState) {
        return sqlState.equals(INVALID_PARAMETER_VALUE) || sqlState.equals(WRONG_OBJECT_TYPE);
    }

    static String missing(Table table, String publication, Publishing publishing) {
        String why =
                switch (publishing) {
                    case MANUAL ->
                            "the ELECTRIC_MANUAL_TABLE_PUBLISHING setting prevents Electric from"
                                    + " adding it";
                    case MANAGED -> "Electric lacks privileges to add it";
                };
        return named(table)
                + " is missing from the publication "
                + Identifiers.quoted(publication)
                + " and "
                + why;
    }

    static String identity(Table table) {
        return named(table) + " does not have its replica identity set to FULL";
    }

    static String gone(Table table) {
        return named(table) + " has been dropped or renamed";
    }

    static String notAllowed(String postgresMessage) {
        return "Unable to create initial snapshot: " + postgresMessage;
    }

    static String publicationMissing(String publication) {
        return "Publication " + Identifiers.quoted(publication) + " not found in the database";
    }

    static String generatedColumns(String publication) {
        return "Publication "
                + Identifiers.quoted(publication)
                + " does not publish generated columns. This is a feature introduced in PostgreSQL"
                + " 18 and requires setting the publication parameter 'publish_generated_columns'"
                + " to 'stored'. Alternatively, you can exclude them from the shape by explicitly"
                + " listing which columns to fetch in the 'columns' query param.";
    }

    static String add(String publication, List<String> quotedTables) {
        return "ALTER PUBLICATION "
                + Identifiers.quoted(publication)
                + " ADD TABLE "
                + only(quotedTables);
    }

    static String drop(String publication, String quotedTable) {
        return "ALTER PUBLICATION "
                + Identifiers.quoted(publication)
                + " DROP TABLE "
                + only(List.of(quotedTable));
    }

    /// Without `ONLY`, children come and go with their parent; each has its own entry here.
    private static String only(List<String> quotedTables) {
        return "ONLY " + String.join(", ONLY ", quotedTables);
    }

    static String fullIdentity(List<String> quotedTables) {
        return quotedTables.stream()
                .map(name -> "ALTER TABLE ONLY " + name + " REPLICA IDENTITY FULL")
                .collect(Collectors.joining("; "));
    }

    static String owner(Table table) {
        return "ALTER TABLE "
                + Identifiers.quoted(table)
                + " OWNER TO <the role of the database URL>";
    }

    private static String named(Table table) {
        return "Database table \"" + table.schema() + "." + table.name() + "\"";
    }
}
