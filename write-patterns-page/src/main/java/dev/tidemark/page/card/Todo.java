package dev.tidemark.page.card;

import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A todo.
///
/// @param createdAt as Postgres writes it in UTC, whose order is that of time; as text, because
///   what reads times is large
/// @param shared whether everybody sees and changes it, or its owner only
/// @param owner null until the server has said who it is
public record Todo(
        String id,
        String title,
        boolean completed,
        String createdAt,
        boolean shared,
        @Nullable String owner) {
    static final Column<Todo, String> ID = Column.text("id", Todo::id);
    static final Column<Todo, String> TITLE = Column.text("title", Todo::title);
    static final Column<Todo, Boolean> COMPLETED = Column.bool("completed", Todo::completed);
    static final Column<Todo, String> CREATED = Column.text("created_at", Todo::createdAt);
    static final Column<Todo, Boolean> SHARED = Column.bool("shared", Todo::shared);
    private static final Column<Todo, String> OWNER = Column.text("owner_id", Todo::owner);

    /// Its table. The owner is read and never written: the database sets it.
    public static final RecordType<Todo, String> TYPE =
            RecordType.of(
                    "todos",
                    ID,
                    List.of(ID, TITLE, COMPLETED, CREATED, SHARED),
                    row ->
                            new Todo(
                                    row.get(ID),
                                    row.get(TITLE),
                                    row.get(COMPLETED),
                                    row.get(CREATED),
                                    row.get(SHARED),
                                    row.orNull(OWNER)));
}
