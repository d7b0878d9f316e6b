package dev.tidemark.bench.client;

import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import java.util.List;

/// The records that the client's measurements are made with.
public record Task(String id, String title, long votes, boolean done) {
    private static final long TWELVE_DIGITS = 1_000_000_000_000L;
    private static final Column<Task, String> ID = Column.text("id", Task::id);

    /// What is edited.
    public static final Column<Task, String> TITLE = Column.text("title", Task::title);

    private static final Column<Task, Long> VOTES = Column.bigint("votes", Task::votes);
    private static final Column<Task, Boolean> DONE = Column.bool("done", Task::done);

    /// Its table.
    public static final RecordType<Task, String> TYPE =
            RecordType.of(
                    "tasks",
                    ID,
                    List.of(ID, TITLE, VOTES, DONE),
                    row -> new Task(row.get(ID), row.get(TITLE), row.get(VOTES), row.get(DONE)));

    /// The task of a number; the same each time.
    public static Task of(int number) {
        return new Task(idOf(number), "task number " + number, number, number % 2 == 0);
    }

    /// As long as a UUID.
    public static String idOf(int number) {
        return "018b4a3c-7e5d-7000-8000-" + Long.toString(TWELVE_DIGITS + number).substring(1);
    }
}
