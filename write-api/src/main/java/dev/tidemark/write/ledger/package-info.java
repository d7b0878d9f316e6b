/// The memory that makes a retry safe: which client transactions were decided, and how.
///
/// Owns the tables `tidemark.write_ledger` and `tidemark.write_client`, drawn in
/// `docs/formats/write-ledger.md`. Guarantees that of two transactions with the same number at the
/// same time one waits for the other, and that a number is decided once. Works on the caller's
/// connection and thread. Doors: [Ledger], [LedgerSchema], [LedgerKey],
/// [Claim]; and beside it [RowSecurity], which sets up the roles that use it.
@NullMarked
package dev.tidemark.write.ledger;

import org.jspecify.annotations.NullMarked;
