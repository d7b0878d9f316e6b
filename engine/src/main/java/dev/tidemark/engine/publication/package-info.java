/// Which tables Postgres publishes to us, and with how much of the old rows.
///
/// Owns the members of one publication and the replica identity of its tables: it brings a table
/// in before a shape of it is made, takes it out after the last one, and checks now and then what
/// others have changed. Calls block on the database and may be made from any thread. Doors:
/// [Publication], [PublicationConfig], [Publishing], [PublicationOutcome], [Verification].
@NullMarked
package dev.tidemark.engine.publication;

import org.jspecify.annotations.NullMarked;
