package dev.tidemark.client.collection;

import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as a program declares it.
record Todo(String id, String title, long votes, boolean done) {
    static final Column<Todo, String> ID = Column.text("id", Todo::id);
    static final Column<Todo, String> TITLE = Column.text("title", Todo::title);
    static final Column<Todo, Long> VOTES = Column.bigint("votes", Todo::votes);
    static final Column<Todo, Boolean> DONE = Column.bool("done", Todo::done);
    static final RecordType<Todo, String> TYPE =
            RecordType.of(
                    "todos",
                    ID,
                    List.of(ID, TITLE, VOTES, DONE),
                    row -> new Todo(row.get(ID), row.get(TITLE), row.get(VOTES), row.get(DONE)));

    static Todo of(String id, String title) {
        return new Todo(id, title, 0, false);
    }

    Row row() {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        for (Column<Todo, ?> column : TYPE.columns()) {
            columns.put(column.name(), column.text(this));
        }
        return new Rows().of(columns);
    }
}
