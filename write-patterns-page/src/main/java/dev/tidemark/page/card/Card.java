package dev.tidemark.page.card;

import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.NotAppliedException;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.query.Live;
import dev.tidemark.page.view.KeyedList;
import dev.tidemark.page.view.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/// One card: a list of todos, a form, and the writes that have not settled.
///
/// It draws itself anew after each step of the core that concerns it: only values are computed, and
/// elements change where a value has.
public final class Card implements Deeds {
    private final Way way;
    private final Setting setting;
    private final Live<Todo> todos;
    private final Set<String> written = new LinkedHashSet<>();
    private final Tag pending = Tag.of("span", "pending").attr("role", "status");
    private final Tag empty = Tag.of("p", "empty");
    private final Tag list;
    private final KeyedList<Line> lines;
    private final AddForm form;
    private final Drawer drawer;
    private final Tag section;
    private State state = State.LOADING;
    private boolean drawing;
    private boolean unstored;
    private int turns;

    /// What surrounds the card.
    ///
    /// @param time what new todos are dated by
    /// @param chance what they are named by
    /// @param kept whether the card's writes are of this device and not of this page
    public record Setting(Time time, Chance chance, Kept kept) {}

    /// Whose writes the card tells of.
    public enum Kept {
        /// Those that it made itself; others of the same outbox are another card's.
        OWN,
        /// All of its outbox.
        ALL
    }

    /// How far the card is.
    private enum State {
        /// No rows have come yet.
        LOADING,
        /// There are rows, or it is known that there are none.
        READY,
        /// Nobody is signed in, and the pattern needs somebody.
        CLOSED
    }

    /// A card that shows what `way` does.
    public Card(Way way, Setting setting) {
        this.way = way;
        this.setting = setting;
        Way.Words words = way.words();
        list = Tag.of("ul", "todos").attr("aria-label", "Todos, " + words.title());
        form = new AddForm(words, this::add);
        lines = new KeyedList<>(list, Line::key, line -> new TodoView(line, this), form::focus);
        drawer = new Drawer(words, way.outbox());
        String heading = words.id() + "-title";
        section =
                Tag.of("section", "card")
                        .attr("id", words.id())
                        .attr("aria-labelledby", heading)
                        .with(
                                Tag.of("header")
                                        .with(
                                                Tag.of("h2")
                                                        .attr("id", heading)
                                                        .text(words.title()),
                                                pending),
                                Tag.of("p", "promise").text(words.promise()),
                                form.tag(),
                                list,
                                empty,
                                drawer.tag());
        todos = way.query().orderBy(Todo.CREATED).live();
        todos.listen(edits -> drawSoon());
        way.outbox().listen(changed -> drawSoon());
        draw();
    }

    /// The card's element.
    public HTMLElement node() {
        return section.node();
    }

    /// The todos as this card shows them.
    public List<Todo> shown() {
        return todos.now();
    }

    /// A guest is here: whatever is to be seen is on the device already.
    public void forGuest() {
        become(way.words().guests().isEmpty() ? State.READY : State.CLOSED);
    }

    /// A user is here, whose rows are on their way.
    public void forUser() {
        become(State.LOADING);
        int turn = turns;
        way.loaded()
                .whenEnded(
                        rows -> {
                            if (turn == turns) {
                                become(State.READY);
                            }
                        },
                        failed -> {});
    }

    private void become(State next) {
        turns++;
        state = next;
        drawSoon();
    }

    /// Gives the next write a title that the server refuses.
    public void spoilNext(Runnable spoilt) {
        form.spoilNext(spoilt);
    }

    /// Not from inside of a step: half of it may be told already, and half of it not.
    private void drawSoon() {
        if (!drawing) {
            drawing = true;
            setting.time()
                    .after(
                            0,
                            () -> {
                                drawing = false;
                                draw();
                            });
        }
    }

    private void draw() {
        List<Entry> entries = entries();
        Desk desk = new Desk(way.words().stored(), todos.rows(), entries);
        List<Line> all = desk.lines();
        lines.show(all);
        list.shown(!all.isEmpty());
        section.flag("data-pending", desk.pending());
        pending.text(desk.pending() ? "saving" : "");
        form.closed(state == State.CLOSED);
        empty.text(emptiness()).shown(all.isEmpty() || state == State.CLOSED);
        drawer.show(entries);
        warn(entries);
    }

    /// A write that finds no room may have no line that says so: a todo that was removed.
    private void warn(List<Entry> entries) {
        Optional<String> why =
                entries.stream().flatMap(one -> Desk.unstored(one).stream()).findFirst();
        if (why.isPresent() || unstored) {
            form.say(
                    why.map(
                                    text ->
                                            "Not stored, in this page only: "
                                                    + text
                                                    + ". It is tried again.")
                            .orElse(""));
        }
        unstored = why.isPresent();
    }

    private String emptiness() {
        return switch (state) {
            case LOADING -> "Loading \u2026";
            case READY -> "All done \ud83c\udf89";
            case CLOSED -> way.words().guests();
        };
    }

    private List<Entry> entries() {
        return way.outbox().unsettled().stream()
                .filter(entry -> setting.kept() == Kept.ALL || written.contains(entry.id()))
                .toList();
    }

    /// The next write has its own title after all.
    public void spareNext() {
        form.spareNext();
    }

    private void add(String title, boolean shared) {
        String now = Moment.text(setting.time().wallMs());
        Todo todo = new Todo(setting.chance().uuid(), title, false, now, shared, null);
        follow(way.insert(todo), () -> form.giveBack(title));
    }

    @Override
    public void tick(Todo todo) {
        follow(way.update(todo.id(), to -> to.set(Todo.COMPLETED, !todo.completed())), () -> {});
    }

    @Override
    public void rename(Todo todo, String title, Runnable back) {
        follow(way.update(todo.id(), to -> to.set(Todo.TITLE, title)), back);
    }

    @Override
    public void remove(Todo todo) {
        follow(way.delete(todo.id()), () -> {});
    }

    @Override
    public void retry(String write) {
        way.outbox().retry(write);
    }

    @Override
    public void discard(String write) {
        way.outbox().discard(write);
    }

    /// @param back is called if it can't even be stored
    private void follow(WriteHandle handle, Runnable back) {
        handle.id().ifPresent(written::add);
        // What cannot even be stored has no line to say so.
        handle.stored()
                .whenEnded(
                        done -> {},
                        failed -> {
                            if (!(failed instanceof NotAppliedException)) {
                                form.say("Not stored: " + failed.getMessage());
                                back.run();
                            }
                        });
        draw();
    }
}
