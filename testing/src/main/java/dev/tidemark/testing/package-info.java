/// What tests share: a real Postgres, and later the fakes and the faults.
///
/// Owns one embedded server per JVM, started by the first test that asks and stopped at the end.
/// Guarantees that each test has a database of its own. Doors: [PostgresExtension],
/// [TestDatabase].
@NullMarked
package dev.tidemark.testing;

import org.jspecify.annotations.NullMarked;
