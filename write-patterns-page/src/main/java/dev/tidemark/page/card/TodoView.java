package dev.tidemark.page.card;

import dev.tidemark.page.view.Tag;
import dev.tidemark.page.view.View;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// One todo of a card: tick it, rename it, remove it; what became of the last write to it.
final class TodoView implements View<Line> {
    private final Deeds card;
    private final Tag tick = Tag.of("input", "tick").attr("type", "checkbox");
    private final Tag title;
    private final Tag edit = Tag.of("input", "edit").attr("type", "text").attr("maxlength", "200");
    private final Tag whose = Tag.of("span", "whose");
    private final Tag remove;
    private final Tag say = Tag.of("span", "say");
    private final Tag retry;
    private final Tag discard;
    private final Tag note;
    private final Tag item = Tag.of("li", "todo");
    private Line line;
    private boolean editing;
    // What the field began with; meanwhile somebody else may have given another title.
    private String before = "";

    TodoView(Line first, Deeds card) {
        this.card = card;
        line = first;
        title = Tag.button("title", "", this::beginEdit);
        remove = Tag.button("remove", "\u2715", () -> card.remove(line.todo()));
        retry = Tag.button("retry", "Retry", () -> line.parked().ifPresent(card::retry));
        discard = Tag.button("discard", "Discard", () -> line.parked().ifPresent(card::discard));
        note = Tag.of("div", "note").with(say, retry, discard);
        tick.on(
                "change",
                event -> {
                    card.tick(line.todo());
                    // The box shows what the todo is, not what was clicked.
                    showTick();
                });
        edit.on("keydown", event -> key((KeyboardEvent) event));
        edit.on("blur", event -> endEdit());
        edit.attr("aria-label", "Title").shown(false);
        item.with(tick, title, edit, whose, remove, note);
        update(first);
    }

    @Override
    public HTMLElement node() {
        return item.node();
    }

    @Override
    public void focus() {
        (refusedInsert() ? retry : tick).node().focus();
    }

    @Override
    public void update(Line next) {
        line = next;
        Todo todo = next.todo();
        showTick();
        tick.attr("aria-label", "Done: " + todo.title());
        tick.flag("disabled", refusedInsert());
        title.text(todo.title());
        title.attr("aria-label", "Rename " + todo.title());
        title.flag("disabled", refusedInsert());
        remove.attr("aria-label", "Remove " + todo.title());
        remove.shown(!refusedInsert());
        whose.text(todo.shared() ? owner(todo.owner()) : "only me");
        item.attr("data-mark", word(next.mark()));
        item.attr("data-completed", todo.completed() ? "yes" : "no");
        item.attr("data-id", todo.id());
        say.text(next.say());
        retry.shown(next.parked().isPresent());
        discard.shown(next.parked().isPresent());
        note.shown(!next.say().isEmpty());
    }

    private boolean refusedInsert() {
        return line.mark() == Line.Mark.REFUSED && line.todo().createdAt().equals(Desk.NEVER);
    }

    private void showTick() {
        ((HTMLInputElement) tick.node()).setChecked(line.todo().completed());
    }

    private static String owner(@Nullable String owner) {
        return owner == null ? "" : owner;
    }

    private static String word(Line.Mark mark) {
        return switch (mark) {
            case SETTLED -> "settled";
            case ACCEPTED -> "accepted";
            case WAITING -> "waiting";
            case UNSTORED -> "unstored";
            case REFUSED -> "refused";
        };
    }

    private void beginEdit() {
        open(line.todo().title());
        field().focus();
        field().select();
    }

    private void open(String text) {
        editing = true;
        before = line.todo().title();
        field().setValue(text);
        title.shown(false);
        edit.shown(true);
    }

    /// What could not be written is in the field again, unless something else was begun meanwhile.
    private void giveBack(String text) {
        if (!editing) {
            boolean held = Tag.hasFocus(node());
            open(text);
            if (held) {
                field().focus();
            }
        }
    }

    private void key(KeyboardEvent event) {
        switch (event.getKey()) {
            case "Enter" -> {
                // Or the title, which gets the focus, would take it as a press.
                event.preventDefault();
                endEdit();
                title.node().focus();
            }
            case "Escape" -> {
                field().setValue(before);
                endEdit();
                title.node().focus();
            }
            default -> {}
        }
    }

    private void endEdit() {
        if (!editing) {
            return;
        }
        editing = false;
        String text = field().getValue().trim();
        edit.shown(false);
        title.shown(true);
        if (!text.isEmpty() && !text.equals(before)) {
            card.rename(line.todo(), text, () -> giveBack(text));
        }
    }

    private HTMLInputElement field() {
        return (HTMLInputElement) edit.node();
    }
}
