package dev.tidemark.page.bar;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.SignOut;
import dev.tidemark.page.view.Question;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.wire.Board;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLInputElement;

/// Who is here: a guest, alice or bob.
///
/// A guest who signs in and has written something is asked what becomes of it. Other tabs of the
/// device are told when somebody comes or goes, because a store has one person at a time.
public final class People {
    /// Nobody in particular.
    public static final String GUEST = "guest";

    private static final String CHANNEL = "page/people";

    /// Before anybody comes, as all tabs have the same database.
    private static final String FATES = "page/fate";

    private static final List<String> NAMES = List.of(GUEST, "alice", "bob");

    private final SyncClient client;
    private final Broadcast tabs;
    private final Change change;
    private final Map<String, Tag> choices = new LinkedHashMap<>();
    private final Tag fieldset =
            Tag.of("fieldset", "people").with(Tag.of("legend").text("Signed in as"));
    private final Question question =
            new Question("guests", "What becomes of the guest\u2019s todos?");
    private String coming = "";

    /// Who is told that somebody else is here.
    public interface Change {
        /// It is so in this tab.
        void here();

        /// Somebody came or went by another tab; this one may begin anew.
        void elsewhere();
    }

    /// The people of `client`, and of other tabs.
    public People(SyncClient client, Broadcast tabs, Change change) {
        this.client = client;
        this.tabs = tabs;
        this.change = change;
        for (String name : NAMES) {
            Tag choice =
                    Tag.of("input")
                            .attr("type", "radio")
                            .attr("name", "person")
                            .attr("value", name)
                            .on("change", event -> become(name));
            choices.put(name, choice);
            fieldset.with(Tag.of("label").with(choice, Tag.of("span").text(name)));
        }
        tabs.subscribe(CHANNEL, word -> change.elsewhere());
        tabs.subscribe(FATES, fate -> Board.tell(Board.FATE, fate));
        client.session().listen(identity -> show());
        mark();
    }

    /// The choice of people.
    public Tag tag() {
        return fieldset.with(question.tag());
    }

    /// Who is here by now.
    public String name() {
        return client.session().reader().orElse(GUEST);
    }

    /// Who else could be: another person for the same todos.
    public String other() {
        return name().equals("bob") ? "alice" : "bob";
    }

    private void show() {
        mark();
        change.here();
    }

    /// Whoever is on the way in counts: there is a moment in which the other one has gone.
    private void mark() {
        String marked = coming.isEmpty() ? name() : coming;
        choices.forEach(
                (name, choice) ->
                        ((HTMLInputElement) choice.node()).setChecked(name.equals(marked)));
    }

    private void become(String name) {
        int writes = client.outbox().unsettled().size() + Board.told(Board.GUEST_WORK).length();
        if (name.equals(name())) {
            return;
        }
        if (name().equals(GUEST) && writes > 0) {
            ask(name, writes);
        } else if (name().equals(GUEST)) {
            signIn(name, GuestChoice.KEEP_ASIDE);
        } else {
            coming = name;
            client.session()
                    .signOut(unsent -> SignOut.LEAVE)
                    .whenEnded(
                            gone -> {
                                if (name.equals(GUEST)) {
                                    tabs.publish(CHANNEL, name);
                                    arrived();
                                } else {
                                    signIn(name, GuestChoice.KEEP_ASIDE);
                                }
                            },
                            failed -> arrived());
        }
    }

    private void ask(String name, int writes) {
        question.ask(
                (writes == 1 ? "One change was" : writes + " changes were")
                        + " made on this device without an account.",
                List.of(
                        answer("Give them to " + name, name, GuestChoice.MOVE),
                        answer("Keep them for the guest", name, GuestChoice.KEEP_ASIDE),
                        answer("Throw them away", name, GuestChoice.DISCARD),
                        new Question.Answer("Stay a guest", this::show)),
                this::show);
    }

    private Question.Answer answer(String label, String name, GuestChoice choice) {
        return new Question.Answer(label, () -> signIn(name, choice));
    }

    private void signIn(String name, GuestChoice choice) {
        Board.tell(Board.FATE, choice.name());
        tabs.publish(FATES, choice.name());
        client.session()
                .signIn(name, writes -> choice)
                .whenEnded(
                        here -> {
                            tabs.publish(CHANNEL, name);
                            arrived();
                        },
                        failed -> arrived());
    }

    private void arrived() {
        coming = "";
        show();
    }
}
