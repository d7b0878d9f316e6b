package dev.tidemark.client.outbox;

import dev.tidemark.protocol.write.Cells;

/// A row, by its table and primary key.
record RowRef(String table, Cells key) {}
