package dev.tidemark.page.view;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/// A question that keeps the keyboard until it is answered; Escape is an answer, too.
public final class Question {
    private final Tag text = Tag.of("p");
    private final Tag choices = Tag.of("div", "choices");
    private final Tag dialog;
    private Runnable escaped = () -> {};

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
                        .on("cancel", event -> escaped.run());
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
                                close(dialog.node());
                                answer.then().run();
                            }));
        }
        open(dialog.node());
    }

    /// Browsers from before 2022 show it among the rest.
    @JSBody(
            params = "dialog",
            script =
                    "if (dialog.showModal) dialog.showModal();"
                            + " else dialog.setAttribute('open', '');")
    private static native void open(HTMLElement dialog);

    @JSBody(
            params = "dialog",
            script = "if (dialog.close) dialog.close(); else dialog.removeAttribute('open');")
    private static native void close(HTMLElement dialog);
}
