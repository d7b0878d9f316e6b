package dev.tidemark.page;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.Outbox.ControlResult;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.page.bar.Bar;
import dev.tidemark.page.bar.SomeoneElse;
import dev.tidemark.page.card.Card;
import dev.tidemark.page.card.Moment;
import dev.tidemark.page.card.Todo;
import dev.tidemark.page.wire.Board;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/// What the bar's buttons do.
final class Doing implements Bar.Deeds {
    private static final int ANSWER_MAX = 100_000;
    private static final int PAGE = 500;

    /// Where the core keeps synced rows on the device.
    private static final String BASE = "rows/";

    private final Page page;
    private final SomeoneElse other;
    private final Map<String, IntConsumer> chores = new LinkedHashMap<>();
    private int said;

    Doing(Page page) {
        this.page = page;
        other = new SomeoneElse(page.device(), Page.server());
        Board.hear(
                Board.SPOIL,
                text -> {
                    if (text.isEmpty()) {
                        spoilt();
                    }
                });
        Board.hear(Board.LEFT, this::choreEnded);
    }

    /// Has the database do it too, if somebody has opened its card.
    ///
    /// @param next is told how much it could not do
    private void inDatabase(String chore, IntConsumer next) {
        if (Board.told(Board.OPEN).isEmpty()) {
            next.accept(0);
            return;
        }
        chores.put(chore, next);
        Board.tell(Board.CHORE, "");
        Board.tell(Board.CHORE, chore);
    }

    /// One may have been begun before another and end after it.
    private void choreEnded(String text) {
        int space = text.indexOf(' ');
        IntConsumer next = space < 0 ? null : chores.remove(text.substring(0, space));
        if (next != null) {
            next.accept(Integer.parseInt(text.substring(space + 1)));
        }
    }

    @Override
    public void spoilNext() {
        page.bar().spoiling(true);
        page.cards().forEach(card -> card.spoilNext(this::spoilt));
        Board.tell(Board.SPOIL, "yes");
    }

    private void spoilt() {
        page.cards().forEach(Card::spareNext);
        page.bar().spoiling(false);
        Board.tell(Board.SPOIL, "");
    }

    @Override
    public void refetch() {
        inDatabase(Board.REFETCH, left -> {});
        Optional<String> handle = page.reads().handle();
        if (handle.isEmpty()) {
            say("Nothing was fetched yet.");
            return;
        }
        Transport.Request forget =
                new Transport.Request(
                        "DELETE",
                        Page.server() + "/v1/shape?handle=" + handle.get(),
                        Map.of(),
                        Optional.empty());
        page.device()
                .transport()
                .exchange(forget, ANSWER_MAX)
                .whenEnded(
                        reply ->
                                say(
                                        reply.head().status() < 300
                                                ? "The server forgot the log; all fetch anew."
                                                : "This server lets nobody do that."),
                        failed -> say("No answer from the server."));
    }

    @Override
    public void otherAdds() {
        said++;
        String name = page.people().other();
        String now = Moment.text(page.device().time().wallMs());
        tell(name + " adds a todo", other.adds(name, "From " + name + ", no. " + said, now));
    }

    @Override
    public void otherRenames() {
        said++;
        String name = page.people().other();
        firstShared()
                .ifPresent(
                        todo ->
                                tell(
                                        name + " renames a todo",
                                        other.renames(
                                                name,
                                                todo.id(),
                                                "Renamed by " + name + ", no. " + said)));
    }

    @Override
    public void otherTicks() {
        String name = page.people().other();
        firstShared()
                .ifPresent(
                        todo ->
                                tell(
                                        name + " ticks a todo",
                                        other.ticks(name, todo.id(), !todo.completed())));
    }

    /// As the first card has it, which shows what the server says.
    private Optional<Todo> firstShared() {
        Optional<Todo> first =
                page.cards().getFirst().shown().stream().filter(Todo::shared).findFirst();
        if (first.isEmpty()) {
            say("No todo here is shared.");
        }
        return first;
    }

    private void tell(String what, Promise<Boolean> doing) {
        doing.whenEnded(
                done -> say(done ? what + "." : what + ", and the server says no."),
                failed -> say("No answer from the server."));
    }

    @Override
    public void wipeBase() {
        beforeItBeginsAnew(this::forgetBase);
    }

    private void forgetBase() {
        inDatabase(
                Board.WIPE_BASE,
                left -> {
                    if (left == 0) {
                        wipeRows();
                    } else if (left < 0) {
                        say("The database does not let go of it.");
                    } else {
                        say("The database is another tab\u2019s for now: wipe it there.");
                    }
                });
    }

