package dev.tidemark.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// A question that keeps the keyboard until it is answered; Escape is an answer, too.
///
/// Browsers from before 2022 have no dialogs, and show it among the rest.
public final class Question {
    private final Tag text = Tag.of("p");
    private final Tag choices = Tag.of("div", "choices");
    private final Tag dialog;
    private Runnable escaped = () -> {};

    /// Who had the focus before, where the browser does not remember that itself.
    private @Nullable HTMLElement asker;

    /// One of the answers.
    ///
    /// @param label of its button
    /// @param then what comes of it
    public record Answer(String label, Runnable then) {}

    /// @param id names it in the page
    /// @param title what it is about
    public Question(String id, String title) {
        String heading = id + "-title";
        dialog =
                Tag.of("dialog", "question")
                        .attr("aria-labelledby", heading)
                        .with(Tag.of("h2").attr("id", heading).text(title), text, choices)
                        .on("cancel", event -> escape())
                        .on("keydown", event -> key((KeyboardEvent) event));
    }

    /// The element; nothing is seen of it before somebody asks.
    public Tag tag() {
        return dialog;
    }

    /// Asks.
    ///
    /// @param answers the first one has the focus
    /// @param dismissed what comes of Escape
    public void ask(String what, List<Answer> answers, Runnable dismissed) {
        text.text(what);
        escaped = dismissed;
        choices.node().clear();
        for (Answer answer : answers) {
            choices.with(
                    Tag.button(
                            "choice",
                            answer.label(),
                            () -> {
                                close();
                                answer.then().run();
                            }));
        }
        if (isDialog(dialog.node())) {
            show(dialog.node());
            return;
        }
        asker = HTMLDocument.current().getActiveElement();
        dialog.attr("role", "dialog").flag("open", true);
        ((HTMLElement) choices.node().getFirstChild()).focus();
    }

    private void key(KeyboardEvent event) {
        if (event.getKey().equals("Escape") && !isDialog(dialog.node())) {
            escape();
        }
    }

    private void escape() {
        close();
        escaped.run();
    }

    private void close() {
        if (isDialog(dialog.node())) {
            hide(dialog.node());
        } else {
            dialog.flag("open", false);
        }
        choices.node().clear();
        if (asker != null) {
            asker.focus();
            asker = null;
        }
    }

    @JSBody(params = "dialog", script = "return !!dialog.showModal && !!dialog.close;")
    private static native boolean isDialog(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.showModal();")
    private static native void show(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    private static native void hide(HTMLElement dialog);
}
