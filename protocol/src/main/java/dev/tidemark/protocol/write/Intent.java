package dev.tidemark.protocol.write;

/// What a person meant, as a function of the program's over whatever the row is by then: `toggle`,
/// `append`. Only between a program and its own device; a server is told the columns that it comes
/// to.
///
/// @param name of the function, for all versions of the program
/// @param arguments by name
public record Intent(String name, Cells arguments) {}
