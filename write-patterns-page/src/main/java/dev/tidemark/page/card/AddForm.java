package dev.tidemark.page.card;

import dev.tidemark.page.view.Tag;
import org.teavm.jso.dom.html.HTMLInputElement;

/// The form that makes todos.
final class AddForm {
    private final Tag form;
    private final Tag title;
    private final Tag own = Tag.of("input").attr("type", "checkbox");
    private final Tag button = Tag.of("button", "add").attr("type", "submit").text("Add");
    private final Tag said = Tag.of("p", "said").attr("role", "alert");
    private final Made made;
    private Runnable spoilt = () -> {};
    private boolean spoil;

    /// Who takes a new todo.
    interface Made {
        void todo(String title, boolean shared);
    }

    AddForm(Way.Words words, Made made) {
        this.made = made;
        title =
                Tag.of("input", "title")
                        .attr("type", "text")
                        .attr("aria-label", "New todo, " + words.title())
                        .attr("placeholder", "What is to be done?")
                        .attr("maxlength", "200")
                        .attr("autocomplete", "off")
                        .attr("required", "");
        form =
                Tag.of("form", "new")
                        .with(
                                title,
                                Tag.of("label", "own").with(own, Tag.of("span").text("only me")),
                                button,
                                said)
                        .on(
                                "submit",
                                event -> {
                                    event.preventDefault();
                                    submit();
                                });
        said.shown(false);
    }

    Tag tag() {
        return form;
    }

    void closed(boolean closed) {
        form.shown(!closed);
    }

    void say(String text) {
        said.text(text).shown(!text.isEmpty());
    }

    /// Takes the focus.
    void focus() {
        title.node().focus();
    }

    /// Puts back what could not be written, unless something else was begun meanwhile.
    void giveBack(String text) {
        HTMLInputElement field = (HTMLInputElement) title.node();
        if (field.getValue().isEmpty()) {
            field.setValue(text);
        }
    }

    /// @param done called when that write is made
    void spoilNext(Runnable done) {
        spoil = true;
        spoilt = done;
    }

    void spareNext() {
        spoil = false;
    }

    private void submit() {
        HTMLInputElement field = (HTMLInputElement) title.node();
        String text = field.getValue().trim();
        if (text.isEmpty()) {
            return;
        }
        field.setValue("");
        say("");
        made.todo(
                spoil ? text + " (reject me)" : text, !((HTMLInputElement) own.node()).isChecked());
        if (spoil) {
            spoilt.run();
        }
        field.focus();
    }
}
