package dev.tidemark.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GuestWorkTest {
    private static final OutboxSchema SCHEMA =
            new OutboxSchema(
                    1,
                    List.of(
                            new OutboxSchema.Reference(
                                    "tasks", List.of("project"), "projects", List.of("id"))),
                    Map.of());
    private static final Cells TASK = Cells.of("id", "9");

    /// What each write comes to, in order.
    private static List<String> moved(List<List<RowChange>> writes) {
        List<Entry> entries = new ArrayList<>();
        for (List<RowChange> changes : writes) {
            long seq = entries.size() + 1L;
            entries.add(
                    new Entry(
                            "w" + seq,
                            seq,
                            Outbox.GUEST,
                            changes,
                            new EntryState.Stored(),
                            0,
                            seq));
        }
        List<String> moved = new ArrayList<>();
        new GuestWork(entries, SCHEMA)
                .writes()
                .values()
                .forEach(
                        changes ->
                                changes.forEach(
                                        one ->
                                                moved.add(
                                                        one.operation().word()
                                                                + " "
                                                                + one.table()
                                                                + " "
                                                                + one.values().byColumn())));
        return moved;
    }

    private static List<RowChange> project(String id) {
        return List.of(RowChange.insert("projects", Cells.of("id", id), Cells.of("title", "p")));
    }

    private static List<RowChange> task(String title) {
        return List.of(RowChange.insert("tasks", TASK, Cells.of("title", title)));
    }

    private static List<RowChange> set(String column, String text) {
        return List.of(RowChange.update("tasks", TASK, Cells.of(column, text)));
    }

    @Test
    void aChildGoesNotBeforeTheParentThatItGotLater() {
        assertThat(moved(List.of(task("a"), project("1"), set("project", "1"), set("title", "b"))))
                .containsExactly(
                        "insert tasks {title=a}",
                        "insert projects {title=p}",
                        "update tasks {project=1}",
                        "update tasks {title=b}");
    }

    @Test
    void aChildOfAnEarlierParentIsStillOneWrite() {
        assertThat(moved(List.of(project("1"), task("a"), set("project", "1"))))
                .containsExactly("insert projects {title=p}", "insert tasks {title=a, project=1}");
    }

    @Test
    void aChildThatIsDeletedLeavesNothingBehindItsParent() {
        assertThat(
                        moved(
                                List.of(
                                        task("a"),
                                        project("1"),
                                        set("project", "1"),
                                        List.of(RowChange.delete("tasks", TASK)))))
                .containsExactly("insert projects {title=p}");
    }
}
