package dev.tidemark.write;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import java.time.Instant;

/// A change that stands alone, with an id in place of a client and a number.
///
/// @param id minted once by the client, 1 to 99 characters, such as a UUID; sending it again is
///   safe
/// @param table as the server declares it
/// @param operation what is done
/// @param row the key's columns and, but for a delete, those that are set
/// @param madeAt when the client made it; always the same time for the same id
public record LoneChange(String id, String table, Operation operation, Cells row, Instant madeAt) {}
