package dev.tidemark.write.identity;

import dev.tidemark.write.sql.Sql;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a transaction that writes for a client is told at its beginning.
///
/// `set_config(..., true)` is `SET LOCAL` with bound values; all of it ends with the transaction,
/// so that a pool's connection carries nobody's identity. Texts of values are written as the change
/// stream writes them. Commits do not wait for the disk: nothing is answered before the ledger's
/// `flush`, which does, once for the whole batch.
public final class TransactionSettings {
    private static final String SETTINGS =
            """
            SELECT set_config('app.user_id', ?, true), \
            set_config('request.jwt.claims', ?, true), \
            set_config('lock_timeout', ?, true), \
            set_config('statement_timeout', ?, true), \
            set_config('synchronous_commit', 'off', true), \
            set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, DMY', true), \
            set_config('IntervalStyle', 'iso_8601', true), \
            set_config('bytea_output', 'hex', true), \
            set_config('extra_float_digits', '1', true)\
            """;

    private TransactionSettings() {}

    /// The settings, all but the role.
    public static Sql settings(Identity identity, Duration lockLimit, Duration statementLimit) {
        return new Sql(
                SETTINGS,
                List.of(
                        identity.user(),
                        identity.claims(),
                        lockLimit.toMillis() + "ms",
                        statementLimit.toMillis() + "ms"));
    }

    /// The role; `null` if the identity has none.
    public static @Nullable Sql role(Identity identity) {
        String role = identity.role();
        return role == null ? null : new Sql("SELECT set_config('role', ?, true)", List.of(role));
    }
}