    private void wipeRows() {
        keys("").then(
                        keys -> {
                            List<Storage.Edit> edits = new ArrayList<>();
                            keys.forEach(key -> edits.add(new Storage.Edit.Delete(key)));
                            return page.device().storage().commit(edits);
                        })
                .whenEnded(
                        done -> Glue.reload(), failed -> say("The device does not let go of it."));
    }

    private Promise<List<String>> keys(String after) {
        return page.device()
                .storage()
                .list(BASE, after, PAGE)
                .then(
                        pairs -> {
                            List<String> keys = new ArrayList<>();
                            pairs.forEach(pair -> keys.add(pair.key()));
                            return pairs.size() < PAGE
                                    ? Promise.kept(keys)
                                    : keys(keys.getLast())
                                            .map(
                                                    more -> {
                                                        keys.addAll(more);
                                                        return keys;
                                                    });
                        });
    }

    private void beforeItBeginsAnew(Runnable then) {
        String only = page.only().inWords();
        if (only.isEmpty()) {
            then.run();
        } else {
            page.bar()
                    .askBefore(
                            only + ": not sent yet, and gone when the page begins anew.",
                            "Stay",
                            "Begin anew",
                            then);
        }
    }

    /// Goes over to the newer page.
    void renew() {
        beforeItBeginsAnew(Glue::renew);
    }

    /// Somebody came or went by another tab.
    void othersCame() {
        if (page.only().inWords().isEmpty()) {
            Glue.reload();
        } else {
            say("Another tab changed who is signed in; what only this page has is still here.");
        }
    }

    /// What the device does not take now would be thrown away when it does, whenever that is.
    @Override
    public void wipeLocal() {
        Outbox device = page.client().outbox();
        device.stored(device.user())
                .whenEnded(
                        stored -> inDatabase(Board.COUNT_LOCAL, this::askToWipe),
                        full ->
                                say(
                                        "Nothing was thrown away: the device takes no writes now,"
                                                + " and has to note what is gone."));
    }

    private void askToWipe(int inDatabase) {
        if (inDatabase < 0) {
            say("Nothing was thrown away: the database does not answer.");
            return;
        }
        Set<String> asked = new LinkedHashSet<>();
        int unsent = inDatabase;
        for (Outbox outbox : outboxes()) {
            for (Entry entry : outbox.unsettled()) {
                asked.add(entry.id());
                unsent += PageOnly.unsent(entry) ? 1 : 0;
            }
        }
        if (unsent == 0) {
            giveUp(asked);
        } else {
            page.bar()
                    .askBefore(
                            PageOnly.changes(unsent) + ": as far as is known, on this device only.",
                            "Keep them",
                            "Throw them away",
                            () -> giveUp(asked));
        }
    }

    private List<Outbox> outboxes() {
        return List.of(page.client().outbox(), page.client().memory());
    }

    /// Others may have come after the question.
    private void giveUp(Set<String> asked) {
        Promise<Done> all = Promise.done();
        List<Entry> kept = new ArrayList<>();
        for (Outbox outbox : outboxes()) {
            for (Entry entry : outbox.unsettled()) {
                if (asked.contains(entry.id())) {
                    all =
                            all.then(done -> giveUp(outbox, entry))
                                    .map(result -> note(entry, result, kept));
                }
            }
        }
        all.whenEnded(
                done -> inDatabase(Board.WIPE_LOCAL, left -> sayKept(kept.size(), left)),
                failed -> say("The device does not let go of it."));
    }

    private static Done note(Entry entry, ControlResult result, List<Entry> kept) {
        if (!(result instanceof ControlResult.Done || result instanceof ControlResult.Unknown)) {
            kept.add(entry);
        }
        return Done.DONE;
    }

    private void sayKept(int inOutboxes, int inDatabase) {
        if (inDatabase < 0) {
            say("The database does not let go of it.");
            return;
        }
        int count = inOutboxes + inDatabase;
        say(
                count == 0
                        ? "Nothing waits here any more."
                        : count + " may have reached the server, and stay.");
    }

    private static Promise<ControlResult> giveUp(Outbox outbox, Entry entry) {
        return entry.visible() ? outbox.cancel(entry.id()) : outbox.discard(entry.id());
    }

    @Override
    public void reload() {
        beforeItBeginsAnew(Glue::reload);
    }

    private void say(String text) {
        page.bar().say(text);
    }
}
