package dev.tidemark.write.effect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Postgres refused a statement.
public final class ChangeException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient @Nullable ChangePlan plan;
    private final SQLException refusal;

    ChangeException(@Nullable ChangePlan plan, SQLException refusal) {
        super(refusal);
        this.plan = plan;
        this.refusal = refusal;
    }

    /// The change at fault; `null` if it was one of several that travelled together, so that only
    /// executing them one by one can tell.
    public @Nullable ChangePlan plan() {
        return plan;
    }

    /// What Postgres said.
    public SQLException refusal() {
        return refusal;
    }
}
