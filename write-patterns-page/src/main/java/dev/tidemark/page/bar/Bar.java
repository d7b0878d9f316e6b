package dev.tidemark.page.bar;

import dev.tidemark.page.view.Question;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.wire.Troubles;
import dev.tidemark.page.wire.Troubles.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Switches that make trouble, and buttons that do something to the todos from outside.
public final class Bar {
    private final Troubles troubles;
    private final Map<Trouble, Tag> switches = new LinkedHashMap<>();
    private final Tag spoil;
    private final Tag others = Tag.of("span", "label");
    private final Tag said = Tag.of("p", "said").attr("role", "status");
    private final Question loss = new Question("loss", "Some of it is nowhere else");
    private final Tag bar;

    /// What the buttons do.
    public interface Deeds {
        /// The next write is to be one that the server refuses.
        void spoilNext();

        /// The server is to forget the log, so that all clients fetch the rows anew.
        void refetch();

        /// Another person adds a todo.
        void otherAdds();

        /// Another person renames the first todo that is shared.
        void otherRenames();

        /// Another person ticks the first todo that is shared, or unticks it.
        void otherTicks();

        /// The device is to forget the synced rows.
        void wipeBase();

        /// The device is to forget the writes that are not settled.
        void wipeLocal();

        /// The page is to begin anew.
        void reload();
    }

    /// A bar over `troubles`.
    public Bar(Troubles troubles, People people, Looks looks, Deeds deeds) {
        this.troubles = troubles;
        spoil =
                Tag.button("switch", "Refuse the next todo", deeds::spoilNext)
                        .attr("aria-pressed", "false");
        Tag network =
                group("Network")
                        .with(
                                toggle("Go offline", Trouble.OFFLINE),
                                toggle("Slow", Trouble.SLOW),
                                toggle("Lose replies", Trouble.LOSSY));
        Tag server = group("Server").with(spoil, Tag.button("act", "Refetch", deeds::refetch));
        Tag other =
                Tag.of("div", "group")
                        .attr("role", "group")
                        .attr("aria-label", "Someone else")
                        .with(
                                others,
                                Tag.button("act", "adds", deeds::otherAdds),
                                Tag.button("act", "renames", deeds::otherRenames),
                                Tag.button("act", "ticks", deeds::otherTicks));
        Tag device =
                group("This device")
                        .with(
                                Tag.button("act", "Wipe base", deeds::wipeBase),
                                Tag.button("act", "Wipe local", deeds::wipeLocal),
                                Tag.button("act", "Reload", deeds::reload));
        bar =
                Tag.of("div", "bar")
                        .attr("role", "region")
                        .attr("aria-label", "Controls")
                        .with(people.tag(), network, server, other, device, looks.tag(), said)
                        .with(loss.tag());
        troubles.listen(this::show);
        show();
    }

    /// The bar's element.
    public Tag tag() {
        return bar;
    }

    /// Tells the person something, in passing.
    public void say(String text) {
        said.text(text);
    }

    /// Asks before something is gone that nobody else has.
    ///
    /// @param what it is, in a sentence
    /// @param keep what the answer is called that changes nothing
    /// @param lose what the other one is called
    /// @param lost what is done if it may be
    public void askBefore(String what, String keep, String lose, Runnable lost) {
        Runnable nothing = () -> {};
        loss.ask(
                what,
                List.of(new Question.Answer(keep, nothing), new Question.Answer(lose, lost)),
                nothing);
    }

    /// Who the someone else is.
    public void other(String name) {
        others.text(name + " elsewhere");
    }

    /// Whether the next write is to be refused.
    public void spoiling(boolean on) {
        spoil.attr("aria-pressed", Boolean.toString(on));
    }

    private Tag toggle(String label, Trouble trouble) {
        Tag button = Tag.button("switch", label, () -> troubles.toggle(trouble));
        switches.put(trouble, button);
        return button;
    }

    private void show() {
        switches.forEach(
                (trouble, button) ->
                        button.attr("aria-pressed", Boolean.toString(troubles.has(trouble))));
    }

    private static Tag group(String label) {
        return Tag.of("div", "group")
                .attr("role", "group")
                .attr("aria-label", label)
                .with(Tag.of("span", "label").attr("aria-hidden", "true").text(label));
    }
}
