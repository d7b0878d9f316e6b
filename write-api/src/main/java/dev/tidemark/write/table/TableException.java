package dev.tidemark.write.table;

/// A declaration and the catalogue don't agree: a person must change one of them.
public final class TableException extends Exception {
    private static final long serialVersionUID = 1;

    TableException(TableName table, String message) {
        super("table " + table + " " + message);
    }
}
