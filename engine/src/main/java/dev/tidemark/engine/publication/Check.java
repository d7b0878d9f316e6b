package dev.tidemark.engine.publication;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.postgres.SqlFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One comparison of the publication with the tables that have shapes.
final class Check {
    private final PublicationSession session;
    private final PublicationConfig config;
    private final List<Verification.Fault> faults = new ArrayList<>();

    Check(PublicationSession session, PublicationConfig config) {
        this.session = session;
        this.config = config;
    }

    List<Verification.Fault> run(Collection<Table> inUse) throws SQLException {
        Map<Integer, TableState> states =
                session.tables(inUse.stream().map(Table::oid).distinct().toList());
        for (Table table : inUse) {
            check(table, states.get(table.oid()));
        }
        return faults;
    }

    private void check(Table table, @Nullable TableState state) throws SQLException {
        if (state == null) {
            fault(table, Verification.Kind.DROPPED);
        } else if (!state.isNamed(table)) {
            fault(table, Verification.Kind.RENAMED);
        } else if (!state.published(config.publishing())) {
            fault(table, Verification.Kind.NOT_PUBLISHED);
        } else if (!state.withoutFullIdentity().isEmpty() && !repaired(state)) {
            fault(table, Verification.Kind.IDENTITY_NOT_FULL);
        }
    }

    /// Mostly a new partition's. Rows that were changed before it got its identity came without the
    /// old row, which the reader of the stream notices by itself.
    private boolean repaired(TableState state) throws SQLException {
        if (config.publishing() == Publishing.MANUAL || !session.owned()) {
            return false;
        }
        try {
            session.change(List.of(), state.withoutFullIdentity());
            return true;
        } catch (SQLException error) {
            // Too busy now: the next check tries again. Not ours: nobody will repair it.
            SqlFailure.Kind kind = SqlFailure.of(error).kind();
            return kind == SqlFailure.Kind.LOCK_TIMEOUT || kind == SqlFailure.Kind.CANCELLED;
        }
    }

    private void fault(Table table, Verification.Kind kind) {
        faults.add(new Verification.Fault(table, kind));
    }
}
