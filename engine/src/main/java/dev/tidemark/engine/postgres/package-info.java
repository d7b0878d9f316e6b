/// Connections to Postgres: where it is, pools, the settings that fix how values print, errors.
///
/// Owns the two pools and the one place where SQL errors get a meaning. Guarantees that no call
/// blocks for long while the database is away and that passwords reach neither logs nor texts. Safe
/// for any thread; sessions are for one thread each. Doors: [DatabaseUrl], [Database],
/// [DatabaseConfig], [Session], [DatabaseException], [SqlFailure], [DisplaySettings].
@NullMarked
package dev.tidemark.engine.postgres;

import org.jspecify.annotations.NullMarked;
