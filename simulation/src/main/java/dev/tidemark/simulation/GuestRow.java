package dev.tidemark.simulation;

import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row that a simulated person made, all that they did with it, and what was promised of that.
/// Its titles begin with its name, as its key may become another one.
final class GuestRow {
    private final String name;
    private final String maker;
    private final boolean inMemory;
    private final List<Edit> edits = new ArrayList<>();
    private String editor;
    private boolean mayGo;

    /// Something that a person did with the row.
    private static final class Edit {
        private final String user;
        private final RowChange change;
        private boolean stored;

        private Edit(String user, RowChange change) {
            this.user = user;
            this.change = change;
        }

        private @Nullable String title() {
            return change.values().get("title");
        }

        private boolean deletes() {
            return change.operation() == Operation.DELETE;
        }
    }

    /// @param maker as whom they make it
    /// @param editor name of the process in which the person makes it
    /// @param inMemory whether its writes end with their process
    GuestRow(String name, String maker, String editor, boolean inMemory) {
        this.name = name;
        this.maker = maker;
        this.editor = editor;
        this.inMemory = inMemory;
    }

    String name() {
        return name;
    }

    /// What its titles begin with.
    String begin() {
        return name + ":";
    }

    String maker() {
        return maker;
    }

    boolean inMemory() {
        return inMemory;
    }

    /// The only process in which people change it, so that it is known what comes last.
    String editor() {
        return editor;
    }

    void editedIn(String process) {
        editor = process;
    }

    /// The next title.
    String title() {
        return begin() + edits.size();
    }

    /// Somebody did something with it.
    void did(String user, RowChange change, WriteTicket ticket) {
        Edit edit = new Edit(user, change);
        edits.add(edit);
        ticket.stored().whenEnded(done -> edit.stored = true, refused -> {});
    }

    /// Nobody has a right to it any more, but it may be there.
    void mayGo() {
        mayGo = true;
    }

    boolean deleted() {
        return !edits.isEmpty() && edits.getLast().deletes();
    }

    /// What does not hold of the server's rows at the end; null if all does.
    @Nullable String wrong(Map<SimTables.Ref, Map<String, @Nullable String>> rows) {
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        for (Map<String, @Nullable String> row : rows.values()) {
            if (String.valueOf(row.get("title")).startsWith(begin())) {
                found.add(row);
            }
        }
        if (found.size() > 1) {
            return name + " is there " + found.size() + " times";
        }
        boolean here = edits.stream().anyMatch(edit -> edit.stored);
        boolean gone = edits.stream().anyMatch(Edit::deletes);
        boolean surelyGone = edits.stream().anyMatch(edit -> edit.deletes() && edit.stored);
        if (found.isEmpty()) {
            return here && !gone && !mayGo ? name + " is lost" : null;
        }
        if (mayGo) {
            return null;
        }
        if (surelyGone) {
            return name + " is there though it was deleted";
        }
        return wrongIn(found.getFirst());
    }

    private @Nullable String wrongIn(Map<String, @Nullable String> row) {
        Set<@Nullable String> titles = new LinkedHashSet<>();
        boolean byMany = edits.stream().map(edit -> edit.user).distinct().count() > 1;
        long least = 0;
        long most = 0;
        for (Edit edit : edits) {
            if (edit.title() != null) {
                // Which of two users is here last is not said.
                if (edit.stored && !byMany) {
                    titles.clear();
                }
                titles.add(edit.title());
            }
            if (edit.change.increments().has("n")) {
                most++;
                least += edit.stored ? 1 : 0;
            }
        }
        long n = Long.parseLong(String.valueOf(row.get("n")));
        if (!titles.contains(row.get("title"))) {
            return name + " says " + row.get("title") + " instead of " + titles;
        }
        return n < least || n > most
                ? name + " counts " + n + " instead of " + least + " to " + most
                : null;
    }

    /// An insert of it.
    RowChange insert(String id) {
        return RowChange.insert(
                SimTables.TASKS, Cells.of("id", id), Cells.of("title", title()).with("n", "0"));
    }
}
