package dev.tidemark.page.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the database's change log, see `docs/formats/local-database.md`, or what becomes one
/// as soon as the sync comes by.
///
/// @param txn its local transaction
/// @param op `insert`, `update` or `delete`
/// @param id of the todo
/// @param parked whether it was put aside, and waits for a person
/// @param sent whether it may have arrived
/// @param reason why it was put aside; else empty
/// @param title that it gives the todo; empty if none
record Logged(
        long seq,
        long txn,
        String op,
        String id,
        boolean parked,
        boolean sent,
        String reason,
        String title) {
    static final String SQL =
            """
            SELECT seq, coalesce(txn, 0), op, trim(key, ''''), state = 'parked', sent, reason,
              (SELECT after FROM tidemark_cell
                WHERE tidemark_cell.seq = tidemark_change.seq AND col = 'title')
            FROM tidemark_change WHERE state <> 'aside'
            UNION ALL
            SELECT seq + coalesce((SELECT seq FROM sqlite_sequence
                WHERE name = 'tidemark_change'), 0), coalesce(txn, 0), op,
              v1, 0, 0, '', CASE WHEN v2 IS NOT v3 THEN v3 END
            FROM tidemark_fresh WHERE tab = 'todos'
            ORDER BY 1 LIMIT 1000""";

    static Logged of(List<@Nullable String> row) {
        return new Logged(
                Long.parseLong(SqlCard.text(row, 0)),
                Long.parseLong(SqlCard.text(row, 1)),
                SqlCard.text(row, 2),
                SqlCard.text(row, 3),
                SqlCard.text(row, 4).equals("1"),
                SqlCard.text(row, 5).equals("1"),
                SqlCard.text(row, 6),
                SqlCard.text(row, 7));
    }

    String key() {
        return Long.toString(seq);
    }
}
