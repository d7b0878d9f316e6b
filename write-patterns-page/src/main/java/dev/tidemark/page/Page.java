package dev.tidemark.page;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.browser.BrowserPorts;
import dev.tidemark.client.browser.BrowserPorts.Lack;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.page.bar.Bar;
import dev.tidemark.page.bar.Looks;
import dev.tidemark.page.bar.People;
import dev.tidemark.page.card.Card;
import dev.tidemark.page.card.Todo;
import dev.tidemark.page.card.Way;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.wire.Board;
import dev.tidemark.page.wire.SharedReads;
import dev.tidemark.page.wire.TroubledSurroundings;
import dev.tidemark.page.wire.TroubledTransport;
import dev.tidemark.page.wire.Troubles;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Location;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// The page, wired.
final class Page {
    private static final String TROUBLES = Board.TROUBLES;
    private static final String VISITED = "page/visited";
    private static final String FIRST_VISITOR = "alice";

    private final Setup setup;
    private final Ports ports;
    private final SyncClient client;
    private final List<Card> cards;
    private final People people;
    private final Looks looks;
    private final Bar bar;
    private final PageOnly only;
    private final Doing doing;

    private Page(Setup setup, SyncClient client) {
        this.setup = setup;
        ports = setup.ports;
        this.client = client;
        only = new PageOnly(client, setup.lacks);
        cards = List.of(online(), optimistic(), shared());
        people = new People(client, ports.neighbours().broadcast(), change());
        looks = new Looks(ports, server());
        doing = new Doing(this);
        bar = new Bar(setup.troubles, people, looks, doing);
        peopleChanged();
        only.guard(ports.time());
    }

    /// Ports and their troubles, before there is a client.
    private record Setup(
            Ports device, Ports ports, Troubles troubles, SharedReads reads, List<Lack> lacks) {
        static Setup of(BrowserPorts browser) {
            Ports device = browser.ports();
            Troubles troubles = new Troubles();
            troubles.restore(Glue.recall(TROUBLES));
            Board.tell(TROUBLES, troubles.toText());
            troubles.listen(
                    () -> {
                        Glue.remember(TROUBLES, troubles.toText());
                        Board.tell(TROUBLES, troubles.toText());
                    });
            SharedReads reads =
                    new SharedReads(
                            new TroubledTransport(device.transport(), device.time(), troubles));
            Ports ports =
                    new Ports(
                            reads,
                            device.storage(),
                            device.time(),
                            device.chance(),
                            device.neighbours(),
                            new TroubledSurroundings(device.surroundings(), troubles),
                            device.log());
            return new Setup(device, ports, troubles, reads, browser.lacks());
        }
    }

    static void begin(BrowserPorts browser) {
        Setup setup = Setup.of(browser);
        SyncClient.builder(setup.ports, new Rows())
                .credentials(proof())
                .server(server())
                .open()
                .then(client -> greet(setup.ports, client))
                .whenEnded(client -> new Page(setup, client).show(), Page::failed);
    }

    static void failed(Throwable reason) {
        HTMLElement main = main();
        main.clear();
        main.appendChild(
                Tag.of("p", "broken")
                        .attr("role", "alert")
                        .text("This page can\u2019t work here: " + reason.getMessage())
                        .node());
    }

    /// In the demo everybody is whom they say they are.
    private static Credentials proof() {
        return Credentials.bearer(user -> Promise.kept(Optional.of("guest." + user)));
    }

    /// Signs somebody in at the first visit, so that there is something to see.
    private static Promise<SyncClient> greet(Ports ports, SyncClient client) {
        return ports.storage()
                .get(VISITED)
                .then(
                        visited ->
                                visited.isPresent()
                                        ? Promise.kept(client)
                                        : ports.storage()
                                                .commit(List.of(new Storage.Edit.Put(VISITED, "1")))
                                                .then(done -> firstVisitor(client)))
                .recover(unsure -> Promise.kept(client));
    }

    private static Promise<SyncClient> firstVisitor(SyncClient client) {
        return client.session()
                .signIn(FIRST_VISITOR, writes -> GuestChoice.KEEP_ASIDE)
                .map(here -> client);
    }

    private Card online() {
        return card(Way.online(collection(Writes.online()), client.memory()), Card.Kept.OWN);
    }

    private Card optimistic() {
        return card(
                Way.optimistic(collection(Writes.optimistic()), client.memory()), Card.Kept.OWN);
    }

    private Card shared() {
        return card(Way.shared(collection(Writes.shared()), client.outbox()), Card.Kept.ALL);
    }

    private Collection<Todo, String> collection(Writes pattern) {
        return client.collection(Todo.TYPE).named("todos").writes(pattern).open();
    }

    private Card card(Way way, Card.Kept kept) {
        return new Card(way, new Card.Setting(ports.time(), ports.chance(), kept));
    }

    private void show() {
        HTMLElement main = main();
        main.clear();
        for (Lack lack : setup.lacks) {
            main.appendChild(
                    Tag.of("p", "lack")
                            .attr("role", "note")
                            .text(words(lack.what()) + " (" + lack.why() + ")")
                            .node());
        }
        Tag closed = Tag.of("p", "lack").attr("role", "note").shown(false);
        main.appendChild(closed.node());
        main.appendChild(bar.tag().node());
        Tag grid = Tag.of("div", "cards");
        cards.forEach(card -> grid.node().appendChild(card.node()));
        grid.with(new DatabasePlace().tag());
        main.appendChild(grid.node());
        Tag renew =
                Tag.of("p", "renew")
                        .with(
                                Tag.of("span").text("There is a newer version of this page. "),
                                Tag.button("act", "Use it", doing::renew))
                        .shown(false);
        main.appendChild(renew.node());
        Glue.shell(
                () -> renew.shown(true),
                why ->
                        closed.text(
                                        "This page does not open without a network: "
                                                + why
                                                + ". What is open goes on working.")
                                .shown(true));
    }

    private static String words(Lack.What what) {
        return switch (what) {
            case STORE ->
                    "Nothing can be kept on this device: all cards work, and what was not sent is"
                            + " gone with this tab.";
            case WORDS -> "Other tabs learn of your writes a little later.";
            case LOCKS -> "When a tab ends, it takes a while until another one sends its writes.";
        };
    }

    private People.Change change() {
        return new People.Change() {
            @Override
            public void here() {
                peopleChanged();
            }

            @Override
            public void elsewhere() {
                doing.othersCame();
            }
        };
    }

    private void peopleChanged() {
        String reader = client.session().reader().orElse("");
        Board.tell(Board.READER, reader);
        looks.follow(reader);
        bar.other(people.other());
        boolean guest = people.name().equals(People.GUEST);
        cards.forEach(guest ? Card::forGuest : Card::forUser);
    }

    static String server() {
        Location here = Location.current();
        return here.getProtocol() + "//" + here.getHost();
    }

    /// Ports without the troubles.
    Ports device() {
        return setup.device;
    }

    PageOnly only() {
        return only;
    }

    SharedReads reads() {
        return setup.reads;
    }

    SyncClient client() {
        return client;
    }

    List<Card> cards() {
        return cards;
    }

    People people() {
        return people;
    }

    Bar bar() {
        return bar;
    }

    private static HTMLElement main() {
        return HTMLDocument.current().getElementById("main");
    }
}
