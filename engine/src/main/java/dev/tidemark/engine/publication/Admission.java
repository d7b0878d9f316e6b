package dev.tidemark.engine.publication;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.SqlFailure;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table's way into the publication.
final class Admission {
    private static final String DUPLICATE_OBJECT = "42710";

    private final PublicationSession session;
    private final PublicationConfig config;
    private final Table table;

    Admission(PublicationSession session, PublicationConfig config, Table table) {
        this.session = session;
        this.config = config;
        this.table = table;
    }

    /// @param changed whether the table was not in before, or without its identity
    /// @param members the table and all below it
    record Result(PublicationOutcome outcome, boolean changed, List<Integer> members) {}

    Result run() throws DatabaseException {
        try {
            try {
                return look();
            } catch (SQLException error) {
                if (DUPLICATE_OBJECT.equals(error.getSQLState())) {
                    // Another request for the same table was quicker.
                    return look();
                }
                throw error;
            }
        } catch (SQLException error) {
            PublicationOutcome known = outcome(SqlFailure.of(error));
            if (known == null) {
                throw new DatabaseException(error);
            }
            return without(known);
        }
    }

    private Result look() throws SQLException {
        TableState state = session.tables(List.of(table.oid())).get(table.oid());
        if (state == null || !state.isNamed(table)) {
            return without(new PublicationOutcome.Gone(Texts.gone(table)));
        }
        boolean published = state.published(config.publishing());
        List<TableState.Member> partial = state.withoutFullIdentity();
        boolean changed = !published || !partial.isEmpty();
        if (changed) {
            if (config.publishing() == Publishing.MANUAL || !session.owned()) {
                return without(refusal(state, published));
            }
            session.change(published ? List.of() : state.namesToAdd(), partial);
        }
        return new Result(new PublicationOutcome.Published(), changed, state.memberOids());
    }

    private PublicationOutcome refusal(TableState state, boolean published) {
        if (!published) {
            return new PublicationOutcome.Refused(
                    Texts.missing(table, config.name(), config.publishing()),
                    Texts.add(config.name(), state.namesToAdd()));
        }
        return new PublicationOutcome.Refused(
                Texts.identity(table),
                Texts.fullIdentity(
                        state.withoutFullIdentity().stream()
                                .map(TableState.Member::quotedName)
                                .toList()));
    }

    private static Result without(PublicationOutcome outcome) {
        return new Result(outcome, true, List.of());
    }

    private @Nullable PublicationOutcome outcome(SqlFailure failure) {
        if (failure.sqlState().equals(Texts.UNDEFINED_OBJECT)) {
            return new PublicationOutcome.PublicationMissing(
                    Texts.publicationMissing(config.name()));
        }
        if (Texts.isUnpublishable(failure.sqlState())) {
            return new PublicationOutcome.Unpublishable(failure.message());
        }
        return switch (failure.kind()) {
            case LOCK_TIMEOUT, CANCELLED -> new PublicationOutcome.TimedOut(Texts.LOCK_TIMEOUT);
            case PERMISSION ->
                    new PublicationOutcome.Refused(
                            Texts.notAllowed(failure.message()), Texts.owner(table));
            case UNDEFINED -> new PublicationOutcome.Gone(Texts.gone(table));
            case UNREACHABLE, QUEUE_FULL, ACCESS, INVALID_VALUE, OTHER -> null;
        };
    }
}
