/// What the server offers by name, as its operator defines it.
///
/// Owns the definitions file (`docs/formats/definitions.md`) and the same definitions in code.
/// Guarantees that what it gives out is consistent in itself, and that a mistake in the file is
/// named with its place; whether tables and columns exist is for the database to say. Values, for
/// any thread. Doors: [Definitions], [NamedShape], [TopicRules], [Binding], [DefinitionsException].
@NullMarked
package dev.tidemark.server.definitions;

import org.jspecify.annotations.NullMarked;
