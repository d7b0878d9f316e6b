/// The grammar of clauses: text to a tree, without meaning.
///
/// Owns the lexer, the expression parser and the positions that errors point to. Guarantees that a
/// text is read as Postgres reads it or refused with a [Refusal], in bounded depth and size. No
/// state is shared, any thread may parse. Doors: [Parser], [Node], [Refusal], [Names].
@NullMarked
package dev.tidemark.engine.syntax;

import org.jspecify.annotations.NullMarked;
